/** The content script as one file of its own (its name makes it so); the demo article runs the same from its page. */
import './entry.ts';
