import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { exportReports } from '../../../src/corpus/export.ts';
import type { Corpus, CorpusReport, ImportPart } from '../../../src/corpus/types.ts';
import { importFile } from '../../../src/sources/files/importFile.ts';
import { article, BEES, HARBOUR, HARBOUR_RETOLD, report, textOfNumbers } from './texts.ts';

let names = 0;
const opened: Corpus[] = [];
async function fresh(): Promise<Corpus> {
  const corpus = await openCorpus(`keeping-${names++}`, { worksAlone: false });
  opened.push(corpus);
  return corpus;
}
let corpus: Corpus;
beforeEach(async () => {
  corpus = await fresh();
});
afterEach(() => {
  for (const one of opened.splice(0)) one.close();
  vi.useRealTimers();
});

const idsOf = async (one: Corpus): Promise<string[]> =>
  (await one.list({ limit: 1000 })).reports.map(({ id }) => id);
const url = 'https://tribune.example/ferry';

describe('duplicates', () => {
  it('of an import are known by their text and outlet or address, and counted as there', async () => {
    await corpus.add([report('a', HARBOUR, { url })]);
    const again = [
      report('same-url', HARBOUR, { url, outlet: 'Tribune' }),
      report('no-url', HARBOUR.replace(' ', '  ')),
      report('reprint', HARBOUR, { url: 'https://herald.example/ferry', outlet: 'Herald' }),
      report('other-text', HARBOUR_RETOLD, { url }),
      report('twice', BEES),
      report('twice-too', BEES),
    ];
    expect(await corpus.add(again, { skipDuplicates: true })).toEqual({
      added: 3,
      replaced: 0,
      unchanged: 3,
    });
    expect((await idsOf(corpus)).sort()).toEqual(['a', 'other-text', 'reprint', 'twice']);
  });

  it('are put in where the reader adds them, and where they come back from an export', async () => {
    await corpus.add([report('a', HARBOUR)]);
    await corpus.add([report('b', HARBOUR)]);
    await corpus.add([{ ...report('c', HARBOUR), added: 5 }], { skipDuplicates: true });
    expect(await corpus.count()).toBe(3);
  });

  it('with news of the same text take the old place, but never that of a pinned one', async () => {
    await corpus.add([report('a', HARBOUR), report('b', BEES)]);
    const count = await corpus.add([report('a', HARBOUR, { agency: 'reuters' })]);
    expect(count).toEqual({ added: 0, replaced: 1, unchanged: 0 });
    expect(await corpus.get('a')).toMatchObject({ agency: 'reuters' });
    expect(await idsOf(corpus)).toEqual(['b', 'a']);
    await corpus.pin(['a'], true);
    expect(await corpus.add([report('a', HARBOUR_RETOLD)])).toMatchObject({ replaced: 0, unchanged: 1 });
    expect(await corpus.get('a')).toMatchObject({
      pinned: true,
      paragraphs: report('a', HARBOUR).paragraphs,
    });
  });
});

describe('an export', () => {
  it('imports to an equal corpus', async () => {
    const given: CorpusReport[] = [
      report('a', HARBOUR, {
        url,
        title: 'Ferry “raised”\u2028',
        byline: 'By Ada Quill',
        published: '2026-05-03',
      }),
      {
        ...report('b', BEES),
        depth: 'excerpt',
        origin: { kind: 'feed', from: 'https://herald.example/feed' },
      },
      { ...report('c', HARBOUR), credit: { agency: 'ap', form: 'byline', evidence: 'AP' }, pinned: true },
      ...Array.from({ length: 300 }, (_, i) => report(`n${i}`, textOfNumbers([i, i + 1]))),
    ];
    await corpus.add(given);
    await corpus.remove(['n5']);
    const parts: string[] = [];
    for await (const text of exportReports(from => corpus.exportPart(from))) parts.push(text);
    const copy = await fresh();
    const file = { name: 'export.jsonl', stream: new Blob(parts).stream() };
    for await (const item of importFile(file, { agencies: [] })) {
      if ('problem' in item) throw new Error(item.problem.code);
      await copy.add([item.report], { skipDuplicates: true });
    }
    const all = async (one: Corpus) => {
      const ids = await idsOf(one);
      return Promise.all(ids.map(id => one.get(id)));
    };
    expect(await all(copy)).toEqual(await all(corpus));
    expect(await copy.count()).toBe(302);
    const article = report('x', textOfNumbers([3, 4, 200]));
    const scores = async (one: Corpus) => (await one.related(article)).map(found => found.score).sort();
    expect(await scores(copy)).toEqual(await scores(corpus));
  });
});

