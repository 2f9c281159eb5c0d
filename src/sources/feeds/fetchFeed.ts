import type { CorpusReport } from '../../corpus/types.ts';
import type { Agency } from '../types.ts';
import { addressProblem } from '../web/allowed.ts';
import { type Fetch, get } from '../web/get.ts';
import type { FeedLink } from './discover.ts';
import { type FeedContent, readFeed } from './read.ts';
import { afterFailure, interval } from './schedule.ts';
import type { Feed, FeedProblem, Validators } from './types.ts';

export interface FeedLimits {
  /** Bytes of one answer. */
  bytes: number;
  /** Items of one answer. */
  items: number;
  /** Sitemaps of an index that are read in one step. */
  parts: number;
  /** Ms for one answer, its body too: less than the 30 s after which Chrome stops a worker that only waits. */
  time: number;
}

export interface FetchOptions {
  fetch: Fetch;
  now: () => number;
  agencies: readonly Agency[];
  limits?: Partial<FeedLimits>;
  signal?: AbortSignal;
}

/**
 * What one step came to: the feed as it is now, what it brought, and, of a page, the feeds it names; of an address that
 * leads to a host without permission, where that is.
 */
export interface FetchedFeed {
  feed: Feed;
  reports: CorpusReport[];
  links: FeedLink[];
}

const LIMITS: FeedLimits = { bytes: 10e6, items: 500, parts: 3, time: 25_000 };
const ACCEPT =
  'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1';

/**
 * Fetches a feed once, by a conditional request, and sets when it is to be fetched next. An index of sitemaps has its
 * newest sitemaps read in the same step, one after the other, where they are on the same host.
 * @throws DOMException 'AbortError' when the signal fires; what else goes wrong is the feed's problem
 */
export async function fetchFeed(feed: Feed, options: FetchOptions): Promise<FetchedFeed> {
  const answer = await ask(feed.address, feed, feed, options);
  options.signal?.throwIfAborted();
  if ('problem' in answer) {
    const links = answer.to ? [{ address: answer.to, title: '' }] : [];
    const { problem, retryAt, status } = answer;
    return { ...failed(feed, problem, retryAt, options.now(), status), links };
  }
  const { content } = answer;
  if (content?.kind === 'page' || content?.kind === null)
    return {
      ...failed(feed, content.isCut ? 'too-large' : 'not-feed', null, options.now()),
      links: content.links.filter(link => !addressProblem(link.address, feed.typed ? feed.address : null)),
    };
  const ttl = content ? content.ttl : feed.ttl;
  const next = options.now() + interval(answer.cacheControl, ttl);
  const fresh: Feed = {
    ...feed,
    next,
    ttl,
    failures: 0,
    problem: null,
    status: null,
    fetched: options.now(),
    ...answer.validators,
  };
  if (!content) return { feed: fresh, reports: [], links: [] };
  const told = { ...fresh, ...described(feed, content) };
  return content.kind === 'index'
    ? fetchParts(told, content, options)
    : { feed: told, reports: content.reports, links: [] };
}

const described = (feed: Feed, content: FeedContent): Partial<Feed> => ({
  kind: content.kind === 'feed' ? 'feed' : 'sitemap',
  title: content.title ?? feed.title,
  problem: content.kind === 'index' ? null : shortOf(content),
});

/** What of an answer was left. */
const shortOf = ({ isCut, isMore }: FeedContent): FeedProblem | null =>
  isCut ? 'too-large' : isMore ? 'too-many' : null;

function failed(
  feed: Feed,
  problem: FeedProblem,
  retryAt: number | null,
  now: number,
  status: number | null = null,
): FetchedFeed {
  const failures = feed.failures + 1;
  const next = afterFailure(problem === 'gone' ? 9 : failures, now, retryAt);
  return { feed: { ...feed, failures, problem, status, next }, reports: [], links: [] };
}

/** Indices may name indices; deeper than this none do. */
const MAX_INDICES = 3;

/**
 * Reads the sitemaps of an index that changed last, and those of an index in it. One that fails is skipped and asked
 * again the next time.
 */
async function fetchParts(feed: Feed, index: FeedContent, options: FetchOptions): Promise<FetchedFeed> {
  const limits = { ...LIMITS, ...options.limits };
  const { host } = new URL(feed.address);
  const chosen = ({ parts }: FeedContent, depth: number) =>
    parts
      .filter(({ address }) => new URL(address).host === host)
      .slice(0, limits.parts)
      .map(({ address }) => ({ address, depth }));
  const parts: Feed['parts'] = {};
  const reports: CorpusReport[] = [];
  let { problem } = feed;
  const queue = chosen(index, 1);
  for (let asked = 0; queue.length > 0 && asked < limits.parts * MAX_INDICES; asked++) {
    const { address, depth } = queue.shift()!;
    const answer = await ask(address, feed.parts[address] ?? UNKNOWN, feed, options);
    options.signal?.throwIfAborted();
    if ('problem' in answer) problem = answer.problem;
    else if (answer.content?.kind === 'index') {
      if (depth < MAX_INDICES) queue.unshift(...chosen(answer.content, depth + 1));
    } else {
      parts[address] = answer.validators;
      problem = (answer.content && shortOf(answer.content)) ?? problem;
      if (answer.content?.kind === 'sitemap') reports.push(...answer.content.reports);
    }
  }
  // An index itself may be unchanged while a sitemap in it is not.
  return { feed: { ...feed, ...UNKNOWN, parts, problem }, reports, links: [] };
}

const UNKNOWN: Validators = { etag: null, lastModified: null };

type Answer =
  | { content: FeedContent | null; validators: Validators; cacheControl: string | null }
  | { problem: FeedProblem; retryAt: number | null; to?: string; status?: number };

/** One conditional request with its limits; `content` is null if nothing changed. */
async function ask(address: string, known: Validators, feed: Feed, options: FetchOptions): Promise<Answer> {
  const limits = { ...LIMITS, ...options.limits };
  const late = AbortSignal.timeout(limits.time);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  try {
    const got = await get(address, {
      fetch: options.fetch,
      now: options.now(),
      typed: feed.typed ? feed.address : null,
      headers: { Accept: ACCEPT, ...conditions(known) },
      signal,
    });
    if (!got.ok) return got;
    const cacheControl = got.response.headers.get('cache-control');
    const { etag, lastModified } = known;
    if (!got.body) return { content: null, validators: { etag, lastModified }, cacheControl };
    const contentType = got.response.headers.get('content-type');
    const content = await readFeed(got.body, {
      address: got.address,
      contentType,
      agencies: options.agencies,
      limits,
    });
    return { content, validators: validatorsOf(got.response), cacheControl };
  } catch {
    return { problem: late.aborted ? 'slow' : 'network', retryAt: null };
  }
}

const conditions = ({ etag, lastModified }: Validators): Record<string, string> => ({
  ...(etag && { 'If-None-Match': etag }),
  ...(lastModified && { 'If-Modified-Since': lastModified }),
});

const validatorsOf = ({ headers }: Response): Validators => ({
  etag: headers.get('etag'),
  lastModified: headers.get('last-modified'),
});
