import { browser } from '../browser.ts';
import { feeds } from '../stored/feeds.ts';
import { notes } from '../stored/notes.ts';
import { ownAgencies } from '../stored/slots.ts';
import { keepTracesOf } from '../stored/traces.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { siteName } from '../ui/sites.ts';
import { type MessageKey, t, tList, tn } from '../wording/i18n.ts';

type Some = Parameters<typeof browser.permissions.remove>[0];

/** One thing that the browser allowed and takes back, as a reader knows it. */
interface Leave {
  name: string;
  some: Some;
}

const NAMES: Record<string, MessageKey> = {
  webRequest: 'leave_redirects',
  searchTerms: 'leave_search_terms',
  websiteContent: 'leave_website_content',
};
const nameOf = (permission: string): string =>
  Object.hasOwn(NAMES, permission) ? t(NAMES[permission]!) : permission;

/** Hosts, data that may be sent, and permissions that were not there at install. */
async function given(): Promise<Leave[]> {
  const { origins = [], permissions = [], data_collection = [] } = await browser.permissions.getAll();
  const { permissions: needed = [] } = browser.runtime.getManifest();
  const others = permissions.filter(name => !(needed as string[]).includes(name));
  return [
    ...origins.map(origin => ({ name: siteName(origin), some: { origins: [origin] } })),
    ...others.map(name => ({ name: nameOf(name), some: { permissions: [name] } as Some })),
    ...data_collection.map(name => ({ name: nameOf(name), some: { data_collection: [name] } })),
  ];
}

/** Gives back what the browser allowed, one by one: one that it keeps keeps no other. */
async function giveBackAll(leaves: readonly Leave[]): Promise<void> {
  for (const { some } of leaves) await browser.permissions.remove(some).catch(console.warn);
}

const namesOf = (leaves: readonly Leave[]): string[] => [...new Set(leaves.map(({ name }) => name))];

/**
 * Takes out everything that was kept: reports, what the reader set and noted, the results of open tabs, the leave to
 * read and fetch from sites and to send them anything. Answers what it did, a sentence each; the last one says what the browser did not take back.
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
  const kept = namesOf(await given());
  const gone = namesOf(before).filter(site => !kept.includes(site));
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
