import { gzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importing, utf8 } from './importing.ts';
import { SAMPLES } from './samples.ts';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
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

export const MUTATIONS: Record<string, Mutation> = {
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

const mutated = (format: number, how: string, no: number): Uint8Array => {
  const [, bytes] = originals[format]!;
  return MUTATIONS[how]!(bytes, random(no * originals.length + format + 1));
};

/** What importing a spoilt file must keep to; answers whether something was reported and something was of use. */
async function survives(bytes: Uint8Array): Promise<{ isTold: boolean; isUseful: boolean }> {
  const { reports, problems } = await importing(bytes, { piece: 300 });
  expect(reports.length + problems.length).toBeGreaterThan(0);
  for (const { report } of reports) expect(report.paragraphs.join('').trim()).not.toBe('');
  for (const { code, place } of problems) {
    expect(code).toMatch(/^[a-z0-9-]+$/);
    expect(place.file).toMatch(/^some-file/);
    expect(code, 'an error nobody foresaw').not.toBe('unreadable');
  }
  return { isTold: problems.length > 0, isUseful: reports.length > 0 };
}

/** Where whole records end in samples of several: what is before a break is taken. */
const ENDS: Record<string, RegExp> = {
  ourJsonl: /\n/g,
  rss: /<\/item>/g,
  atom: /<\/a:entry>/g,
  newsmlMessage: /<\/newsItem>/g,
  newsml1: /<\/NewsItem>/g,
  ninjsList: /\n {3}\}/g,
  newsApi: /chars\]"\}/g,
};

/**
 * Tests that import files of every format, each spoilt in a way of its own; the same in every run.
 * @param each how many of each format
 * @param most ms of the processor's time that one may take, however busy the machine is; without, none is measured
 */
export function survivesMalformed(each: number, most?: number): void {
  const ways = Object.keys(MUTATIONS);
  const all = originals.flatMap(([name], format) => ways.map(how => ({ name, format, how })));
  const seen = { files: 0, told: 0, useful: 0, slowest: 0, which: '' };

  describe(`${each} malformed files of each format`, () => {
    it.each(all)('$name that $how: reports or a problem, and nothing throws', async ({ format, how }) => {
      for (let no = 0; no < Math.ceil(each / ways.length); no++) {
        const began = process.cpuUsage();
        const { isTold, isUseful } = await survives(mutated(format, how, no));
        const { user, system } = process.cpuUsage(began);
        if (user + system > seen.slowest * 1_000) {
          seen.slowest = (user + system) / 1_000;
          seen.which = `${originals[format]![0]} that ${how}, no. ${no}`;
        }
        seen.files++;
        if (isTold) seen.told++;
        if (isUseful) seen.useful++;
      }
    });

    it('none of them stops the rest of an archive', async () => {
      const bad = all.map(({ format, how }, i) => [`bad-${i}`, mutated(format, how, 0)] as const);
      const archive = zipSync({ ...Object.fromEntries(bad), 'the last': utf8(SAMPLES.plain!) });
      const { reports } = await importing(archive, { piece: 10_000 });
      expect(reports.at(-1)!.place.file).toBe('some-file/the last');
    });

    it.each(Object.entries(ENDS))('%s that breaks off anywhere gives what was whole', async (name, end) => {
      const text = SAMPLES[name]!;
      const whole = await importing(text);
      const ends = [...text.matchAll(end)].map(found => found.index + found[0].length);
      expect(ends.length).toBeGreaterThan(0);
      const step = Math.max(1, Math.floor((text.length * ways.length) / each / 4));
      for (let cut = 20; cut < text.length; cut += step) {
        const { reports, problems } = await importing(text.slice(0, cut));
        const before = ends.filter(at => at <= cut).length;
        expect(reports.length + problems.length, `cut at ${cut}`).toBeGreaterThanOrEqual(before);
        const taken = Math.min(before, whole.reports.length);
        expect(reports.slice(0, taken).map(({ report }) => report.id)).toEqual(
          whole.reports.slice(0, taken).map(({ report }) => report.id),
        );
      }
    });

    it('are mostly told from whole ones, and mostly still of use', () => {
      expect(seen.told).toBeGreaterThan(seen.files / 3);
      expect(seen.useful).toBeGreaterThan(seen.files / 3);
    });

    it.runIf(most !== undefined)('none takes long', () => {
      console.log(`${seen.files} files, the slowest took ${Math.round(seen.slowest)} ms: ${seen.which}`);
      expect(seen.slowest).toBeLessThan(most!);
    });
  });
}
