import { gdelt, isGdelt } from './gdelt.ts';
import type { Provider } from './provider.ts';
import { isTemplate, rssSearch } from './rssSearch.ts';

/** Whether what a reader typed names a search: an address template, or another server with GDELT's interface. */
export const isSearch = (typed: string): boolean => isGdelt(typed) || isTemplate(typed);

/** The search that the reader chose; '' is GDELT. */
export function providerOf(typed: string): Provider {
  if (!typed) return gdelt();
  return isGdelt(typed) ? gdelt(typed) : rssSearch(typed);
}

/** An address that a provider asks, for its permission and its name. */
export const addressOf = (provider: Provider): string =>
  provider.address({ all: ['a'], any: [], from: 0, to: 0 });
