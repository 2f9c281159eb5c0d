import { browser } from '../browser.ts';
import { feeds } from '../stored/feeds.ts';
import { notes } from '../stored/notes.ts';
import { ownAgencies } from '../stored/slots.ts';
import { keepTracesOf } from '../stored/traces.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { siteName } from '../ui/sites.ts';
import { t, tList, tn } from '../wording/i18n.ts';

/** What can be given back of what the browser allowed: hosts, and permissions that were not there at install. */
interface Given {
  origins: string[];
  others: string[];
}

async function given(): Promise<Given> {
  const { origins = [], permissions = [] } = await browser.permissions.getAll();
  const { permissions: needed = [] } = browser.runtime.getManifest();
  return { origins, others: permissions.filter(name => !(needed as string[]).includes(name)) };
}

/** Gives back what the browser allowed, one by one: one that it keeps keeps no other. */
async function giveBackAll({ origins, others }: Given): Promise<void> {
  type Some = Parameters<typeof browser.permissions.remove>[0];
  const each: Some[] = [
    ...origins.map(origin => ({ origins: [origin] })),
    ...others.map(name => ({ permissions: [name] }) as Some),
  ];
  for (const one of each) await browser.permissions.remove(one).catch(console.warn);
}

const sitesOf = ({ origins, others }: Given): string[] => [...new Set([...origins.map(siteName), ...others])];

/**
 * Takes out everything that was kept: reports, what the reader set and noted, the results of open tabs, the leave to
 * read and fetch from sites. Answers what it did, a sentence each; the last one says what the browser did not take back.
 */
export async function eraseAll(): Promise<string[]> {
  const [room, own, followed, noted, before] = await Promise.all([
    request('get-room', {}),
    ownAgencies.get(),
    feeds.get(),
    notes.get(),
    given(),
  ]);
  const answer = await request('clear-reports', {});
  if (!answer.ok) return [problemText(answer.error)];
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await keepTracesOf(new Set());
  await giveBackAll(before);
  // What gave the permissions back may have been noted meanwhile.
  await browser.storage.local.clear();
  const kept = sitesOf(await given());
  const gone = sitesOf(before).filter(site => !kept.includes(site));
  const notesCount = Object.values(noted).reduce((sum, some) => sum + some.length, 0);
  return [
    t('erased'),
    room.ok && tn('erased_reports', room.value.room.reports + room.value.removed),
    own.length > 0 && t('erased_agencies', [tList(own.map(({ name }) => name))]),
    followed.length > 0 && t('erased_feeds', [tList(followed.map(({ title, address }) => title ?? address))]),
    notesCount > 0 && tn('erased_notes', notesCount),
    gone.length > 0 && t('erased_sites', [tList(gone)]),
    t('erased_rest'),
    kept.length > 0 && t('erased_kept', [tList(kept)]),
  ].filter(said => said !== false);
}
