/** Messages as they are saved: mail, and pages that browsers save as one file (MHTML). Sources: RFC 2045 to 2047, 2557. */

/** A part of a message; header names are in small letters. */
export interface MimePart {
  headers: Record<string, string>;
  /** The part's text as it is in the message, a byte a character. */
  body: string;
}

const MAX_PARTS = 2_000;
const MAX_DEPTH = 10;
const MAX_HEADER = 4_000;

/** A message's headers and what follows them, from its bytes as characters 0 to 255. */
export function mimePart(text: string): MimePart {
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  const headers: Record<string, string> = {};
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !(name in headers)) headers[name] = line.slice(colon + 1).trim();
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

/** A parameter of a header: `charset` of "text/html; charset=utf-8". */
export function parameter(header: string | undefined, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header ?? '');
  return found ? (found[1] ?? found[2] ?? null) : null;
}

export const typeOf = ({ headers }: MimePart): string =>
  (headers['content-type'] ?? 'text/plain').split(';')[0]!.trim().toLowerCase();

/** The parts that hold content, those of parts in parts too, in order. */
export function leavesOf(part: MimePart, depth = 0): MimePart[] {
  const boundary = parameter(part.headers['content-type'], 'boundary');
  if (!typeOf(part).startsWith('multipart/') || !boundary || depth > MAX_DEPTH) return [part];
  const pieces = `\r\n${part.body}`.split(new RegExp(`\\r?\\n--${escaped(boundary)}`), MAX_PARTS);
  const inner = pieces.slice(1).filter(piece => !piece.startsWith('--'));
  return inner.flatMap(piece => leavesOf(mimePart(piece.replace(/^[ \t]*\r?\n/, '')), depth + 1));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A part's content as bytes. */
export function contentOf({ headers, body }: MimePart): Uint8Array {
  const encoding = headers['content-transfer-encoding']?.toLowerCase() ?? '';
  if (encoding === 'quoted-printable') return bytesOf(quotedPrintable(body));
  if (encoding === 'base64') return bytesOf(base64(body));
  return bytesOf(body);
}

export const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, char => char.charCodeAt(0));

const byteAt = (hex: string): string => String.fromCharCode(Number.parseInt(hex, 16));

const quotedPrintable = (text: string): string =>
  text.replace(/=[ \t]{0,20}\r?\n/g, '').replace(/=([0-9a-f]{2})/gi, (_, hex: string) => byteAt(hex));

function base64(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0)));
}

/** A header's text: words in other encodings (=?utf-8?Q?F=C3=A4hre?=), or bytes that are UTF-8. */
export function headerText(header: string | undefined): string {
  const joined = (header ?? '').slice(0, MAX_HEADER).replace(/\?=\s+=\?/g, '?==?');
  const parts = joined.split(/(=\?[\w-]{1,40}(?:\*[\w-]{1,20})?\?[BQ]\?[^?\s]*\?=)/i).map(part => {
    const found = /^=\?([\w-]{1,40})(?:\*[\w-]{1,20})?\?([BQ])\?([^?\s]*)\?=$/i.exec(part);
    if (!found) return decode(bytesOf(part), 'utf-8');
    const [, charset, kind, text] = found;
    const plain = /q/i.test(kind!) ? quotedPrintable(text!.replaceAll('_', ' ')) : base64(text!);
    return decode(bytesOf(plain), charset!);
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder().decode(bytes);
  }
}