describe('retention', () => {
  const DAY = 86_400_000;
  beforeEach(async () => {
    await corpus.add(
      Array.from({ length: 500 }, (_, i) => ({
        ...report(`r${i}`, textOfNumbers([i, i + 3])),
        added: Date.now() - (500 - i) * DAY,
        pinned: i % 100 === 0,
      })),
    );
  });

  it('keeps all', async () => {
    expect(await corpus.retain({ keep: 'all' })).toBe(0);
    expect(await corpus.count()).toBe(500);
  });

  it('keeps the newest of a number, and the pinned ones', async () => {
    expect(await corpus.retain({ keep: 'count', count: 20 })).toBe(480);
    const ids = await idsOf(corpus);
    expect(ids).toHaveLength(20);
    expect(ids.slice(-5)).toEqual(['r400', 'r300', 'r200', 'r100', 'r0']);
    expect(ids[0]).toBe('r499');
    expect(await corpus.retain({ keep: 'count', count: 0 })).toBe(15);
    expect(await corpus.retain({ keep: 'count', count: 0 })).toBe(0);
  });

  it('keeps those of some days, and the pinned ones', async () => {
    expect(await corpus.retain({ keep: 'age', days: 30 })).toBe(500 - 29 - 5);
    expect((await idsOf(corpus)).slice(0, 2)).toEqual(['r499', 'r498']);
    expect(await corpus.count()).toBe(34);
  });

  it('clearing takes all out', async () => {
    const before = await corpus.version();
    await corpus.clear();
    expect(await corpus.room()).toEqual({ reports: 0, textBytes: 0, indexBytes: 0 });
    expect(await corpus.related(article('x', textOfNumbers([3, 6])))).toEqual([]);
    expect(await corpus.version()).toBeGreaterThan(before);
    await corpus.add([report('new', HARBOUR)]);
    expect(await idsOf(corpus)).toEqual(['new']);
  });
});

describe('the record of an import', () => {
  const FILE = { name: 'wire.jsonl', size: 5000, lastModified: 17 };
  const part: ImportPart = { ...FILE, from: 0, items: 3, known: 0, bytes: 1200 };
  const second: ImportPart = { ...part, from: 3, items: 5, known: 3, bytes: 2400 };
  const broken = report('bad', BEES);
  Object.defineProperty(broken, 'byline', { enumerable: true, get: () => () => 'no clone of a function' });

  it('is kept with its own reports, and only with them', async () => {
    await corpus.add([report('a', HARBOUR)], { part });
    const kept = { ...FILE, items: 3, bytes: 1200, added: 1, replaced: 0, unchanged: 0 };
    expect(await corpus.imports()).toEqual([{ ...kept, updated: expect.any(Number) }]);
    await expect(corpus.add([broken], { part: second })).rejects.toThrow();
    expect(await corpus.importOf(FILE)).toMatchObject(kept);
    expect(await corpus.importOf({ ...FILE, size: 5001 })).toBeUndefined();
  });

  it('adds up what the file came to', async () => {
    await corpus.add([report('a', HARBOUR), report('b', BEES)], { part });
    const reports = [report('a', HARBOUR), report('c', HARBOUR_RETOLD)];
    expect(await corpus.add(reports, { part: second })).toEqual({ added: 3, replaced: 0, unchanged: 1 });
    expect(await corpus.importOf(FILE)).toMatchObject({ items: 5, bytes: 2400, added: 3, unchanged: 1 });
  });

  it('lets a part be written once, however often it is asked for', async () => {
    const reports = [report('a', HARBOUR), report('b', BEES)];
    const first = await corpus.add(reports, { part });
    expect(await corpus.add(reports, { part })).toEqual(first);
    await corpus.remove(['b']);
    expect(await corpus.add(reports, { part })).toEqual(first);
    expect(await corpus.count()).toBe(1);
  });

  it('refuses a part while one before it is missing, and takes it after that', async () => {
    const early = { ...second, known: 0 };
    await expect(corpus.add([report('b', BEES)], { part: early })).rejects.toThrow();
    expect(await corpus.count()).toBe(0);
    await corpus.add([report('a', HARBOUR)], { part });
    expect(await corpus.add([report('b', BEES)], { part: early })).toMatchObject({ added: 2 });
  });

  it('goes on where another window forgot it meanwhile', async () => {
    expect(await corpus.add([report('b', BEES)], { part: second })).toMatchObject({ added: 1 });
  });

  it('goes when the import is done, or is given up', async () => {
    vi.useFakeTimers({ now: 1000, toFake: ['Date'] });
    await corpus.add([], { part });
    vi.setSystemTime(2000);
    await corpus.add([], { part: { ...part, name: 'other.jsonl' } });
    expect((await corpus.imports()).map(({ name }) => name)).toEqual(['other.jsonl', 'wire.jsonl']);
    await corpus.forgetImport(FILE);
    await corpus.forgetImport({ ...FILE, name: 'other.jsonl' });
    expect(await corpus.imports()).toEqual([]);
  });
});

describe('two windows', () => {
  it('that import at once are both served, each with its own count', async () => {
    const counts = await Promise.all([
      corpus.add([report('a', HARBOUR), report('b', BEES)]),
      corpus.add([report('b', BEES), report('c', HARBOUR_RETOLD)]),
      corpus.add([report('a', BEES)]),
    ]);
    expect(counts).toEqual([
      { added: 2, replaced: 0, unchanged: 0 },
      { added: 1, replaced: 0, unchanged: 1 },
      { added: 0, replaced: 1, unchanged: 0 },
    ]);
    expect(await corpus.count()).toBe(3);
    expect((await corpus.related(article('x', HARBOUR))).map(one => one.report.id)).toEqual(['c']);
  });

  it('do not lose what is whole in one for what is broken in the other', async () => {
    const broken = report('bad', BEES);
    Object.defineProperty(broken, 'byline', { enumerable: true, get: () => () => 'no clone of a function' });
    const results = await Promise.allSettled([
      corpus.add([report('a', HARBOUR)]),
      corpus.add([broken]),
      corpus.add([report('b', BEES)]),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await idsOf(corpus)).sort()).toEqual(['a', 'b']);
  });
});
