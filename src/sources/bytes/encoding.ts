/** The bytes of a head that may declare an encoding. */
const DECLARATION = 2_048;
/** This many bytes, from the first that is not ASCII, decide the encoding. */
const SAMPLE = 65_536;

/** The charset that a Content-Type names, or null. */
export const charsetOf = (contentType: string | null | undefined): string | null =>
  /charset=["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? null;

/**
 * The encoding of a text by its bytes: a byte order mark, then the pattern of UTF-16, then UTF-8 where the bytes are
 * (whatever is declared: a text in another encoding is hardly ever valid UTF-8), then what is declared, else
 * windows-1252. Null if the bytes are all ASCII, so that they do not say.
 * Sources: XML 1.0 appendix F, WHATWG Encoding; declarations that lie: kurtmckee/feedparser#421.
 * @param declared an encoding named elsewhere, such as by a Content-Type
 * @returns a label that TextDecoder knows
 */
function encodingIn(bytes: Uint8Array, declared?: string | null): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b !== 0 && c === 0) return 'utf-16be';
  if (a !== 0 && b === 0 && d === 0) return 'utf-16le';
  const { valid, invalid } = utf8In(bytes);
  if (valid === 0 && invalid === 0) return null;
  // A text whose declaration could be read byte by byte is not UTF-16, whatever it declares (as browsers do).
  const legacy = [known(declared), known(inDeclaration(bytes))].find(label => label && !/^utf-/.test(label));
  // In the encodings of East Asia a short text may pass for UTF-8 by chance.
  const needed = legacy && EAST_ASIA.test(legacy) ? 20 : 1;
  const isUtf8 = valid >= needed && valid > invalid * 2;
  return isUtf8 ? 'utf-8' : (legacy ?? 'windows-1252');
}

const EAST_ASIA = /^(?:gb|big5|euc-|shift|iso-2022)/;

/** The encoding of a whole text, or of its head; UTF-8 where all is ASCII. */
export const encodingOf = (bytes: Uint8Array, declared?: string | null): string =>
  encodingIn(bytes, declared) ?? asciiAs(bytes, declared);

/** How a text that is ASCII so far is read: encodings with escape sequences look like ASCII. */
function asciiAs(bytes: Uint8Array, declared?: string | null): string {
  const named = known(declared) ?? known(inDeclaration(bytes));
  return named === 'iso-2022-jp' ? named : 'utf-8';
}

function inDeclaration(bytes: Uint8Array): string | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, DECLARATION));
  const found = /<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(text);
  return (found ?? /<meta[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(text))?.[1];
}

function known(label: string | null | undefined): string | null {
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
}

/**
 * How many characters of several bytes are valid UTF-8, and how many bytes belong to none. The last character may be
 * cut off. Source: RFC 3629, section 4.
 */
function utf8In(bytes: Uint8Array): { valid: number; invalid: number } {
  let [valid, invalid] = [0, 0];
  for (let at = 0; at < bytes.length; ) {
    const lead = bytes[at]!;
    if (lead < 0x80) {
      at++;
      continue;
    }
    const length =
      lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
    let end = at + 1;
    while (end < at + length && end < bytes.length && (bytes[end]! & 0xc0) === 0x80) end++;
    if (length > 0 && end === at + length) valid++;
    else if (length === 0 || end < bytes.length) invalid++;
    at = end;
  }
  return { valid, invalid };
}

const firstOutsideAscii = (bytes: Uint8Array): number => bytes.findIndex(byte => byte >= 0x80 || byte === 0);

/**
 * Bytes as text, chunk by chunk, without the byte order mark. What is ASCII is passed on as it comes; the encoding is
 * chosen by what follows the first other byte, however late that is.
 * @param declared an encoding named elsewhere, such as by a Content-Type
 */
export async function* decoded(
  chunks: AsyncIterable<Uint8Array>,
  declared?: string | null,
): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let head: Uint8Array = new Uint8Array(0);
  let waiting = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head.length < DECLARATION) head = joined(head, chunk.subarray(0, DECLARATION - head.length));
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    waiting = joined(waiting, chunk);
    const strange = firstOutsideAscii(waiting);
    if (strange < 0 ? waiting.length < 4 : waiting.length - strange < SAMPLE) continue;
    const encoding = strange < 0 ? asciiAs(head, declared) : encodingOf(joined(head, waiting), declared);
    const next = new TextDecoder(encoding);
    yield next.decode(waiting, { stream: true });
    waiting = new Uint8Array(0);
    if (strange >= 0 || encoding !== 'utf-8') decoder = next;
  }
  // In two steps: decoding windows-1252 in one, Node takes it for ISO-8859-1 (nodejs/node#56542).
  decoder ??= new TextDecoder(encodingOf(joined(head, waiting), declared));
  yield decoder.decode(waiting, { stream: true });
  yield decoder.decode();
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
