import 'fake-indexeddb/auto';
import { indexedDB as fakeIndexedDB } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { type Corpus, CorpusError, type ListQuery } from '../../../src/corpus/types.ts';
import type { Report } from '../../../src/engine/types.ts';
import { article, BEES, HARBOUR, HARBOUR_RETOLD, report } from './texts.ts';

let names = 0;
const opened: Corpus[] = [];
const fresh = async (): Promise<Corpus> => {
  const corpus = await openCorpus(`test-${names++}`);
  opened.push(corpus);
  return corpus;
};
afterEach(() => {
  for (const corpus of opened.splice(0)) corpus.close();
  vi.unstubAllGlobals();
});

describe('the corpus', () => {
  it('adds, knows again and replaces', async () => {
    const corpus = await fresh();
    expect(await corpus.add([report('a', HARBOUR), report('b', BEES)])).toEqual({
      added: 2,
      replaced: 0,
      unchanged: 0,
    });
    expect(await corpus.add([report('a', HARBOUR)])).toEqual({ added: 0, replaced: 0, unchanged: 1 });
    expect(await corpus.add([report('a', HARBOUR_RETOLD)])).toEqual({ added: 0, replaced: 1, unchanged: 0 });
    expect(await corpus.count()).toBe(2);
    expect((await corpus.get('a'))?.paragraphs).toEqual(HARBOUR_RETOLD.split('\n'));
    expect(await corpus.get('nobody')).toBeUndefined();
  });

  it('lets no excerpt take the place of a text that was read in full', async () => {
    const corpus = await fresh();
    const excerpt = { ...report('a', HARBOUR.slice(0, 80)), depth: 'excerpt' as const };
    await corpus.add([excerpt]);
    expect(await corpus.add([report('a', HARBOUR)])).toEqual({ added: 0, replaced: 1, unchanged: 0 });
    expect(await corpus.add([excerpt])).toEqual({ added: 0, replaced: 0, unchanged: 1 });
    expect(await corpus.get('a')).toMatchObject({ depth: 'full', paragraphs: HARBOUR.split('\n') });
  });

  it('takes the last of two reports with one id', async () => {
    const corpus = await fresh();
    await corpus.add([report('a', HARBOUR), report('a', BEES)]);
    expect((await corpus.get('a'))?.paragraphs).toEqual(BEES.split('\n'));
    expect(await corpus.count()).toBe(1);
  });

  it('finds the same event by copied words and by other words, and nothing else', async () => {
    const corpus = await fresh();
    await corpus.add([report('copy', HARBOUR), report('retold', HARBOUR_RETOLD), report('bees', BEES)]);
    const related = await corpus.related(article('article', `${HARBOUR}\nThe town cheered.`));
    expect(related.map(one => one.report.id)).toEqual(['copy', 'retold']);
    expect(related.map(one => one.kind)).toEqual(['event', 'event']);
    expect(related[0]!.reason.share).toBeGreaterThan(0.5);
    expect(related[0]!.score).toBeGreaterThan(related[1]!.score);
  });

  it('lets thirty reprints of one story not crowd out other reports', async () => {
    const corpus = await fresh();
    const reprints = Array.from({ length: 30 }, (_, i) =>
      report(`reprint-${i}`, `${HARBOUR}\nThis is the Herald of town ${i}.`),
    );
    await corpus.add([...reprints, report('retold', HARBOUR_RETOLD), report('bees', BEES)]);
    const related = await corpus.related(article('article', `${HARBOUR}\nThe town cheered.`));
    expect(related).toHaveLength(20);
    const place = related.findIndex(one => one.report.id === 'retold');
    expect(place).toBeGreaterThan(2);
    expect(place).toBeLessThan(10);
  });

  it('relates what appeared near the article, and not the like of it that is years away', async () => {
    const corpus = await fresh();
    await corpus.add([
      report('old', HARBOUR_RETOLD, { published: '2019-05-04' }),
      report('near', HARBOUR_RETOLD, { published: '2026-05-04', outlet: 'Herald' }),
    ]);
    const one = article('article', HARBOUR, { published: '2026-05-03' });
    const found = await corpus.related(one);
    expect(found.map(({ report: { id }, reason: { days } }) => [id, days])).toEqual([['near', 1]]);
    expect((await corpus.judged(one, true)).map(({ reason }) => reason.days).sort()).toEqual([1, 2556]);
  });

  it('reads no report that shares hardly a name with the article', async () => {
    const corpus = await fresh();
    await corpus.add([report('retold', HARBOUR_RETOLD), report('bees', `${BEES}\nIt meets at Port Vessel.`)]);
    const one = article('article', HARBOUR);
    const ids = async (all: boolean) => (await corpus.judged(one, all)).map(judged => judged.report.id);
    expect(await ids(true)).toEqual(['retold', 'bees']);
    expect(await ids(false)).toEqual(['retold']);
  });

  it('leaves the article itself out, by id and by address', async () => {
    const corpus = await fresh();
    const url = 'https://tribune.example/ferry';
    await corpus.add([report('self', HARBOUR), report('other', HARBOUR, { url })]);
    expect(await corpus.related(article('self', HARBOUR, { url }))).toEqual([]);
  });

  it('finds nothing of a removed report and finds it again after the undo', async () => {
    const corpus = await fresh();
    await corpus.add([report('a', HARBOUR), report('b', BEES)]);
    const removed = await corpus.remove(['a', 'nobody']);
    expect(removed.map(one => one.id)).toEqual(['a']);
    expect(await corpus.related(article('x', HARBOUR))).toEqual([]);
    await corpus.add(removed);
    expect((await corpus.related(article('x', HARBOUR))).map(one => one.report.id)).toEqual(['a']);
  });

  it('says how much of a related report is stored', async () => {
    const corpus = await fresh();
    await corpus.add([{ ...report('a', HARBOUR), depth: 'excerpt' }]);
    expect((await corpus.related(article('x', HARBOUR))).map(one => one.report.depth)).toEqual(['excerpt']);
  });

  it('finds the new text of a replaced report, not the old one', async () => {
    const corpus = await fresh();
    await corpus.add([report('a', HARBOUR)]);
    await corpus.add([report('a', BEES)]);
    expect(await corpus.related(article('x', HARBOUR))).toEqual([]);
    expect((await corpus.related(article('x', BEES))).map(one => one.report.id)).toEqual(['a']);
  });

  it('counts its version up with every change', async () => {
    const corpus = await fresh();
    const before = await corpus.version();
    await corpus.add([report('a', HARBOUR)]);
    const added = await corpus.version();
    await corpus.remove(['a']);
    expect(added).toBeGreaterThan(before);
    expect(await corpus.version()).toBeGreaterThan(added);
  });

  it('lists newest first, by page and by words', async () => {
    const corpus = await fresh();
    for (const [id, title] of [
      ['a', 'Ferry raised'],
      ['b', 'Fewer hives'],
      ['c', 'Ferry to sail'],
    ] as const) {
      await corpus.add([report(id, `${title} ${id}`, { title })]);
    }
    const page = await corpus.list({ offset: 1, limit: 1 });
    expect([page.total, page.reports.map(one => one.id)]).toEqual([3, ['b']]);
    const found = await corpus.list({ query: 'FERRY' });
    expect(found.reports.map(one => one.id)).toEqual(['c', 'a']);
    expect((await corpus.list({ query: 'quill hives' })).total).toBe(1);
  });

  it('lists in every order, by page and by words, those added last first among equals', async () => {
    const corpus = await fresh();
    const given = [
      ['a', 'Mole Mail', '2026-03-01T10:00:00+05:00', 4],
      ['b', 'Àlder Post', null, 9],
      ['c', 'Quay Times', '2026-03-01T08:00:00Z', 4],
      ['d', 'Birch News', '2026-02-01T08:00:00Z', 2],
    ] as const;
    for (const [id, outlet, published, words] of given)
      await corpus.add([report(id, `${id} `.repeat(words), { outlet, published, title: 'Ferry' })]);
    const ids = async (query: ListQuery) => (await corpus.list(query)).reports.map(one => one.id).join('');
    expect(await ids({ order: 'added' })).toBe('dcba');
    expect(await ids({ order: 'published' })).toBe('cadb');
    expect(await ids({ order: 'outlet' })).toBe('bdac');
    expect(await ids({ order: 'words' })).toBe('bcad');
    expect(await ids({ order: 'words', query: 'ferry', offset: 1, limit: 2 })).toBe('ca');
    expect((await corpus.list({ order: 'outlet', limit: 1 })).total).toBe(4);
  });

  it('keeps what it held when an add fails in the middle', async () => {
    const corpus = await fresh();
    await corpus.add([report('a', HARBOUR)]);
    const broken = report('b', BEES);
    Object.defineProperty(broken, 'byline', {
      enumerable: true,
      get: () => () => 'a function cannot be stored',
    });
    await expect(corpus.add([report('c', BEES), broken])).rejects.toBeInstanceOf(CorpusError);
    expect((await corpus.list()).reports.map(one => one.id)).toEqual(['a']);
    expect(await corpus.related(article('x', BEES))).toEqual([]);
  });

  it('says that storage is off where the browser has no IndexedDB or denies it', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openCorpus('off')).rejects.toMatchObject({ code: 'storage-off' });
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    await expect(openCorpus('off')).rejects.toMatchObject({ code: 'storage-off' });
  });

  it('is opened again where the browser failed at it, three times in all', async () => {
    const { open } = indexedDB;
    const fail = vi.fn<typeof open>(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    vi.stubGlobal('indexedDB', { open: fail });
    await expect(openCorpus('held')).rejects.toMatchObject({ code: 'storage-off' });
    expect(fail).toHaveBeenCalledTimes(3);
    const held = vi.fn<typeof open>((...ask) => {
      if (held.mock.calls.length < 3) throw new DOMException('Internal error', 'UnknownError');
      return open.apply(fakeIndexedDB, ask);
    });
    vi.stubGlobal('indexedDB', { open: held });
    const corpus = await openCorpus('held');
    opened.push(corpus);
    expect(await corpus.count()).toBe(0);
  });

  it('says that it is closed after it was', async () => {
    const corpus = await fresh();
    corpus.close();
    await expect(corpus.count()).rejects.toMatchObject({ code: 'closed' });
  });

  it('answers like a fresh corpus after any order of adding and removing', async () => {
    const texts = [HARBOUR, HARBOUR_RETOLD, BEES];
    const step = fc.record({
      id: fc.constantFrom('a', 'b', 'c'),
      text: fc.option(fc.constantFrom(...texts)),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async steps => {
        const corpus = await fresh();
        const kept = new Map<string, Report>();
        for (const { id, text } of steps) {
          if (text === null) await corpus.remove([id]);
          else await corpus.add([report(id, text)]);
          if (text === null) kept.delete(id);
          else kept.set(id, report(id, text));
        }
        const newer = await fresh();
        await newer.add([...kept.values()]);
        const found = async (one: Corpus) =>
          (await one.related(article('x', HARBOUR)))
            .map(({ report: { id }, score }) => `${id} ${score.toFixed(6)}`)
            .sort();
        expect(await found(corpus)).toEqual(await found(newer));
      }),
      { numRuns: 15 },
    );
  });
});
