import type { Report } from '../engine/types.ts';
import { isReadAtLoad, sitePattern } from '../hosts.ts';
import type { ReadArticle } from '../messages.ts';
import { creditOf } from '../sources/credit.ts';
import type { Agency } from '../sources/types.ts';
import { settings } from '../stored/settings.ts';
import { corpus } from './openCorpus.ts';
import { retain } from './retention.ts';
import { isPrivateTab } from './tabs.ts';

/**
 * Puts an article that was read among the reports, where the reader wants what is read kept; a changed text takes the
 * older one's place. Nothing of a private window is kept.
 */
export async function keepIfWanted(
  tabId: number,
  article: Report,
  { url, credits }: ReadArticle,
  agencies: readonly Agency[],
): Promise<void> {
  const { keep } = await settings.get();
  if (keep === 'off' || (await isPrivateTab(tabId))) return;
  if (keep === 'sites' && !(await isAllowed(url))) return;
  const credit = creditOf({ ...article, credits }, agencies);
  await (await corpus()).add([{ ...article, credit, origin: { kind: 'page', from: url } }], {
    skipDuplicates: true,
  });
  await retain();
}

async function isAllowed(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && (await isReadAtLoad(pattern));
}
