import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Limits } from '../../../src/corpus/limits.ts';
import type { Corpus } from '../../../src/corpus/types.ts';
import type { Report } from '../../../src/engine/types.ts';
import { report, textOfNumbers } from './texts.ts';

/** So small that a handful of reports makes many segments, buckets, and steps. */
const SMALL: Partial<Limits> = {
  bucketBytes: 200,
  stepPostings: 60,
  stepReports: 2,
  segments: 3,
  removed: 2,
};

let names = 0;
const opened: Corpus[] = [];
async function open(name: string, limits: Partial<Limits> = SMALL): Promise<Corpus> {
  const corpus = await openCorpus(name, { limits, worksAlone: false });
  opened.push(corpus);
  return corpus;
}
const fresh = (limits?: Partial<Limits>) => open(`index-${names++}`, limits);
afterEach(() => {
  vi.restoreAllMocks();
  for (const corpus of opened.splice(0)) corpus.close();
});

const PROBES = [
  [1, 2, 3, 4],
  [5, 17, 29, 40, 41],
  [11, 23],
  [8, 9, 30, 31, 60],
].map((numbers, i) => report(`probe-${i}`, textOfNumbers(numbers)));

/** What the corpus answers to a few articles; equal scores have no order. */
async function answers(corpus: Corpus): Promise<string[][]> {
  const all: string[][] = [];
  for (const probe of PROBES) {
    const judged = await corpus.judged(probe);
    all.push(judged.map(one => `${one.p.toFixed(9)} ${one.report.id} ${one.reason.words.length}`).sort());
  }
  return all;
}

async function expectLikeFresh(
  corpus: Corpus,
  kept: Iterable<Report>,
  limits?: Partial<Limits>,
): Promise<void> {
  const newer = await fresh(limits);
  await newer.add([...kept]);
  expect(await answers(corpus)).toEqual(await answers(newer));
  expect(await corpus.count()).toBe(await newer.count());
  expect((await corpus.room()).textBytes).toBe((await newer.room()).textBytes);
}

const work = async (corpus: Corpus, steps = 1000): Promise<void> => {
  for (let i = 0; i < steps && (await corpus.work()); i++);
};

/** The transaction that is at the given write is taken back, as when the browser is killed there. */
function crashAt(writes: number): () => void {
  let left = writes;
  const put = IDBObjectStore.prototype.put;
  const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args: Parameters<typeof put>
  ) {
    if (left-- > 0) return put.apply(this, args);
    this.transaction.abort();
    throw new DOMException('the browser was killed', 'AbortError');
  });
  return () => spy.mockRestore();
}

type Step =
  | { do: 'add'; reports: { id: number; text: number[] }[] }
  | { do: 'remove'; ids: number[] }
  | { do: 'work'; steps: number }
  | { do: 'reopen' };

const ids = fc.integer({ min: 0, max: 14 });
const text = fc.array(fc.integer({ min: 0, max: 70 }), { minLength: 1, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      reports: fc.array(fc.record({ id: ids, text }), { minLength: 1, maxLength: 5 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('remove' as const),
      ids: fc.array(ids, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('work' as const), steps: fc.integer({ min: 1, max: 6 }) }),
  },
  { weight: 1, arbitrary: fc.constant({ do: 'reopen' as const }) },
);
const crash = fc.option(fc.integer({ min: 0, max: 12 }), { freq: 3 });

const named = (id: number, numbers: readonly number[]) => report(`r${id}`, textOfNumbers(numbers));

async function run(corpus: Corpus, kept: Map<string, Report>, one: Step): Promise<void> {
  if (one.do === 'add') {
    const reports = one.reports.map(({ id, text: numbers }) => named(id, numbers));
    await corpus.add(reports);
    for (const added of reports) kept.set(added.id, added);
  } else if (one.do === 'remove') {
    const gone = one.ids.map(id => `r${id}`);
    await corpus.remove(gone);
    for (const id of gone) kept.delete(id);
  } else if (one.do === 'work') await work(corpus, one.steps);
}

describe('the index', () => {
  it('answers like that of a fresh corpus after any steps, wherever one is broken off', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const repaired = vi.spyOn(console, 'warn');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, crash), { minLength: 1, maxLength: 14 }), async steps => {
        const name = `index-${names++}`;
        let corpus = await open(name);
        const kept = new Map<string, Report>();
        for (const [one, broken] of steps) {
          if (one.do === 'reopen') {
            corpus.close();
            corpus = await open(name);
          }
          const goOn = broken === null ? () => {} : crashAt(broken);
          await run(corpus, kept, one).catch(() => {});
          goOn();
        }
        await expectLikeFresh(corpus, kept.values());
        await work(corpus);
        await expectLikeFresh(corpus, kept.values());
        expect(repaired).not.toHaveBeenCalled();
      }),
      { numRuns: 30 },
    );
  }, 60_000);

  it('knows a key as common by how many reports have it, whatever was merged when', async () => {
    const limits = { ...SMALL, common: 4 };
    const batches = fc.array(fc.tuple(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(5)), {
      minLength: 2,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(batches, async given => {
        const corpus = await fresh(limits);
        const all: Report[] = [];
        for (const [texts, steps] of given) {
          const reports = texts.map((numbers, i) => named(all.length + i, numbers));
          await corpus.add(reports);
          all.push(...reports);
          await work(corpus, steps);
        }
        await expectLikeFresh(corpus, all, limits);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('gets smaller when reports are removed, and holds nothing when all are', async () => {
    const corpus = await fresh({ removed: 2 });
    const reports = Array.from({ length: 30 }, (_, i) => named(i, [i, i + 1, 2 * i]));
    for (const one of reports) await corpus.add([one]);
    await work(corpus);
    const before = await corpus.room();
    await corpus.remove(reports.slice(5).map(({ id }) => id));
    await work(corpus);
    const after = await corpus.room();
    expect(after.indexBytes).toBeLessThan(before.indexBytes / 2);
    expect(after.textBytes).toBeLessThan(before.textBytes / 4);
    await corpus.remove(reports.map(({ id }) => id));
    await work(corpus);
    expect(await corpus.room()).toEqual({ reports: 0, textBytes: 0, indexBytes: 0 });
  });
});
