import { browser } from '../browser.ts';
import type { Retention } from '../corpus/types.ts';
import { corpus } from './openCorpus.ts';

const KEY = 'retention';

/** Which reports the reader wants kept: all, if nothing was said. */
export async function retention(): Promise<Retention> {
  const stored = (await browser.storage.local.get(KEY))[KEY] as Retention | undefined;
  return stored ?? { keep: 'all' };
}

export const setRetention = (rule: Retention): Promise<void> => browser.storage.local.set({ [KEY]: rule });

/** Lets go the reports that are not to be kept; answers how many. */
export async function retain(): Promise<number> {
  const rule = await retention();
  return rule.keep === 'all' ? 0 : (await corpus()).retain(rule);
}
