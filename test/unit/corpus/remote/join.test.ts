import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { judgeShared } from '../../../../src/corpus/remote/join.ts';
import type { Corpus, CorpusReport } from '../../../../src/corpus/types.ts';
import { expected, reports } from '../../../tools/newsroom/data.ts';

const { ferry } = expected();
const drawnOn = new Set(ferry!.passages.flatMap(one => one.reports));
const ferryReports = reports().filter(({ id }) => drawnOn.has(id));
const others = reports().filter(({ id }) => !drawnOn.has(id));
const article: CorpusReport = {
  id: 'https://harbour.example/ferry',
  outlet: ferry!.outlet,
  agency: null,
  title: ferry!.title,
  url: 'https://harbour.example/ferry',
  byline: null,
  published: ferry!.published,
  paragraphs: ferry!.passages.map(({ text }) => text),
};

let corpus: Corpus;
beforeEach(async () => {
  corpus = await openCorpus('joined', { worksAlone: false });
});
afterEach(async () => {
  await corpus.clear();
  corpus.close();
});

const idsOf = (related: readonly { report: { id: string } }[]) =>
  related.map(({ report }) => report.id).sort();
const related = async (shared: readonly CorpusReport[]) => corpus.related(article, { shared });

describe('reports of a shared corpus', () => {
  it('are related as the same reports of the own corpus are', async () => {
    const shared = await related(reports());
    await corpus.add(reports());
    const own = await related([]);
    expect(idsOf(shared)).toEqual(idsOf(own));
    expect(shared.map(({ kind, p }) => [kind, p])).toEqual(own.map(({ kind, p }) => [kind, p]));
  });

  it('are in one list with the own ones', async () => {
    const [first, ...rest] = ferryReports;
    await corpus.add([first!, ...others]);
    const all = idsOf(await related(rest));
    await corpus.add(rest);
    expect(all).toEqual(idsOf(await related([])));
  });

  it('are left out where the own corpus has them, by id, address, or text and outlet', async () => {
    const [one, two, three] = ferryReports;
    const own = judgeShared(article, [one!, two!, three!], []);
    const again = [
      one!,
      { ...two!, id: 'another-id' },
      { ...three!, id: 'a-third', url: null },
      { ...three!, id: 'a-reprint', url: null, outlet: 'Another Gazette' },
    ];
    expect(idsOf(judgeShared(article, again, own))).toEqual(['a-reprint']);
  });

  it('are counted once, and never the article itself', async () => {
    const [one] = ferryReports;
    expect(idsOf(judgeShared(article, [one!, one!, article, { ...article, id: 'it' }], []))).toEqual([
      one!.id,
    ]);
  });
});
