/** More words than twice this are named by their first and last ones. */
const END_WORDS = 4;

/** What a text directive must not hold as it is: `-`, `,` and `&` part its terms. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll('-', '%2D').replaceAll("'", '%27');

const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * The address of a page, at the very words: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * Long texts are named by their first and last words, so that what stands between them on the page does not matter.
 * @param words as the page has them; a browser that does not find them opens the page at its top
 */
export function linkToWords(page: URL, words: string): string {
  const parts = bare(words).split(/\s+/).filter(Boolean);
  const terms =
    parts.length > 2 * END_WORDS
      ? [parts.slice(0, END_WORDS).join(' '), parts.slice(-END_WORDS).join(' ')]
      : [parts.join(' ')];
  const address = new URL(page);
  const [anchor = ''] = address.hash.slice(1).split(':~:');
  address.hash = '';
  const directive = terms.map(term => encoded(bare(term))).join(',');
  if (!directive) return anchor ? `${address.href}#${anchor}` : address.href;
  return `${address.href}#${anchor}:~:text=${directive}`;
}
