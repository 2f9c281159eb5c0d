export type Format = 'zip' | 'gzip' | 'json' | 'xml' | 'html' | 'mail' | 'text' | 'empty' | 'unknown';

/** What archive bytes begin, or null. */
export function archiveOf(head: Uint8Array): 'zip' | 'gzip' | null {
  const [a, b, c, d] = head;
  if (a === 0x1f && b === 0x8b) return 'gzip';
  const isZip =
    a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6) || (c === 7 && d === 8));
  return isZip ? 'zip' : null;
}

/** Common formats that are not read, by how their files begin (in ISO-8859-1). */
const NOT_READ: readonly [start: string | RegExp, name: string][] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['\xd0\xcf\x11\xe0', 'Microsoft Word 97–2003'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  [/^RIFF[\s\S]{4}WEBP/, 'WebP'],
  ['ID3', 'MP3'],
  [/^[\s\S]{4}ftyp/, 'MP4'],
  ['7z\xbc\xaf\x27\x1c', '7-Zip'],
  ['Rar!', 'RAR'],
  ['BZh', 'bzip2'],
  ['\xfd7zXZ', 'xz'],
  ['\x28\xb5\x2f\xfd', 'Zstandard'],
  ['SQLite format 3', 'SQLite'],
  ['bplist00', 'Safari’s web archive'],
];

/** The format's name if bytes are of a known one that is not read here, or null. */
export function notReadHere(head: Uint8Array): string | null {
  const start = String.fromCharCode(...head.subarray(0, 32));
  const found = NOT_READ.find(([sign]) =>
    typeof sign === 'string' ? start.startsWith(sign) : sign.test(start),
  );
  return found?.[1] ?? null;
}

const ROOTS = 'rss|feed|rdf:RDF|urlset|sitemapindex|newsItem|newsMessage|packageItem|NewsML|nitf';
/** A document of a news format with its XML declaration, and one without. */
const DECLARED = new RegExp(
  `<\\?xml\\s[^>]{0,200}\\?>\\s*(?:<[!?][^>]{0,2000}>\\s*){0,20}<(?:\\w{1,20}:)?(?:${ROOTS})[\\s>]`,
);
const UNDECLARED = new RegExp(`(?:^|[>\\n])[ \\t\\ufeff]{0,200}(?=<(?:\\w{1,20}:)?(?:${ROOTS})[\\s>])`);
const HTML =
  /^(?:<!doctype html|<html[\s>]|<(?:head|body|meta|title|div|p|article|main|script|h[1-6])[\s>])/i;
/** The lines with which a saved message begins; a page that Chrome saved as one file begins so too. */
const MAIL =
  /^(?:From |(?:From|To|Subject|Date|MIME-Version|Received|Return-Path|Delivered-To|Message-ID|X-[\w-]+|Content-Type|Snapshot-Content-Location):)/i;
const MAIL_SIGN = /^(?:MIME-Version|Content-Type|Message-ID|Received|Return-Path):/im;

/** Whether a message of a text wire begins so (IPTC 7901): with SOH and a header of letters and figures. */
function isWire(text: string): boolean {
  const start = text.slice(0, 40).indexOf('\u0001');
  return start >= 0 && /^[\w ]{8}/.test(text.slice(start + 1, start + 9));
}

/** Past what precedes a document: a mark, white space, comments, declarations. */
const bare = (text: string): string => text.replace(/^(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*)+/, '');

/** What kind of text begins so. Markdown is told from plain text once all of it is read. */
export function formatOf(head: string): Exclude<Format, 'zip' | 'gzip'> {
  const text = head.replace(/^\ufeff/, '').trimStart();
  if (text === '') return 'empty';
  if (/^[[{]/.test(text)) return 'json';
  if (xmlStart(text) > 0) return 'xml';
  if (HTML.test(bare(text))) return 'html';
  if (/^<[a-z_!?]/i.test(text)) return 'xml';
  if (isWire(text)) return 'text';
  if (MAIL.test(text) && MAIL_SIGN.test(text.slice(0, 8_000))) return 'mail';
  return isBinary(text) ? 'unknown' : 'text';
}

/**
 * Where a document of a news format begins in a text: servers put warnings before a feed. 0 where none is found, or
 * where what precedes is a page.
 */
export function xmlStart(head: string): number {
  const declared = DECLARED.exec(head);
  if (declared) return declared.index;
  const found = UNDECLARED.exec(head);
  const start = found ? found.index + found[0].length : 0;
  return /<!doctype html|<(?:html|head|body)[\s>]/i.test(head.slice(0, start)) ? 0 : start;
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
