import * as v from 'valibot';
import { type Feed, type FeedProblem, PAGE_STATES } from '../sources/feeds/types.ts';
import { listOf, slot } from './slot.ts';

const PROBLEMS = Object.keys({
  'not-web': 0,
  'has-password': 0,
  private: 0,
  network: 0,
  'not-allowed': 0,
  moved: 0,
  slow: 0,
  refused: 0,
  'not-found': 0,
  gone: 0,
  busy: 0,
  server: 0,
  'not-stored': 0,
  'not-feed': 0,
  'too-many': 0,
  'too-large': 0,
} satisfies Record<FeedProblem, 0>) as FeedProblem[];

const text = v.fallback(v.nullable(v.string()), null);
const validators = { etag: text, lastModified: text };
const isTrue = v.fallback(v.boolean(), false);
const count = v.fallback(v.number(), 0);

const FeedSchema = v.object({
  address: v.string(),
  typed: isTrue,
  kind: v.fallback(v.nullable(v.picklist(['feed', 'sitemap'])), null),
  title: text,
  ...validators,
  next: count,
  ttl: v.fallback(v.nullable(v.number()), null),
  failures: count,
  problem: v.fallback(v.nullable(v.picklist(PROBLEMS)), null),
  status: v.fallback(v.nullable(v.number()), null),
  fetched: v.fallback(v.nullable(v.number()), null),
  parts: v.fallback(v.record(v.string(), v.object(validators)), {}),
  full: isTrue,
  sites: listOf(v.string()),
  pages: v.fallback(v.record(v.string(), v.picklist(PAGE_STATES)), {}),
  pagesAt: count,
});

/** The feeds that the reader follows. */
export const feeds = slot<Feed[]>('local', 'feeds', listOf(FeedSchema));

/** Changes one feed; nothing where it was taken away meanwhile. @throws NotStored */
export const changeFeed = (address: string, edit: (feed: Feed) => Feed): Promise<Feed[]> =>
  feeds.change(list =>
    list.some(feed => feed.address === address)
      ? list.map(feed => (feed.address === address ? edit(feed) : feed))
      : list,
  );
