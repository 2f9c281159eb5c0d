/**
 * What the benchmark adds to the extension's background: it answers messages that only the benchmark sends, with the
 * extension's own code and database. No build but the benchmark's has it.
 */
import MiniSearch from 'minisearch';
import { compareTwoStrings } from 'string-similarity';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { exportReports } from '../../src/corpus/export.ts';
import type { CorpusReport } from '../../src/corpus/types.ts';
import { type Report, textOf } from '../../src/engine/types.ts';

/** What may be asked, and the answers. All times are milliseconds. */
export interface Inside {
  /** How long a worker takes to start is what an answer without work takes. */
  'bench-nothing': { ask: Record<never, never>; answer: null };
  /** `events` are those of the ids that are on the article's event. */
  'bench-query': { ask: { article: Report }; answer: { ms: number; ids: string[]; events: string[] } };
  /** The reports that the article is compared with. */
  'bench-compared': { ask: { article: Report }; answer: { reports: CorpusReport[] } };
  'bench-queries': { ask: { articles: Report[]; times: number }; answer: { ms: number[] } };
  /** Merges for some seconds at most. */
  'bench-work': { ask: Record<never, never>; answer: { more: boolean } };
  'bench-room': { ask: Record<never, never>; answer: { reports: number; indexBytes: number } };
  /** Gives MiniSearch the reports from number `from` on, for some seconds at most; first 0, last answer null. */
  'bench-minisearch-add': { ask: { from: number }; answer: { ms: number; next: number | null } };
  'bench-minisearch-pack': { ask: Record<never, never>; answer: { ms: number; bytes: number } };
  'bench-minisearch-load': { ask: Record<never, never>; answer: { ms: number } };
  'bench-minisearch-search': { ask: { article: Report }; answer: { ms: number } };
  /** Compares an article with every `every`-th report. */
  'bench-similarity': { ask: { article: Report; every: number }; answer: { ms: number } };
}
type Name = keyof Inside;
type Handlers = { [N in Name]: (ask: Inside[N]['ask']) => Promise<Inside[N]['answer']> };

const WORKED = 4000;
const { chrome } = globalThis as unknown as { chrome: typeof globalThis.chrome };
const opened = () => openCorpus('corpus', { worksAlone: false });
let corpus: ReturnType<typeof opened> | undefined;
let packed = '';

const store = () => {
  corpus ??= opened();
  return corpus;
};

async function timed<T>(work: () => Promise<T> | T): Promise<[ms: number, value: T]> {
  const begin = performance.now();
  const value = await work();
  return [performance.now() - begin, value];
}

const reportsIn = (text: string): Report[] =>
  text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as Report);

const OPTIONS = { fields: ['title', 'text'], idField: 'id' };
let search = new MiniSearch(OPTIONS);

const HANDLERS: Handlers = {
  'bench-nothing': async () => null,
  'bench-query': async ({ article }) => {
    const [ms, related] = await timed(async () => (await store()).related(article));
    const idsOf = (list: typeof related) => list.map(({ report }) => report.id);
    return { ms, ids: idsOf(related), events: idsOf(related.filter(({ kind }) => kind === 'event')) };
  },
  'bench-compared': async ({ article }) => {
    const judged = await (await store()).judged(article);
    return { reports: judged.map(({ report }) => report) };
  },
  'bench-queries': async ({ articles, times }) => {
    const ms: number[] = [];
    const from = await store();
    for (let i = 0; i < times; i++)
      ms.push((await timed(() => from.related(articles[i % articles.length]!)))[0]);
    return { ms };
  },
  'bench-work': async () => {
    const begin = performance.now();
    let more = true;
    while (more && performance.now() - begin < WORKED) more = await (await store()).work();
    return { more };
  },
  'bench-room': async () => (await store()).room(),
  'bench-minisearch-add': async ({ from }) => {
    if (from === 0) search = new MiniSearch(OPTIONS);
    let next: number | null = from;
    let ms = 0;
    while (next !== null && ms < WORKED) {
      const part = await (await store()).exportPart(next);
      const begin = performance.now();
      for (const report of reportsIn(part.text))
        search.add({ id: report.id, title: report.title ?? '', text: textOf(report) });
      ms += performance.now() - begin;
      next = part.next;
    }
    return { ms, next };
  },
  'bench-minisearch-pack': async () => {
    const [ms] = await timed(() => {
      packed = JSON.stringify(search);
    });
    return { ms, bytes: packed.length };
  },
  'bench-minisearch-load': async () => {
    const [ms] = await timed(() => {
      search = MiniSearch.loadJSON(packed, OPTIONS);
    });
    return { ms };
  },
  'bench-minisearch-search': async ({ article }) => {
    const [ms] = await timed(() => search.search(textOf(article)));
    return { ms };
  },
  'bench-similarity': async ({ article, every }) => {
    const text = textOf(article);
    const from = await store();
    let [ms, number] = [0, 0];
    for await (const part of exportReports(at => from.exportPart(at))) {
      for (const report of reportsIn(part)) {
        if (number++ % every) continue;
        ms += (await timed(() => compareTwoStrings(text, textOf(report))))[0];
      }
    }
    return { ms: ms * every };
  },
};

chrome.runtime.onMessage.addListener((message: { type: string }, _sender, answer) => {
  const handler = (HANDLERS as Record<string, ((ask: unknown) => Promise<unknown>) | undefined>)[
    message.type
  ];
  if (!handler) return undefined;
  handler(message).then(
    value => answer({ ok: true, value }),
    error => answer({ ok: false, error: String(error?.stack ?? error) }),
  );
  return true;
});
