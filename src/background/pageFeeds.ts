import { browser } from '../browser.ts';
import { type FeedLink, feedLinks, type Link } from '../sources/feeds/discover.ts';
import { addressProblem } from '../sources/web/allowed.ts';
import { NoAccess } from './problems.ts';

/** Runs in the page: the elements that may name a feed. */
const linksOnPage = (): { links: Link[]; base: string; url: string } => ({
  links: [...document.querySelectorAll('link[rel][href], a[rel~="feed" i][href]')]
    .slice(0, 200)
    .map(element => {
      const get = (name: string): string => (element.getAttribute(name) ?? '').slice(0, 2_000);
      return { rel: get('rel'), type: get('type'), href: get('href'), title: get('title') };
    }),
  base: document.baseURI,
  url: location.href,
});

/**
 * The feeds that the tab's page names; none in a local network except the page's own. Nothing is fetched for it.
 * @throws NoAccess if the browser does not let us into the page
 */
export async function pageFeeds(tabId: number): Promise<FeedLink[]> {
  const frames = await browser.scripting
    .executeScript({ target: { tabId }, func: linksOnPage })
    .catch(() => null);
  const page = frames?.[0]?.result as ReturnType<typeof linksOnPage> | undefined;
  if (!page) throw new NoAccess();
  return feedLinks(page.links, page.base).filter(({ address }) => !addressProblem(address, page.url));
}
