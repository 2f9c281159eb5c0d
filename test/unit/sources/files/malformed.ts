import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importing, utf8 } from './importing.ts';
import { SAMPLES } from './samples.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Mutation = (bytes: Uint8Array, next: () => number) => Uint8Array;

const cutOut = (bytes: Uint8Array, from: number, to: number, insert: Uint8Array = new Uint8Array(0)) =>
  Uint8Array.from([...bytes.subarray(0, from), ...insert, ...bytes.subarray(to)]);
const place = (bytes: Uint8Array, next: () => number) => Math.floor(next() * bytes.length);

const MUTATIONS: Record<string, Mutation> = {
  'breaks off': (bytes, next) => bytes.slice(0, place(bytes, next)),
  'lost a part': (bytes, next) => {
    const from = place(bytes, next);
    return cutOut(bytes, from, from + Math.floor(next() * 400));
  },
  'has a part twice': (bytes, next) => {
    const from = place(bytes, next);
    return cutOut(bytes, from, from, bytes.slice(from, from + Math.floor(next() * 400)));
  },
  'has noise in it': (bytes, next) => {
    const from = place(bytes, next);
    return cutOut(
      bytes,
      from,
      from,
      Uint8Array.from({ length: 40 }, () => Math.floor(next() * 256)),
    );
  },
  'has wrong bytes': (bytes, next) => bytes.map(byte => (next() < 0.01 ? Math.floor(next() * 256) : byte)),
  'lost its signs': (bytes, next) => {
    const sign = '<>"{}[]&:,'.charCodeAt(Math.floor(next() * 10));
    return bytes.filter(byte => byte !== sign || next() < 0.7);
  },
  'begins late': (bytes, next) => bytes.slice(Math.floor(next() * 60)),
  'is nested in itself': (bytes, next) => {
    const from = place(bytes, next);
    return cutOut(bytes, from, from, bytes);
  },
};

const originals: [string, Uint8Array][] = Object.entries(SAMPLES).map(([name, text]) => [name, utf8(text)]);
originals.push([
  'zip',
  zipSync({ a: utf8(SAMPLES.rss!), b: utf8(SAMPLES.ninjs1!), c: utf8(SAMPLES.plain!) }),
]);
originals.push(['gzip', gzipSync(utf8(SAMPLES.atom!))]);

const mutated = (i: number): { name: string; bytes: Uint8Array } => {
  const [name, bytes] = originals[i % originals.length]!;
  const mutations = Object.entries(MUTATIONS);
  const [how, mutate] = mutations[Math.floor(i / originals.length) % mutations.length]!;
  return { name: `${i}: ${name} ${how}`, bytes: mutate(bytes, random(i + 1)) };
};

/** Tests that import so many files, each spoilt in a way of its own; the same in every run. */
export function survivesMalformed(count: number): void {
  describe(`${count} malformed files`, () => {
    const cases = Array.from({ length: count }, (_, i) => mutated(i));
    const seen = { told: 0, useful: 0 };

    it.each(cases)('$name: gives reports or a problem, and nothing throws', async ({ bytes }) => {
      const { reports, problems } = await importing(bytes, { piece: 300 });
      expect(reports.length + problems.length).toBeGreaterThan(0);
      if (problems.length > 0) seen.told++;
      if (reports.length > 0) seen.useful++;
      for (const { report } of reports) expect(report.paragraphs.join('').trim()).not.toBe('');
      for (const { code, place } of problems) {
        expect(code).toMatch(/^[a-z-]+$/);
        expect(place.file).toMatch(/^some-file/);
        expect(code, 'an error nobody foresaw').not.toBe('unreadable');
      }
    });

    it('none of them stops the rest of an archive', async () => {
      const good = Object.fromEntries(cases.map(({ bytes }, i) => [`bad-${i}`, bytes]));
      const { reports } = await importing(zipSync({ ...good, 'the last': utf8(SAMPLES.plain!) }), {
        piece: 10_000,
      });
      expect(reports.at(-1)!.place.file).toBe('some-file/the last');
    });

    it('are mostly told from whole ones, and mostly still of use', () => {
      expect(seen.told).toBeGreaterThan(count / 3);
      expect(seen.useful).toBeGreaterThan(count / 3);
    });
  });
}
