import { browser } from '../browser.ts';
import type { Request, Requests, RequestType } from '../messages.ts';
import { AGENCIES } from '../sources/agencies.ts';
import { clearRemoved, countRemoved } from '../stored/removed.ts';
import { ownAgencies, retention, setNeverCompared, setNotThisStory } from '../stored/slots.ts';
import { choiceIn, tabRecord } from '../stored/tabs.ts';
import { allAgencies } from './agencies.ts';
import { addFeed, fetchAgain, removeFeed, setFull } from './feeds.ts';
import { corpus } from './openCorpus.ts';
import { pageFeeds } from './pageFeeds.ts';
import { NoPage, Private } from './problems.ts';
import { readTab, refresh, refreshAll, refreshShown, revive } from './reading.ts';
import { changeReports, settle, takeIn, withdraw } from './reports.ts';
import { undoRetention } from './retention.ts';
import { tryShared } from './shared.ts';
import { openSidebarTab } from './sidebar.ts';
import { isPrivateTab, toContent, tracedOf } from './tabs.ts';
import { tellStory } from './tellStory.ts';

type Handlers = { [T in RequestType]: (ask: Requests[T]['ask']) => Promise<Requests[T]['answer']> };

const HANDLERS: Handlers = {
  'read-tab': async ({ tabId }) => {
    await readTab(tabId);
    return null;
  },
  'open-sidebar-tab': async ({ tabId }) => {
    const { index } = await browser.tabs.get(tabId);
    await openSidebarTab({ id: tabId, index });
    return null;
  },
  'revive-tab': async ({ tabId }) => {
    await revive(tabId);
    return null;
  },
  refresh: async ({ tabId }) => {
    await refresh(tabId);
    return null;
  },
  'leave-out-report': async ({ tabId, id, isLeftOut }) => {
    const state = await tracedOf(tabId);
    if (!state) throw new NoPage();
    await setNotThisStory(state.article.id, id, isLeftOut);
    await refresh(tabId, true);
    return null;
  },
  'never-compare': async ({ id, isNever }) => {
    await setNeverCompared(id, isNever);
    await refreshAll();
    return null;
  },
  'choose-passage': async ({ tabId, ...choice }) => {
    const record = await tabRecord(tabId).get();
    if (record?.status !== 'traced' || record.key !== choice.key) throw new NoPage();
    await choiceIn(tabId).change(() => choice);
    await toContent(tabId, { type: 'show-passage', key: choice.key, start: choice.start });
    return null;
  },
  'add-page': async ({ tabId, isPrivateToo }) => {
    if (!isPrivateToo && (await isPrivateTab(tabId))) throw new Private();
    const state = await tracedOf(tabId);
    if (!state) throw new NoPage();
    const count = await takeIn([state.article], { skipDuplicates: false });
    await settle();
    return count;
  },
  'list-reports': async ({ from, ...query }) => {
    const agencies = (await allAgencies()).map(({ id, name, names }) => ({ id, names: [name, ...names] }));
    return (await corpus()).listPart({ ...query, agencies }, from);
  },
  'tell-story': async ({ tabId, key, ids }) => {
    const state = await tracedOf(tabId);
    if (state?.key !== key) throw new NoPage();
    return tellStory(state, ids);
  },
  'get-report': async ({ id }) => (await (await corpus()).get(id)) ?? null,
  'remove-reports': ({ ids }) => changeReports(store => store.remove(ids)),
  'pin-reports': async ({ ids, pinned }) => {
    await (await corpus()).pin(ids, pinned);
    return null;
  },
  'import-reports': ({ reports, part }) => takeIn(reports, { part }),
  'withdraw-reports': ({ items }) => withdraw(items),
  'list-imports': async () => (await corpus()).imports(),
  'get-import': async ({ file }) => (await (await corpus()).importOf(file)) ?? null,
  'forget-import': async ({ file }) => {
    await (await corpus()).forgetImport(file);
    return null;
  },
  'export-part': async ({ from }) => (await corpus()).exportPart(from),
  'get-room': async () => {
    const store = await corpus();
    const [room, rule, rebuilding, removed] = await Promise.all([
      store.room(),
      retention.get(),
      store.rebuilding(),
      countRemoved(),
    ]);
    return { room, retention: rule, rebuilding, removed };
  },
  'set-retention': async ({ retention: rule }) => {
    await retention.change(() => rule);
    return settle(true);
  },
  'undo-retention': async () => {
    await undoRetention();
    await refreshShown();
    return null;
  },
  'clear-reports': async () => {
    await changeReports(store => store.clear());
    await clearRemoved();
    return null;
  },
  'page-feeds': ({ tabId }) => pageFeeds(tabId),
  'add-feed': ({ address, ...how }) => addFeed(address, how),
  'set-feed-full': async ({ address, full }) => {
    await setFull(address, full);
    return null;
  },
  'remove-feed': async ({ address }) => {
    await removeFeed(address);
    return null;
  },
  'fetch-feed': async ({ address }) => {
    await fetchAgain(address);
    return null;
  },
  'list-agencies': async () => ({ own: await ownAgencies.get(), known: [...AGENCIES] }),
  'add-agency': async ({ agency }) => {
    await ownAgencies.change(list => [...list.filter(({ id }) => id !== agency.id), agency]);
    await refreshAll();
    return null;
  },
  'remove-agency': async ({ id }) => {
    await ownAgencies.change(list => list.filter(agency => agency.id !== id));
    await refreshAll();
    return null;
  },
  'try-shared': ({ corpus: shared }) => tryShared(shared),
};

/** A message of the extension's own pages, which are trusted to keep to its type. */
export const isRequest = (message: unknown): message is Request =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  typeof message.type === 'string' &&
  Object.hasOwn(HANDLERS, message.type);

/** Does what one of the extension's own pages asks. Rejects with a CorpusError or NoPage. */
export function handle(request: Request): Promise<unknown> {
  const handler = HANDLERS[request.type] as (ask: unknown) => Promise<unknown>;
  return handler(request);
}
