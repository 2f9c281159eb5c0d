import { isReadAtLoad, sitePattern } from '../hosts.ts';
import type { Traced } from '../messages.ts';
import { settings } from '../stored/settings.ts';
import { corpus } from './openCorpus.ts';
import { problemOf } from './problems.ts';
import { amend } from './reading.ts';
import { takeIn } from './reports.ts';
import { isPrivateTab } from './tabs.ts';

/**
 * Puts an article that was traced among the reports, where the reader wants that; a changed text takes the older one's
 * place. Where it cannot be stored the trace stays, and the reader sees why.
 */
export async function keepRead(tabId: number, traced: Traced): Promise<void> {
  if (!(await isToKeep(tabId, traced.url))) return;
  try {
    await takeIn([traced.article]);
    await amend(tabId, async now => (now.key === traced.key ? { ...now, ...(await nowOf(now)) } : null));
  } catch (error) {
    const notKept = problemOf(error);
    await amend(tabId, async now => (now.key === traced.key ? { ...now, notKept } : null));
  }
}

/** What is known of the reports after the article came in. Just one version further, the trace is still up to date. */
async function nowOf({ article, corpusVersion }: Traced) {
  const store = await corpus();
  const [version, corpusSize, self] = await Promise.all([
    store.version(),
    store.count(),
    store.get(article.id),
  ]);
  return {
    corpusVersion: version === corpusVersion + 1 ? version : corpusVersion,
    corpusSize,
    stored: self !== undefined,
  };
}

/** Nothing of a private window is kept by itself. */
async function isToKeep(tabId: number, url: string): Promise<boolean> {
  const { keep } = await settings.get();
  if (keep === 'off' || (await isPrivateTab(tabId))) return false;
  return keep === 'all' || isAllowed(url);
}

async function isAllowed(url: string): Promise<boolean> {
  const pattern = sitePattern(url);
  return pattern !== null && (await isReadAtLoad(pattern));
}
