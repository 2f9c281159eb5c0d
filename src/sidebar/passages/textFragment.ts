/** More words than twice this are named by their first and last ones. */
const END_WORDS = 4;

/** What a text directive must not hold as it is: `-`, `,` and `&` part its terms. Half a character cannot be encoded. */
const encoded = (text: string): string =>
  encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))
    .replaceAll('-', '%2D')
    .replaceAll("'", '%27');

/** A text from its first letter or digit to its last one. */
function bare(text: string): string {
  const start = text.search(/[\p{L}\p{N}]/u);
  if (start < 0) return '';
  let end = text.length;
  while (!/^[\p{L}\p{N}]/u.test(text.slice(lastOf(text, end), end))) end = lastOf(text, end);
  return text.slice(start, end);
}

/** Where the last character of the text up to `end` begins. */
const lastOf = (text: string, end: number): number =>
  /[\udc00-\udfff]/.test(text[end - 1]!) && /[\ud800-\udbff]/.test(text[end - 2] ?? '') ? end - 2 : end - 1;

/**
 * The address of a page, at the very words: a text fragment (https://wicg.github.io/scroll-to-text-fragment/).
 * Long texts are named by their first and last words, so that what is between them on the page does not matter.
 * @param words as the page has them; a browser that cannot find them opens the page at the top
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
  const directive = terms
    .map(term => encoded(bare(term)))
    .filter(Boolean)
    .join(',');
  if (!directive) return anchor ? `${address.href}#${anchor}` : address.href;
  return `${address.href}#${anchor}:~:text=${directive}`;
}
