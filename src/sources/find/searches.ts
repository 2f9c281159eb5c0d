/** A search that needs no key; `address` is a template with {query}, or that of a server with GDELT's interface. */
export interface KnownSearch {
  name: string;
  address: string;
  /** Months back that it finds news of, or null if it does not say. */
  months: number | null;
}

/**
 * The searches that are offered, the steadiest first. Seen in others' logs: Bing News to October 2026, GDELT with
 * refusals and time-outs in the same months; Yahoo News and EMM NewsBrief in code of 2026 without a run.
 */
export const SEARCHES: readonly KnownSearch[] = [
  { name: 'Bing News', address: 'https://www.bing.com/news/search?q={query}&format=rss', months: null },
  { name: 'GDELT', address: 'https://api.gdeltproject.org/api/v2/doc/doc', months: 3 },
  { name: 'Yahoo News', address: 'https://news.search.yahoo.com/rss?p={query}', months: null },
  {
    name: 'EMM NewsBrief',
    address:
      'https://emm.newsbrief.eu/rss/rss?language=en&type=search&mode=advanced&all={query}&datefrom={from}T00:00:00Z&dateto={to}T23:59:59Z&duplicates=false',
    months: null,
  },
];

/** The search that is offered where the reader chose none, or after one that refused. */
export function searchAfter(address: string | null): KnownSearch {
  const at = SEARCHES.findIndex(search => search.address === address);
  return SEARCHES[(at + 1) % SEARCHES.length]!;
}

/** The known search at an address, or undefined. */
export const searchAt = (address: string): KnownSearch | undefined =>
  SEARCHES.find(search => search.address === address);
