import type { Report } from '../engine/types.ts';
import type { Request, Requests, RequestType } from '../messages.ts';
import { AGENCIES } from '../sources/agencies.ts';
import { corpus } from './openCorpus.ts';
import { addAgency, ownAgencies, removeAgency } from './ownAgencies.ts';
import { NoPage } from './problems.ts';
import { readTab, refresh, refreshAll } from './reading.ts';
import { getTab, setTab, toContent } from './tabs.ts';

type Handlers = { [T in RequestType]: (ask: Requests[T]['ask']) => Promise<Requests[T]['answer']> };

const REFRESH_DELAY = 400;
let refreshTimer: ReturnType<typeof setTimeout> | undefined;

/** An import comes in many batches: the open tabs are traced anew after the last. Lost with the worker, the sidebar asks. */
function refreshSoon(): void {
  clearTimeout(refreshTimer);
  refreshTimer = setTimeout(() => void refreshAll().catch(console.error), REFRESH_DELAY);
}

const HANDLERS: Handlers = {
  'read-tab': async ({ tabId }) => {
    await readTab(tabId);
    return null;
  },
  refresh: async ({ tabId }) => {
    await refresh(tabId);
    return null;
  },
  'choose-passage': async ({ tabId, index }) => {
    const state = await getTab(tabId);
    if (state?.status !== 'traced') throw new NoPage();
    await setTab(tabId, { ...state, chosen: index });
    const start = index === null ? null : (state.trace.passages[index]?.start ?? null);
    await toContent(tabId, { type: 'show-passage', key: state.key, start });
    return null;
  },
  'add-page': async ({ tabId }) => {
    const state = await getTab(tabId);
    if (state?.status !== 'traced') throw new NoPage();
    const count = await (await corpus()).add([state.article]);
    await refreshAll();
    return count;
  },
  'list-reports': async query => (await corpus()).list(query),
  'get-report': async ({ id }) => (await (await corpus()).get(id)) ?? null,
  'remove-reports': async ({ ids }): Promise<Report[]> => {
    const removed = await (await corpus()).remove(ids);
    await refreshAll();
    return removed;
  },
  'import-reports': async ({ reports }) => {
    const count = await (await corpus()).add(reports);
    refreshSoon();
    return count;
  },
  'list-agencies': async () => ({ own: await ownAgencies(), known: [...AGENCIES] }),
  'add-agency': async ({ agency }) => {
    await addAgency(agency);
    await refreshAll(true);
    return null;
  },
  'remove-agency': async ({ id }) => {
    await removeAgency(id);
    await refreshAll(true);
    return null;
  },
};

/** Does what one of the extension's own pages asks. Rejects with a CorpusError or NoPage. */
export function handle(request: Request): Promise<unknown> {
  const handler = HANDLERS[request.type] as (ask: unknown) => Promise<unknown>;
  return handler(request);
}
