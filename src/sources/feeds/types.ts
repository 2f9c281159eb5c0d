import type { GetProblem } from '../web/get.ts';

/**
 * not-stored: what it brought could not be written down; it is asked again for all of it. not-feed: the answer is neither a feed nor a news sitemap. too-large: it was cut off; what stood before was taken. too-many:
 * it has more items than are taken; the newest were.
 */
export type FeedProblem = GetProblem | 'not-stored' | 'not-feed' | 'too-large' | 'too-many';

/** What an answer said of itself, for the next conditional request. */
export interface Validators {
  etag: string | null;
  lastModified: string | null;
}

/** Where an article is: never asked for, failed once or twice, or done. */
export const PAGE_STATES = ['wanted', 'failed-once', 'failed-twice', 'tried'] as const;
export type PageState = (typeof PAGE_STATES)[number];

/** A feed or sitemap that the reader follows; plain data. Times are ms since the epoch. */
export interface Feed extends Validators {
  address: string;
  /** True if the reader typed the address: it alone may be a local one. */
  typed: boolean;
  kind: 'feed' | 'sitemap' | null;
  title: string | null;
  /** When it is to be fetched next. */
  next: number;
  /** Minutes that the feed asks to be left alone, or null. */
  ttl: number | null;
  /** Failures in a row. */
  failures: number;
  /** The last fetch's problem, or null. */
  problem: FeedProblem | null;
  /** The HTTP status of that problem, null if none came or nothing is wrong. */
  status: number | null;
  /** When it last answered. */
  fetched: number | null;
  /** Validators of the sitemaps that a sitemap index names, by address. */
  parts: Record<string, Validators>;
  /** Whether the articles it links to are fetched in full, as far as the reader allowed their sites. */
  full: boolean;
  /** The sites (scheme and host) that its items link to, the most linked first. */
  sites: string[];
  /** Articles still to be fetched, and those that were, whatever the result; by address, in turn. */
  pages: Record<string, PageState>;
  /** When the next of them may be fetched. */
  pagesAt: number;
}

/** A feed that was not fetched yet. */
export const newFeed = (address: string, typed: boolean, now: number): Feed => ({
  address,
  typed,
  kind: null,
  title: null,
  etag: null,
  lastModified: null,
  next: now,
  ttl: null,
  failures: 0,
  problem: null,
  status: null,
  fetched: null,
  parts: {},
  full: false,
  sites: [],
  pages: {},
  pagesAt: 0,
});
