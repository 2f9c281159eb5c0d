import type { Corpus, CorpusReport } from '../corpus/types.ts';
import type { Request, Requests, RequestType } from '../messages.ts';
import { AGENCIES } from '../sources/agencies.ts';
import { ownAgencies, retention } from '../stored/slots.ts';
import { choiceIn, tabRecord } from '../stored/tabs.ts';
import { addFeed, fetchAgain, removeFeed, setFull } from './feeds.ts';
import { corpus } from './openCorpus.ts';
import { pageFeeds } from './pageFeeds.ts';
import { NoPage } from './problems.ts';
import { readTab, refresh, refreshAll, revive } from './reading.ts';
import { retain } from './retention.ts';
import { tryShared } from './shared.ts';
import { toContent, tracedOf } from './tabs.ts';

type Handlers = { [T in RequestType]: (ask: Requests[T]['ask']) => Promise<Requests[T]['answer']> };

const REFRESH_DELAY = 1500;
let refreshTimer: ReturnType<typeof setTimeout> | undefined;

/** An import comes in many batches: the open tabs are traced anew after the last. Lost with the worker, the sidebar asks. */
function refreshSoon(): void {
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(
    () =>
      void retain()
        .then(() => refreshAll())
        .catch(console.error),
    REFRESH_DELAY,
  );
}

/** Runs a change of the reports, and traces the open tabs anew. */
async function changed<T>(change: (store: Corpus) => Promise<T>): Promise<T> {
  const answer = await change(await corpus());
  await refreshAll();
  return answer;
}

const HANDLERS: Handlers = {
  'read-tab': async ({ tabId }) => {
    await readTab(tabId);
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
  'choose-passage': async ({ tabId, ...choice }) => {
    const record = await tabRecord(tabId).get();
    if (record?.status !== 'traced' || record.key !== choice.key) throw new NoPage();
    await choiceIn(tabId).change(() => choice);
    await toContent(tabId, { type: 'show-passage', key: choice.key, start: choice.start });
    return null;
  },
  'add-page': async ({ tabId }) => {
    const state = await tracedOf(tabId);
    if (!state) throw new NoPage();
    const { article, trace } = state;
    const page: CorpusReport = {
      ...article,
      credit: trace.credit,
      origin: { kind: 'page', from: state.url },
    };
    return changed(async store => {
      const count = await store.add([page]);
      await retain();
      return count;
    });
  },
  'list-reports': async query => (await corpus()).list(query),
  'get-report': async ({ id }) => (await (await corpus()).get(id)) ?? null,
  'remove-reports': ({ ids }) => changed(store => store.remove(ids)),
  'pin-reports': async ({ ids, pinned }) => {
    await (await corpus()).pin(ids, pinned);
    return null;
  },
  'import-reports': async ({ reports, part }) => {
    const count = await (await corpus()).add(reports, { skipDuplicates: true, part });
    refreshSoon();
    return count;
  },
  'list-imports': async () => (await corpus()).imports(),
  'get-import': async ({ file }) => (await (await corpus()).importOf(file)) ?? null,
  'forget-import': async ({ file }) => {
    await (await corpus()).forgetImport(file);
    return null;
  },
  'export-part': async ({ from }) => (await corpus()).exportPart(from),
  'get-room': async () => {
    const store = await corpus();
    const [room, rule, rebuilding] = await Promise.all([store.room(), retention.get(), store.rebuilding()]);
    return { room, retention: rule, rebuilding };
  },
  'set-retention': async ({ retention: rule }) => {
    await retention.change(() => rule);
    return changed(() => retain());
  },
  'clear-reports': async () => {
    await changed(store => store.clear());
    return null;
  },
  'page-feeds': ({ tabId }) => pageFeeds(tabId),
  'add-feed': ({ address }) => addFeed(address),
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
    await refreshAll(true);
    return null;
  },
  'remove-agency': async ({ id }) => {
    await ownAgencies.change(list => list.filter(agency => agency.id !== id));
    await refreshAll(true);
    return null;
  },
  'try-shared': ({ corpus: shared }) => tryShared(shared),
};

/** A message of the extension's own pages, which are trusted to fill it in as its type says. */
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
