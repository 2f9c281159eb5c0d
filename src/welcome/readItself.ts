/** The demo article reads itself, as the content script reads other pages: the browsers let nobody inject into our own. */
import '../content/entry.ts';
