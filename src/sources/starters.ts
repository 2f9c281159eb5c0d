import list from './starters.json' with { type: 'json' };

/**
 * A feed that a new reader may follow. `text`: how much of an article the feed itself carries. `agencies`: whose copy it
 * brings, by id. `seen`: the day (or the year alone) of the latest run in which somebody saw it work.
 */
export interface Starter {
  name: string;
  kind: 'agency' | 'carrier';
  agencies: string[];
  /** BCP 47, the primary language alone. */
  languages: string[];
  country: string;
  url: string;
  text: 'headline' | 'excerpt' | 'full';
  seen: string;
}

/** All starters: agencies' own feeds, and outlets that carry the copy of agencies. None is followed by itself. */
export const STARTERS = list as readonly Starter[];

/**
 * The starters for a reader of these languages (BCP 47, most wanted first): agencies before outlets, and of each what
 * carries text before bare headlines. English ones where there are none.
 */
export function startersFor(languages: readonly string[], all: readonly Starter[] = STARTERS): Starter[] {
  const wanted = languages.map(language => language.split('-')[0]!.toLowerCase());
  const rankOf = (starter: Starter): number => {
    const ranks = starter.languages.map(language => wanted.indexOf(language)).filter(rank => rank >= 0);
    return ranks.length > 0 ? Math.min(...ranks) : -1;
  };
  const fitting = all.filter(starter => rankOf(starter) >= 0);
  if (fitting.length === 0 && !wanted.includes('en')) return startersFor(['en'], all);
  const order = (starter: Starter): number[] => [
    rankOf(starter),
    starter.kind === 'agency' ? 0 : 1,
    starter.text === 'headline' ? 1 : 0,
  ];
  return fitting
    .map((starter, i) => ({ starter, key: [...order(starter), i] }))
    .sort((a, b) => a.key.reduce((sum, value, k) => sum || value - b.key[k]!, 0))
    .map(({ starter }) => starter);
}

/** Names of servers that give out feeds alone; the articles are on the site's own. */
const FEED_SERVER = /^(?:rss|feeds?|newsfeed|xml|syndication)\./;

/** Where the articles of a starter are, as far as its address shows, to fetch them in full; null for bare headlines. */
export function articleSite({ url, text }: Starter): string | null {
  if (text === 'headline') return null;
  const { protocol, hostname } = new URL(url);
  return `${protocol}//${hostname.replace(FEED_SERVER, '')}/`;
}

/** The first few of them, one of each site: a short list is to show what there is. */
export function fewOf(starters: readonly Starter[], most: number): Starter[] {
  const sites = new Set<string>();
  return starters.filter(({ url }) => sites.size < most && !sites.has(siteOf(url)) && sites.add(siteOf(url)));
}

const siteOf = (url: string): string => new URL(url).hostname.replace(FEED_SERVER, '').replace(/^www\./, '');
