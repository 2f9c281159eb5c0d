import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Batch, readReports } from '../../../src/corpus/jsonl.ts';
import type { Place } from '../../../src/corpus/lines.ts';

const LINE = {
  id: 'a',
  outlet: 'Quill Tribune',
  agency: null,
  published: '2026-05-03',
  paragraphs: ['Rain fell.'],
};

const stream = (bytes: Uint8Array, piece = 7): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += piece) controller.enqueue(bytes.slice(at, at + piece));
      controller.close();
    },
  });

async function readAll(text: string, piece?: number): Promise<Batch> {
  const all: Batch = { reports: [], bytes: 0, lines: 0, bad: [] };
  for await (const batch of readReports(stream(new TextEncoder().encode(text), piece))) {
    all.reports.push(...batch.reports);
    all.bad.push(...batch.bad);
    all.bytes = batch.bytes;
  }
  return all;
}

describe('readReports', () => {
  it('reads reports across any cut of the bytes, with a byte order mark, CRLF and empty lines', async () => {
    const line = JSON.stringify({ ...LINE, paragraphs: ['Über Bäche – “so”. 🌧'] });
    const text = `\ufeff${line}\r\n\r\n${line.replace('"a"', '"b"')}`;
    for (const piece of [1, 2, 3, 1000]) {
      const { reports, bad, bytes } = await readAll(text, piece);
      expect(bad).toEqual([]);
      expect(reports.map(one => one.id)).toEqual(['a', 'b']);
      expect(reports[0]!.paragraphs).toEqual(['Über Bäche – “so”. 🌧']);
      expect(bytes).toBe(new TextEncoder().encode(text).length);
    }
  });

  it('tells each bad line with its number and what is wrong, and lets the rest in', async () => {
    const bad = ['{"id":', '[]', '{}', '"text"', 'null'].map(line => line);
    const wrong = [
      { ...LINE, id: '' },
      { ...LINE, published: 'last week' },
      { ...LINE, paragraphs: 'no list' },
      { ...LINE, paragraphs: [] },
      { ...LINE, paragraphs: [7] },
    ].map(value => JSON.stringify(value));
    const good = JSON.stringify(LINE);
    const { reports, bad: told } = await readAll(
      [good, ...bad, ...wrong, good.replace('"a"', '"z"')].join('\n'),
    );
    expect(reports.map(one => one.id)).toEqual(['a', 'z']);
    expect(told.map(one => one.line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(told[0]!.why).toMatch(/^no JSON/);
    expect(told[6]!.why).toMatch(/published/);
    for (const { why } of told) expect(why.length).toBeGreaterThan(5);
  });

  it('drops keys it does not know and fills the optional ones with null', async () => {
    const { reports } = await readAll(JSON.stringify({ ...LINE, __proto__: null, secret: 1 }));
    expect(reports[0]).toEqual({ ...LINE, title: null, url: null, byline: null });
  });

  it('gives batches of at most 1,000 reports', async () => {
    const text = Array.from({ length: 2250 }, (_, i) => JSON.stringify({ ...LINE, id: `r${i}` })).join('\n');
    const sizes: number[] = [];
    for await (const batch of readReports(stream(new TextEncoder().encode(text), 4096)))
      sizes.push(batch.reports.length);
    expect(sizes).toEqual([1000, 1000, 250]);
  });

  it('goes on behind any batch, in a part of the file or in the whole of it', async () => {
    const lines = Array.from({ length: 2100 }, (_, i) =>
      i % 500 === 7 ? 'Ungültig' : JSON.stringify({ ...LINE, id: `é${i}` }),
    );
    const bytes = new TextEncoder().encode(`${lines.join('\r\n')}\n\n`);
    const idsAndBad = async (batches: AsyncIterable<Batch>) => {
      const read: (string | number)[] = [];
      for await (const { reports, bad } of batches)
        read.push(...reports.map(one => one.id), ...bad.map(one => one.line));
      return read;
    };
    const places: Place[] = [];
    for await (const { bytes: at, lines: count } of readReports(stream(bytes, 1000)))
      places.push({ bytes: at, lines: count });
    expect(places.map(place => place.lines)).toEqual([1000, 2000, 2101]);
    expect(places.at(-1)!.bytes).toBe(bytes.length);
    const rest = [...lines.keys()].slice(1000).map(i => (i % 500 === 7 ? i + 1 : `é${i}`));
    for (const batches of [
      readReports(stream(bytes.slice(places[0]!.bytes), 999), undefined, places[0]),
      readReports(stream(bytes, 999), undefined, places[0], true),
    ])
      expect((await idsAndBad(batches)).sort()).toEqual([...rest].sort());
    expect(await idsAndBad(readReports(stream(bytes, 999), undefined, places[2], true))).toEqual([]);
  });

  it('tells a line that is too long without keeping it', async () => {
    const long = `"${'x'.repeat(8_000_001)}"`;
    const { reports, bad } = await readAll(
      [JSON.stringify(LINE), long, JSON.stringify(LINE)].join('\n'),
      65_536,
    );
    expect(reports).toHaveLength(2);
    expect(bad).toEqual([{ line: 2, why: expect.stringMatching('longer than 8,000,000') }]);
  });

  it('keeps what an export knows beside the report, and passes over what does not fit', async () => {
    const more = {
      credit: { agency: 'reuters', form: 'byline', evidence: 'Reuters staff' },
      depth: 'excerpt',
      origin: { kind: 'feed', from: 'https://tribune.example/feed' },
      added: 1_760_000_000_000,
      pinned: true,
    };
    const wrong = { credit: 'x', depth: 'deep', origin: { kind: 'moon' }, added: -1, pinned: 'yes' };
    const { reports, bad } = await readAll(
      [
        { ...LINE, ...more },
        { ...LINE, ...wrong },
      ]
        .map(one => JSON.stringify(one))
        .join('\n'),
    );
    expect(bad).toEqual([]);
    expect(reports[0]).toMatchObject({ ...LINE, ...more });
    expect(JSON.parse(JSON.stringify(reports[1]))).toEqual({ ...LINE, title: null, url: null, byline: null });
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort();
    const reading = readReports(stream(new TextEncoder().encode(JSON.stringify(LINE))), stop.signal);
    await expect(reading.next()).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async bytes => {
        for await (const batch of readReports(stream(bytes, 11))) expect(batch.reports).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
