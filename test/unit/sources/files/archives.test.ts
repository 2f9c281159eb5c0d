import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importing, utf8 } from './importing.ts';
import { ourJsonl, plain } from './samples.ts';

const line = (id: string) =>
  utf8(
    `${JSON.stringify({ id, outlet: 'Senna Post', agency: null, published: null, paragraphs: ['The lamp was lit again.'] })}\n`,
  );
const u16 = (value: number) => [value & 255, value >> 8];
const u32 = (value: number) => [...u16(value & 0xffff), ...u16(value >>> 16)];

interface Part {
  name: string;
  data: Uint8Array;
  /** Its length and checksum are behind it, as in archives that were written as a stream. */
  isStreamed?: boolean;
  flags?: number;
}

function crcOf(data: Uint8Array): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}

/** An archive whose files are stored as they are. */
function stored(parts: readonly Part[]): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  for (const { name, data, isStreamed = false, flags = 0 } of parts) {
    const at = bytes.length;
    const all = flags | (isStreamed ? 8 : 0);
    const sums = [...u32(crcOf(data)), ...u32(data.length), ...u32(data.length)];
    const common = [...u16(20), ...u16(all), ...u16(0), ...u32(0)];
    bytes.push(
      ...u32(0x04034b50),
      ...common,
      ...(isStreamed ? u32(0).concat(u32(0), u32(0)) : sums),
      ...u16(name.length),
      ...u16(0),
      ...utf8(name),
      ...data,
    );
    if (isStreamed) bytes.push(...u32(0x08074b50), ...sums);
    directory.push(
      ...u32(0x02014b50),
      ...u16(20),
      ...common,
      ...sums,
      ...u16(name.length),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u16(0),
      ...u32(0),
      ...u32(at),
      ...utf8(name),
    );
  }
  const end = [
    ...u32(0x06054b50),
    ...u16(0),
    ...u16(0),
    ...u16(parts.length),
    ...u16(parts.length),
    ...u32(directory.length),
    ...u32(bytes.length),
    ...u16(0),
  ];
  return Uint8Array.from([...bytes, ...directory, ...end]);
}

const idsOf = async (bytes: Uint8Array, asStream = false) => {
  const { reports, problems } = await importing(bytes, { name: 'z.zip', asStream });
  return { ids: reports.map(({ report }) => report.id), problems };
};

describe.each([
  ['as a file', false],
  ['as a stream', true],
])('ZIP archives %s', (_, asStream) => {
  it('that hold an archive behind a length that comes late', async () => {
    const inner = zipSync({ 'a.jsonl': line('a'), 'b.jsonl': line('b') });
    const bytes = stored([
      { name: 'inner.zip', data: inner, isStreamed: true },
      { name: 'c.jsonl', data: line('c') },
    ]);
    expect(await idsOf(bytes, asStream)).toEqual({ ids: ['a', 'b', 'c'], problems: [] });
  });

  it('whose stored text has the marks of an archive in it', async () => {
    const text = Uint8Array.from([
      ...line('a'),
      ...u32(0x08074b50),
      ...u32(0x02014b50),
      10,
      ...u32(0x04034b50),
      10,
      ...line('b'),
    ]);
    const { ids, problems } = await idsOf(
      stored([
        { name: 'a.jsonl', data: text, isStreamed: true },
        { name: 'c.jsonl', data: line('c') },
      ]),
      asStream,
    );
    expect(ids).toEqual(['a', 'b', 'c']);
    expect(problems.map(({ place, code }) => [place.file, code])).toEqual([
      ['z.zip/a.jsonl', 'not-json'],
      ['z.zip/a.jsonl', 'not-json'],
    ]);
  });

  it('with files that are protected by a password: each is named, the others are read', async () => {
    const bytes = stored([
      { name: 'a', data: line('a'), flags: 1 },
      { name: 'b', data: line('b') },
      { name: 'c', data: line('c'), flags: 1 },
    ]);
    const { ids, problems } = await idsOf(bytes, asStream);
    expect(ids).toEqual(['b']);
    expect(problems).toEqual([
      { place: { file: 'z.zip/a' }, code: 'encrypted', fields: {} },
      { place: { file: 'z.zip/c' }, code: 'encrypted', fields: {} },
    ]);
  });

  it('with a file that is damaged: it is named, and the next is read', async () => {
    const bytes = stored([
      { name: 'a', data: line('a') },
      { name: 'b', data: line('b') },
    ]);
    bytes[60] = bytes[60]! ^ 1;
    const { ids, problems } = await idsOf(bytes, asStream);
    expect(ids.at(-1)).toBe('b');
    expect(problems).toMatchObject([{ place: { file: 'z.zip/a' } }]);
  });

  it('behind a program, and with a comment', async () => {
    const bytes = stored([{ name: 'a', data: line('a') }]);
    const commented = Uint8Array.from([...bytes.slice(0, -2), ...u16(5), ...utf8('hello')]);
    expect((await idsOf(commented, asStream)).ids).toEqual(['a']);
  });
});

it.each([
  ['text', utf8(plain), 'not-archive'],
  ['noise', Uint8Array.from({ length: 400 }, (_, i) => (i * 89) % 256), 'not-archive'],
  [
    'a header and noise',
    Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, (_, i) => (i * 89) % 256)]),
    'broken-archive',
  ],
  ['an archive without its end', zipSync({ a: utf8(ourJsonl) }).slice(0, 120), 'broken-archive'],
  ['an empty archive', zipSync({}), 'empty'],
  [
    'a Word document',
    zipSync({ '[Content_Types].xml': utf8('<Types/>'), 'word/document.xml': utf8('<w/>') }),
    'not-read',
  ],
])('bad.zip that is %s is told with its reason', async (_, bytes, code) => {
  const { problems } = await importing(bytes, { name: 'bad.zip' });
  expect(problems.map(one => one.code)).toContain(code);
});

it('says that what was whole was taken only where something was', async () => {
  const broken = async (bytes: Uint8Array) => (await importing(bytes, { name: 'z' })).problems.at(-1);
  expect(await broken(Uint8Array.from([0x50, 0x4b, 3, 4, ...utf8('no archive')]))).toMatchObject({
    fields: { taken: 0 },
  });
  const cut = gzipSync(utf8(`${ourJsonl}\n`.repeat(200)));
  const { reports, problems } = await importing(cut.slice(0, -10), { name: 'z' });
  expect(reports.length).toBeGreaterThan(0);
  expect(problems.at(-1)).toMatchObject({ code: 'broken-archive', fields: { taken: reports.length } });
});
