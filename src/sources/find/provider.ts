import { cleanAddress } from '../address.ts';
import { chunksOf, join, TooLarge } from '../bytes/stream.ts';
import { type Fetch, type GetProblem, get } from '../web/get.ts';
import type { SearchQuery } from './query.ts';

/** A report that a search found: to be chosen from, then fetched. */
export interface Hit {
  url: string;
  title: string;
  /** Who publishes it: its name, or its host. */
  outlet: string;
  /** ISO 8601, or null. */
  published: string | null;
  /** The language's English name or tag, or null. */
  language: string | null;
}

/** too-often: asked too soon. query: the words were not accepted. unreadable: an answer of another shape. */
export type SearchProblem = GetProblem | 'too-often' | 'query' | 'unreadable';

/** Where related reports are looked for. */
export interface Provider {
  /** Ms between two requests. */
  interval: number;
  /** The address that answers a query. */
  address(query: SearchQuery): string;
  /** Reads an answer's bytes; a problem that the answer reports is returned as one. */
  read(bytes: Uint8Array, contentType: string | null): Promise<Hit[] | SearchProblem>;
}

export interface SearchOptions {
  fetch: Fetch;
  now: () => number;
  /** Waits this many ms. */
  sleep: (ms: number) => Promise<void>;
  /** When the provider was asked last, ms since the epoch; whoever calls keeps it, as workers stop. */
  lastAsked: number;
  /** Called before each request. */
  onAsk: (now: number) => Promise<void> | void;
  signal: AbortSignal;
  /** Ms for one answer, its body too. */
  time?: number;
}

export type SearchResult =
  | { ok: true; hits: Hit[] }
  | { ok: false; problem: SearchProblem; retryAt: number | null };

const MAX_BYTES = 5e6;
const TIME = 20_000;

/**
 * Asks a provider with one query after the other, at its pace, until one finds something. Each address comes once,
 * the article's own not at all.
 * @throws DOMException 'AbortError' when the signal fires; anything else that goes wrong is returned
 */
export async function search(
  provider: Provider,
  queries: readonly SearchQuery[],
  own: string | null,
  options: SearchOptions,
): Promise<SearchResult> {
  let { lastAsked } = options;
  let last: SearchResult = { ok: true, hits: [] };
  for (const query of queries) {
    const wait = Math.min(provider.interval, lastAsked + provider.interval - options.now());
    if (wait > 0) await options.sleep(wait);
    options.signal.throwIfAborted();
    lastAsked = options.now();
    await options.onAsk(lastAsked);
    last = await askOnce(provider, query, options);
    options.signal.throwIfAborted();
    if (!last.ok) return last;
    const hits = distinct(last.hits, own);
    if (hits.length > 0) return { ok: true, hits };
  }
  return last.ok ? { ok: true, hits: [] } : last;
}

function askOnce(
  provider: Provider,
  query: SearchQuery,
  { fetch, now, time = TIME, signal }: SearchOptions,
): Promise<SearchResult> {
  const within = AbortSignal.any([AbortSignal.timeout(time), signal]);
  return answerOf(provider, query, { fetch, now, signal: within });
}

async function answerOf(
  provider: Provider,
  query: SearchQuery,
  { fetch, now, signal }: Pick<SearchOptions, 'fetch' | 'now' | 'signal'>,
): Promise<SearchResult> {
  const address = provider.address(query);
  const got = await get(address, { fetch, now: now(), typed: address, signal });
  if (!got.ok) {
    const { problem, retryAt } = got;
    return { ok: false, problem: problem === 'busy' ? 'too-often' : problem, retryAt };
  }
  const chunks: Uint8Array[] = [];
  try {
    if (got.body) for await (const chunk of chunksOf(got.body, MAX_BYTES)) chunks.push(chunk);
  } catch (error) {
    const problem = error instanceof TooLarge ? 'unreadable' : signal.aborted ? 'slow' : 'network';
    return { ok: false, problem, retryAt: null };
  }
  const answer = await provider.read(join(chunks), got.response.headers.get('content-type'));
  if (typeof answer !== 'string') return { ok: true, hits: answer };
  const retryAt = answer === 'too-often' ? now() + provider.interval : null;
  return { ok: false, problem: answer, retryAt };
}

function distinct(hits: readonly Hit[], own: string | null): Hit[] {
  const seen = new Set([cleanAddress(own)]);
  return hits.filter(({ url }) => !seen.has(url) && seen.add(url));
}
