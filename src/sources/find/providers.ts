import { gdelt, isGdelt } from './gdelt.ts';
import type { Provider } from './provider.ts';
import { isTemplate, rssSearch } from './rssSearch.ts';
import { searchAfter } from './searches.ts';
import { hasOpaqueLinks } from './wrapped.ts';

/** Whether what a reader typed names a search: an address template, or a server with GDELT's interface. */
export const isSearch = (typed: string): boolean =>
  !hasOpaqueLinks(typed) && (isGdelt(typed) || isTemplate(typed));

/** The address of the search that the reader chose; '' is the first known one. */
export const chosenSearch = (typed: string): string => typed || searchAfter(null).address;

/** What asks the search that the reader chose. */
export function providerOf(typed: string): Provider {
  const address = chosenSearch(typed);
  return isGdelt(address) ? gdelt(address) : rssSearch(address);
}

/** An address that a provider asks, for its permission and its name. */
export const addressOf = (provider: Provider): string =>
  provider.address({ all: ['a'], any: [], from: 0, to: 0 });
