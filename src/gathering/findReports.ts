import type { CorpusReport } from '../corpus/types.ts';
import type { Report } from '../engine/types.ts';
import { readSavedPage } from '../reader/readSavedPage.ts';
import { type Hit, type Provider, type SearchResult, search } from '../sources/find/provider.ts';
import { addressOf, providerOf } from '../sources/find/providers.ts';
import { queriesFor, type SearchQuery } from '../sources/find/query.ts';
import type { Agency } from '../sources/types.ts';
import { fetchPage, type PageProblem } from '../sources/web/fetchPage.ts';
import { HostQueue } from '../sources/web/hostQueue.ts';
import { searchAsked } from '../stored/slots.ts';
import { allowedFetch } from './allowedFetch.ts';

/** A search for reports on an article, before it is made. */
export interface Plan {
  provider: Provider;
  /** An address of the provider's, for its permission and its name. */
  from: string;
  queries: SearchQuery[];
  /** The words that would be sent, for the reader to see; empty where the article has too few. */
  words: string[];
  /** The first and last day that would be sent, ms since the epoch; null if the search is sent none. */
  days: [first: number, last: number] | null;
}

/** What would be asked, and whom. @param template the search that the reader chose, or '' for GDELT */
export function planFor(template: string, article: Report, agencies: readonly Agency[]): Plan {
  const provider = providerOf(template);
  const names = agencies.flatMap(agency => agency.names);
  const queries = queriesFor(article, Date.now(), names);
  const words = new Set(queries.flatMap(({ all, any }) => [...all, ...any]));
  return { provider, from: addressOf(provider), queries, words: [...words], days: daysOf(provider, queries) };
}

/** A search gets days if they change its address. */
function daysOf(provider: Provider, queries: readonly SearchQuery[]): Plan['days'] {
  const sent = queries.filter(
    query => provider.address(query) !== provider.address({ ...query, from: 0, to: 86_400_000 }),
  );
  if (sent.length === 0) return null;
  return [Math.min(...sent.map(({ from }) => from)), Math.max(...sent.map(({ to }) => to))];
}

/** Looks for reports on the article's event. @throws DOMException 'AbortError' */
export async function findReports(
  { provider, queries }: Plan,
  article: Report,
  signal: AbortSignal,
): Promise<SearchResult> {
  return search(provider, queries, article.url ?? null, {
    fetch: allowedFetch,
    now: Date.now,
    sleep: ms => new Promise(resolve => setTimeout(resolve, ms)),
    lastAsked: await searchAsked.get(),
    onAsk: async now => {
      await searchAsked.change(() => now);
    },
    signal,
  });
}

/** The result of fetching some hits. */
export interface Fetched {
  reports: CorpusReport[];
  failed: { hit: Hit; problem: PageProblem }[];
}

export interface FetchHits {
  agencies: readonly Agency[];
  /** The search's own address: of a local one, local hits may be fetched. */
  from: string;
  onDone: (done: number) => void;
  signal: AbortSignal;
}

/** The reader waits for these: a page that takes longer is left. */
const LIMITS = { bytes: 8e6, time: 12_000 };

/** Fetches the articles of some hits, at most one at a time from a host. @throws DOMException 'AbortError' */
export async function fetchHits(hits: readonly Hit[], options: FetchHits): Promise<Fetched> {
  const { agencies, from, onDone, signal } = options;
  const queue = new HostQueue();
  const fetched: Fetched = { reports: [], failed: [] };
  let done = 0;
  const one = async (hit: Hit): Promise<void> => {
    signal.throwIfAborted();
    const got = await fetchPage(hit.url, {
      fetch: allowedFetch,
      now: Date.now,
      agencies,
      readHtml: readSavedPage,
      typed: from,
      limits: LIMITS,
      signal,
    });
    if (got.ok) fetched.reports.push(withHit(got.report, hit));
    else fetched.failed.push({ hit, problem: got.problem });
    onDone(++done);
  };
  await Promise.all(hits.map(hit => queue.run(hit.url, () => one(hit))));
  return fetched;
}

/** What the page does not say, the search said. */
const withHit = (report: CorpusReport, { title, outlet, published }: Hit): CorpusReport => ({
  ...report,
  title: report.title ?? title,
  outlet: report.outlet || outlet,
  published: report.published ?? published,
});
