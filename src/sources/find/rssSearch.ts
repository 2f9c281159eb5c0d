import { hostOf } from '../address.ts';
import { readFeed } from '../feeds/read.ts';
import type { Provider } from './provider.ts';
import type { SearchQuery } from './query.ts';
import { unwrapped } from './wrapped.ts';

/** What an address template must have in it. */
const WORDS = '{query}';
const LIMITS = { bytes: 5e6, items: 100 };
const INTERVAL = 2_000;

/** Whether an address can be used as a template: a web address with {query} in it. */
export const isTemplate = (template: string): boolean =>
  template.includes(WORDS) &&
  /^https?:\/\//i.test(template) &&
  URL.canParse(filled(template, 'a', '2026-01-01', '2026-01-01'));

/**
 * Any search that answers with a feed, by an address such as `https://news.example/search?q={query}&from={from}`.
 * {query} becomes the words; {from} and {to}, where given, days (YYYY-MM-DD).
 */
export const rssSearch = (template: string): Provider => ({
  interval: INTERVAL,
  address: query => filled(template, termOf(query), day(query.from), day(query.to)),
  async read(bytes, contentType) {
    const body = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream();
    const {
      kind,
      title: ownName,
      reports,
    } = await readFeed(body, {
      address: template,
      contentType,
      agencies: [],
      limits: LIMITS,
    });
    if (kind !== 'feed') return 'unreadable';
    // An item that does not say who publishes it has the search's own name.
    const publisher = (url: string, outlet: string) =>
      outlet && outlet !== ownName ? outlet : (hostOf(url) ?? '');
    return reports.flatMap(({ url: link, title, outlet, published }) => {
      const url = link && unwrapped(link);
      return url && title ? [{ url, title, outlet: publisher(url, outlet), published, language: null }] : [];
    });
  },
});

const termOf = ({ all, any }: SearchQuery): string =>
  [...all.map(words => (/\s/.test(words) ? `"${words}"` : words)), ...any.slice(0, 1)].join(' ');

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);

const filled = (template: string, words: string, from: string, to: string): string =>
  template.replaceAll(WORDS, encodeURIComponent(words)).replaceAll('{from}', from).replaceAll('{to}', to);
