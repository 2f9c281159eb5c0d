import { isDue, MAX_RETRY } from './clock.ts';
import { nextPage } from './pages.ts';
import type { Feed } from './types.ts';

const MINUTE = 60_000;
/** Between two fetches of a feed that says nothing of its pace, and the bounds of what it may say. */
const USUAL = 30 * MINUTE;
const SHORTEST = 15 * MINUTE;
const LONGEST = 24 * 60 * MINUTE;

/**
 * Ms until a feed that answered is asked again: as long as the answer is fresh or the feed's own `ttl` says, within
 * bounds.
 */
export function interval(cacheControl: string | null, ttlMinutes: number | null): number {
  const maxAge = /\bmax-age=(\d+)/.exec(cacheControl ?? '');
  const said = [maxAge ? Number(maxAge[1]) * 1000 : 0, (ttlMinutes ?? 0) * MINUTE, USUAL];
  return Math.min(LONGEST, Math.max(SHORTEST, ...said));
}

/** When a feed that failed is asked again: later with each failure in a row, and not before the server allows it. */
export function afterFailure(failures: number, now: number, retryAt: number | null): number {
  const wait = Math.min(LONGEST, USUAL * 2 ** Math.max(0, failures - 1));
  return Math.max(now + wait, Math.min(retryAt ?? 0, now + MAX_RETRY));
}

/** When a feed is asked next: a feed that answered is never left for longer than a day. */
const nextFetch = ({ next, failures }: Feed, now: number): number =>
  failures === 0 && next > now + LONGEST ? now : next;

/** The feeds whose time has come, the longest overdue first. */
export const due = (feeds: readonly Feed[], now: number): Feed[] =>
  feeds.filter(feed => isDue(nextFetch(feed, now), now)).sort((a, b) => a.next - b.next);

/** When something of the feeds is due next, or null without feeds. */
export function nextDue(feeds: readonly Feed[], now: number): number | null {
  const times = feeds.flatMap(feed => [nextFetch(feed, now), nextPage(feed) ?? []].flat());
  return feeds.length === 0 ? null : Math.min(...times.map(at => (isDue(at, now) ? now : at)));
}
