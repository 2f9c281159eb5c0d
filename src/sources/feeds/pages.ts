import type { CorpusReport } from '../../corpus/types.ts';
import type { Feed } from './types.ts';

/** Sites that a feed's articles are fetched from at most; most feeds link to one. */
const SITES = 3;
/** Articles that are fetched in one step at most, and ms until the next. */
const STEP = 20;
export const PAUSE = 60_000;

/** The sites (scheme and host, no port) that a feed's items link to, the most linked first; `known` where none do. */
export function linkedSites(reports: readonly CorpusReport[], known: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const { url } of reports) {
    if (!url || !URL.canParse(url)) continue;
    const { protocol, hostname } = new URL(url);
    const site = `${protocol}//${hostname}/`;
    counts.set(site, (counts.get(site) ?? 0) + 1);
  }
  const sites = [...counts].sort((a, b) => b[1] - a[1]).map(([site]) => site);
  return sites.length > 0 ? sites.slice(0, SITES) : [...known];
}

/**
 * Which articles a feed of now links to are yet to be fetched, and which were: those it no longer names are forgotten
 * once they were tried, so that the list stays as long as the feed.
 * @param isWhole whether a report's whole text is there already
 */
export function pagesOf(
  known: Feed['pages'],
  reports: readonly CorpusReport[],
  isWhole: (report: CorpusReport) => boolean,
): Feed['pages'] {
  const pages: Feed['pages'] = {};
  for (const [url, state] of Object.entries(known)) if (state === 'wanted') pages[url] = state;
  for (const report of reports) {
    const { url } = report;
    if (url && report.id === url && !isWhole(report)) pages[url] = known[url] ?? 'wanted';
  }
  return pages;
}

/** The articles of a feed that are to be fetched in this step. */
export const wantedPages = ({ full, pages, pagesAt }: Feed, now: number): string[] =>
  full && pagesAt <= now ? allWanted(pages).slice(0, STEP) : [];

const allWanted = (pages: Feed['pages']): string[] =>
  Object.keys(pages).filter(url => pages[url] === 'wanted');

/** When a feed has something to be fetched next: itself, or an article. */
export const nextOf = ({ next, full, pages, pagesAt }: Feed): number =>
  full && allWanted(pages).length > 0 ? Math.min(next, pagesAt) : next;
