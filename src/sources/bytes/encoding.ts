/** The characters of a head that may declare an encoding. */
const DECLARATION = 2_048;

/**
 * The encoding of a text by its first bytes: a byte order mark, then the pattern of UTF-16, then what XML or HTML
 * declares, then UTF-8 where the bytes are, else windows-1252. Sources: XML 1.0 appendix F, WHATWG Encoding.
 * @param declared an encoding named elsewhere, such as by a Content-Type
 * @returns a label that TextDecoder knows
 */
export function encodingOf(head: Uint8Array, declared?: string | null): string {
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0 && b !== 0 && head[2] === 0) return 'utf-16be';
  if (a !== 0 && b === 0 && head[3] === 0) return 'utf-16le';
  const named = known(declared) ?? known(inDeclaration(head));
  // A text whose declaration could be read byte by byte is not UTF-16, whatever it declares (as browsers do).
  if (named && !named.startsWith('utf-16')) return named;
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function inDeclaration(head: Uint8Array): string | undefined {
  const text = String.fromCharCode(...head.subarray(0, DECLARATION));
  const found = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(text);
  return (found ?? /<meta[^>]{0,200}?\bcharset\s*=\s*["']?([\w.:-]+)/i.exec(text))?.[1];
}

function known(label: string | null | undefined): string | null {
  try {
    return label ? new TextDecoder(label).encoding : null;
  } catch {
    return null;
  }
}

/** Whether bytes are UTF-8; the last character may be cut off. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes as text, chunk by chunk; without the byte order mark. */
export async function* decoded(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
