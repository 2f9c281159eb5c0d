import type { Report } from '../../engine/types.ts';

/** Texts of one outlet that share this part of the shorter one's fingerprints are versions of one page. */
export const SAME_TEXT = 0.6;
/** A text that shares so much and says of no other outlet is the reader's own copy. */
const SAVED_COPY = 0.9;

/** An address without its protocol and what only asks for another view of the page: parameters, AMP, print. */
function pageOf(url: string | null | undefined): string | null {
  if (!url || !URL.canParse(url)) return null;
  const { hostname, pathname, searchParams } = new URL(url);
  const host = hostname.replace(/^(?:www|m|mobile|amp)\./, '');
  const path = pathname
    .replace(/\/(?:amp|print|printable|print-view)(?=\/|$)/gi, '')
    .replace(/(?:\.amp)?(?:\.x?html?|\.php|\.aspx?)?\/?$/i, '')
    .toLowerCase();
  const id = ['id', 'p', 'article', 'articleid', 'story', 'storyid'].flatMap(
    name => searchParams.get(name) ?? [],
  );
  return path.length > 1 || id.length ? `${host}${path}?${id.join('&')}` : null;
}

export const outletOf = ({ outlet, url }: Pick<Report, 'outlet' | 'url'>): string => {
  if (url && URL.canParse(url)) return new URL(url).hostname.replace(/^(?:www|m|mobile|amp|edition)\./, '');
  return outlet
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
};

/** True if two reports are of one outlet, by its name or its host. */
export const areOfOneOutlet = (a: Report, b: Report): boolean => {
  const [here, there] = [a.outlet.trim().toLowerCase(), b.outlet.trim().toLowerCase()];
  return (here !== '' && here === there) || (outletOf(a) !== '' && outletOf(a) === outletOf(b));
};

/**
 * Whether a report is the article's own text: another address of its page, the reader's saved copy, or another version
 * by the same outlet. It is no source of the article. `shared`: part (0..1) of the shorter text's fingerprints.
 */
export function isOwnVersion(article: Report, report: Report, shared: number): boolean {
  const page = pageOf(article.url);
  if (page !== null && page === pageOf(report.url)) return true;
  if (areOfOneOutlet(article, report)) return shared >= SAME_TEXT && !isOfAnotherAgency(article, report);
  const isNamed = report.outlet.trim() !== '' || report.agency !== null || !!report.url;
  return !isNamed && shared >= SAVED_COPY;
}

/** An outlet that carries agencies may carry the one's copy beside its own article on it. */
const isOfAnotherAgency = (article: Report, report: Report): boolean =>
  report.agency !== null && report.agency !== article.agency;
