import type { CorpusReport } from '../../corpus/types.ts';
import type { PageProblem } from '../web/fetchPage.ts';
import { isDue } from './clock.ts';
import type { Feed, PageState } from './types.ts';

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

/** Articles that wait at most: beyond that, those named first are dropped. */
const MOST = 500;

/**
 * Which articles a feed of now links to are yet to be fetched, and which were: those it no longer names are forgotten
 * once they were asked for, so that the list stays as long as the feed.
 * @param isWhole whether a report's whole text is there already
 */
export function pagesOf(
  known: Feed['pages'],
  reports: readonly CorpusReport[],
  isWhole: (report: CorpusReport) => boolean,
): Feed['pages'] {
  const named = new Set(reports.flatMap(({ url, id }) => (url && id === url ? [url] : [])));
  const kept = Object.entries(known).filter(([url, state]) => state === 'wanted' || named.has(url));
  const pages = new Map<string, PageState>(kept);
  for (const report of reports) {
    const { url } = report;
    if (!url || report.id !== url) continue;
    if (isWhole(report)) pages.delete(url);
    else if (!pages.has(url)) pages.set(url, 'wanted');
  }
  return Object.fromEntries([...pages].slice(-MOST));
}

/** Problems that may be gone the next time; any other is final. */
const PASSING: readonly PageProblem[] = ['busy', 'network', 'slow', 'not-allowed', 'server'];
/** Without a server's answer nothing is known of the page. */
const UNANSWERED: readonly PageProblem[] = ['network', 'not-allowed'];
const NEXT: Record<PageState, PageState> = {
  wanted: 'failed-once',
  'failed-once': 'failed-twice',
  'failed-twice': 'tried',
  tried: 'tried',
};

/**
 * The list after an article was asked for: done if it came, never will, or failed three times; else
 * at the back of the line, so that no article keeps the others waiting.
 * @param problem what went wrong, or null
 */
export function afterTry(pages: Feed['pages'], url: string, problem: PageProblem | null): Feed['pages'] {
  const state = pages[url];
  if (state === undefined) return pages;
  if (problem === null || !PASSING.includes(problem)) return { ...pages, [url]: 'tried' };
  const { [url]: _, ...others } = pages;
  return { ...others, [url]: UNANSWERED.includes(problem) ? state : NEXT[state] };
}

/** Whether a host is left alone for a while after a problem with one of its pages. */
export const isHosts = (problem: PageProblem): boolean => PASSING.includes(problem) && problem !== 'server';

/**
 * The articles of a feed that are to be fetched in this step.
 * @param isAllowed whether the reader lets the address be fetched: the others wait without holding up the rest
 */
export const wantedPages = (
  { full, pages, pagesAt }: Feed,
  now: number,
  isAllowed: (url: string) => boolean,
): string[] => (full && isDue(pagesAt, now) ? waiting(pages).filter(isAllowed).slice(0, STEP) : []);

/** The articles of a feed still to do, in turn. */
export const waiting = (pages: Feed['pages']): string[] =>
  Object.keys(pages).filter(url => pages[url] !== 'tried');

/** When the next of a feed's articles may be fetched; null if none is to be. */
export const nextPage = ({ full, pages, pagesAt }: Feed): number | null =>
  full && waiting(pages).length > 0 ? pagesAt : null;
