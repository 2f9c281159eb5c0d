/** Entities by name that texts use, each with its character; letters with an accent are put together. */
const NAMED = new Map(
  (
    'amp& lt< gt> quot" apos\' nbsp\u00a0 ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ laquo« raquo» hellip… ' +
    'bull• middot· euro€ pound£ szlig\u00df aelig\u00e6 AElig\u00c6 oslash\u00f8 Oslash\u00d8 oelig\u0153 shy\u00ad'
  )
    .split(' ')
    .map(entry => [entry.slice(0, -1), entry.slice(-1)]),
);
const ACCENTS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};
const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}));/g;

/** A number from 128 to 159 means what it does in Windows-1252, as browsers read it. */
function charOf(code: number): string {
  if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

function namedChar(name: string): string | undefined {
  const letter = /^([a-zA-Z])(\w+)$/.exec(name);
  const accent = letter && ACCENTS[letter[2]!];
  return NAMED.get(name) ?? (accent ? (letter[1]! + accent).normalize('NFC') : undefined);
}

const once = (text: string): string =>
  text.replace(ENTITY, (entity, decimal, hex, name) =>
    name ? (namedChar(name) ?? entity) : charOf(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );

/** Metadata's text without the entities (some encode them twice) and tags that belong into HTML only. */
export function plainText(text: string): string {
  const decoded = text.includes('&') ? once(once(text)) : text;
  return decoded.includes('<')
    ? decoded.replace(/<\/?[a-z][^<>]{0,300}>/gi, ' ').replace(/\s+/g, ' ')
    : decoded;
}
