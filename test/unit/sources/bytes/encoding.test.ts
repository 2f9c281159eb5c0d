import { describe, expect, it } from 'vitest';
import { decoded, encodingOf } from '../../../../src/sources/bytes/encoding.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0));
const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap(part => [...part]));
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>`;

async function read(
  bytes: Uint8Array,
  { declared = null as string | null, piece = 1_000 } = {},
): Promise<string> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += piece) yield bytes.slice(at, at + piece);
  }
  let text = '';
  for await (const part of decoded(chunks(), declared)) text += part;
  return text;
}

describe('a declaration that lies', () => {
  const words = 'Die Fähre vor der Küste – “später”';

  it('gives way to bytes that are UTF-8', async () => {
    expect(await read(joined(utf8(xml('ISO-8859-1')), utf8(words)))).toContain(words);
    expect(await read(utf8(words), { declared: 'iso-8859-1' })).toBe(words);
  });

  it('gives way to bytes that are not UTF-8', async () => {
    expect(await read(joined(utf8(xml('UTF-8')), latin('Die F\xe4hre vor der K\xfcste')))).toContain(
      'Fähre vor der Küste',
    );
    const russian = Uint8Array.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]);
    expect(await read(joined(utf8(xml('windows-1251')), russian), { declared: 'utf-8' })).toContain('Паром');
  });

  it('one wrong byte does not make another encoding of a whole text', async () => {
    const text = await read(joined(utf8(`<a>${words}`), Uint8Array.from([0xe4, 0x2e]), utf8(words)));
    expect(text.match(/Fähre/g)).toHaveLength(2);
  });

  it('holds for short texts of East Asia, which may pass for UTF-8', () => {
    expect(encodingOf(joined(utf8(xml('GBK')), Uint8Array.from([0xc1, 0xaa, 0xcd, 0xa8])))).toBe('gbk');
  });
});

describe('a text whose first accent comes late', () => {
  it.each([7, 1_000, 70_000])('is read by that, in pieces of %i bytes', async piece => {
    const late = joined(utf8('a'.repeat(100_000)), latin('Caf\xe9 \x96 na\xefve'));
    expect((await read(late, { piece })).slice(-12)).toBe('Café – naïve');
    const other = joined(
      utf8(xml('windows-1251') + 'a'.repeat(100_000)),
      Uint8Array.from([0xcf, 0xe0, 0xf0, 0xee, 0xec]),
    );
    expect((await read(other, { piece })).slice(-5)).toBe('Паром');
  });
});
