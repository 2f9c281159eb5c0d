export type Format = 'zip' | 'gzip' | 'json' | 'xml' | 'html' | 'markdown' | 'text' | 'empty' | 'unknown';

/** What archive bytes begin, or null. */
export function archiveOf(head: Uint8Array): 'zip' | 'gzip' | null {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  const isZip =
    a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6) || (c === 7 && d === 8));
  return isZip ? 'zip' : null;
}

/** Servers put warnings before a feed. */
const LATE_XML = /<\?xml\s|<(?:rss|feed|rdf:RDF|newsItem|newsMessage|urlset)[\s>]/;
const HTML =
  /^(?:<!doctype html|<html[\s>]|<(?:head|body|meta|title|div|p|article|main|script|h[1-6])[\s>])/i;

/** What kind of text begins so. Markdown is told from plain text by whoever has read it all. */
export function formatOf(head: string): Exclude<Format, 'zip' | 'gzip' | 'markdown'> {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text === '') return 'empty';
  if (/^[[{]/.test(text)) return 'json';
  const bare = text.replace(/^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)+/, '');
  if (HTML.test(bare)) return 'html';
  if (/^<[a-z_!?]/i.test(text) || LATE_XML.test(text.slice(0, 2_000))) return 'xml';
  return isBinary(text) ? 'unknown' : 'text';
}

/** Control characters and characters that could not be decoded, in more than one of fifty. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 4_000);
  let strange = 0;
  for (const char of sample) {
    const code = char.charCodeAt(0);
    if (
      code === 0 ||
      code === 0xfffd ||
      (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)
    )
      strange++;
  }
  return strange > 0 && strange >= sample.length / 50;
}
