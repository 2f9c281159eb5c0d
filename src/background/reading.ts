import { browser, type Tabs } from '../browser.ts';
import type { PageRead, ProblemCode, Traced } from '../messages.ts';
import { allTabs, type TabRecord, tabRecord, tabsSeenIn } from '../stored/tabs.ts';
import { getTrace, hasTrace, keepTracesOf, putTrace } from '../stored/traces.ts';
import { showBadge } from './badge.ts';
import { showMarks } from './marks.ts';
import { corpus } from './openCorpus.ts';
import { askShared } from './shared.ts';
import { CONTENT_SCRIPT } from './sites.ts';
import { reached } from './steps.ts';
import { dropTab, isPrivateTab, toContent, tracedOf } from './tabs.ts';
import { type Outcome, traceAgain, traceRead } from './tracePage.ts';
import { endWarmUp, warmUp } from './warmUp.ts';

/** Time, ms, until a page that would not let the script in is tried once more. */
const AGAIN = 250;

/** Injects the content script, which reads the page and sends it; one that is there already reads again. */
export async function readTab(tabId: number): Promise<void> {
  await tabRecord(tabId).change(now => ({ status: 'reading', url: now?.url ?? null, awaited: null }));
  if (await inject(tabId)) return;
  // Our own demo article lets no script in, but runs the same one itself; so does a page whose permission ended.
  if (await toContent(tabId, { type: 'which-reading' })) {
    await toContent(tabId, { type: 'read-page' });
    return;
  }
  // On a busy machine Chromium (156) sometimes reports a click before granting the permission that comes with it.
  await new Promise(done => setTimeout(done, AGAIN));
  if (await inject(tabId)) return;
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (tab?.url) closed.set(tabId, tab.url);
  await refuse(tabId, fileIn(tab) ?? 'no-access');
}

/**
 * The address of the page in each tab that was last found closed to us. Firefox's viewer loads itself in a file's
 * place, at times after that: then the same page is no new one.
 */
const closed = new Map<number, string>();

/** While the page is read: opens the corpus and has the engine compiled. What fails here fails again later, and is shown. */
const prepare = (): Promise<unknown> => Promise.allSettled([corpus(), warmUp()]);

/** False if the page lets no script in. */
async function inject(tabId: number): Promise<boolean> {
  const injection = { target: { tabId }, files: [CONTENT_SCRIPT] };
  const injected = browser.scripting.executeScript(injection).catch(() => undefined);
  void prepare();
  const frames = await injected;
  // Firefox injects nothing into its own pages and does not reject: it answers with undefined for the frame.
  return Boolean(frames?.[0]);
}

/** The icon that Firefox gives its viewer of PDF files; no page can have one of such an address. */
export const PDF_ICON = 'chrome://global/skin/icons/pdf.svg';

/** What file a tab shows in a viewer of Firefox's own, where no script may go; null for others. */
function fileIn(tab: Tabs.Tab | null): 'pdf' | 'data' | null {
  const path = tab?.url && URL.canParse(tab.url) ? new URL(tab.url).pathname : '';
  if (tab?.favIconUrl === PDF_ICON || /\.pdf$/i.test(path)) return 'pdf';
  return /\.(?:json|xml)$/i.test(path) ? 'data' : null;
}

/** A viewer's icon may come after its page was found closed to us: then it is said what the file is. */
export async function seeViewer(tabId: number): Promise<void> {
  const file = fileIn(await browser.tabs.get(tabId).catch(() => null));
  if (!file) return;
  await tabRecord(tabId).change(now =>
    now?.status === 'failed' && now.problem === 'no-access' ? { ...now, problem: file } : now,
  );
}

/** Ends the wait for a page's article with what is wrong, unless it was sent meanwhile. */
export async function refuse(tabId: number, problem: ProblemCode): Promise<void> {
  await tabRecord(tabId).change(now =>
    now?.status === 'reading' && now.awaited === null
      ? { status: 'failed', url: null, awaited: null, problem }
      : now,
  );
}

/**
 * Traces what a page's content script read and shows the result, unless the page was read again meanwhile; answers the
 * trace that is shown.
 */
export async function onPageRead(tabId: number, page: PageRead): Promise<Traced | null> {
  reached('page-read');
  endWarmUp();
  const { key } = page;
  const url = page.ok ? page.article.url : page.url;
  const [outcome] = await Promise.all([
    page.ok ? traceRead(key, page.article) : failedWith(url, page.error),
    tabRecord(tabId).change(now => ({ ...(now ?? { status: 'reading', url }), awaited: key })),
  ]);
  const isShown = await show(tabId, outcome, 0, record => record?.awaited === key);
  return isShown && outcome.status === 'traced' ? outcome : null;
}

const failedWith = (url: string, problem: ProblemCode): Outcome => ({ status: 'failed', url, problem });

/** Asks the shared corpus for a tab's article, where one is set up, and traces it again with what comes. */
export async function addShared(tabId: number, { key, article, shared: before }: Traced): Promise<void> {
  if (!before) return;
  const shared = await askShared(article);
  await retrace(tabId, async ({ key: now }) => (now === key ? { shared } : null));
}

/** Asks the shared corpus again for a trace whose worker was stopped before the answer came. */
async function resumeShared(tabId: number): Promise<void> {
  const traced = await tracedOf(tabId);
  if (traced?.shared?.status === 'asking') await addShared(tabId, traced);
}

/**
 * Stores the result of a reading and shows it, on the toolbar icon and on the page, if the tab is still waiting
 * for. First the trace, then the record that says so: whoever follows the record finds the trace.
 */
async function show(
  tabId: number,
  outcome: Outcome,
  turn: number,
  isWanted: (record: TabRecord | null) => boolean,
): Promise<boolean> {
  const isShown = await navigator.locks.request(`tab ${tabId}`, async () => {
    if (!isWanted(await tabRecord(tabId).get())) return false;
    const record = await put(tabId, outcome, turn);
    return (await tabRecord(tabId).change(now => (isWanted(now) ? record : now))) === record;
  });
  reached('stored');
  if (!isShown) return false;
  const traced = outcome.status === 'traced' ? outcome : undefined;
  await Promise.all([traced && showMarks(tabId, traced), showBadge(tabId, traced)]);
  reached('marked');
  return true;
}

/** Stores a trace; answers the tab's new record. */
async function put(tabId: number, outcome: Outcome, turn: number): Promise<TabRecord> {
  const { url } = outcome;
  const failed = { status: 'failed', url, awaited: null } as const;
  if (outcome.status === 'failed') return { ...failed, problem: outcome.problem };
  const { key } = outcome;
  const isKept = await putTrace(tabId, { key, turn }, outcome, await isPrivateTab(tabId));
  return isKept ? { status: 'traced', url, key, turn, awaited: null } : { ...failed, problem: 'quota' };
}

/**
 * Changes a tab's trace. One change at a time for each tab: the last to begin knows the newest reports.
 * @param change null: nothing changed
 */
export function amend(tabId: number, change: (before: Traced) => Promise<Traced | null>): Promise<void> {
  return navigator.locks.request(`refresh ${tabId}`, async () => {
    const record = await tabRecord(tabId).get();
    if (record?.status !== 'traced') return;
    const { key, turn } = record;
    const before = await getTrace(tabId, record);
    const changed = before && (await change(before));
    if (changed)
      await show(
        tabId,
        changed,
        turn + 1,
        now => now?.status === 'traced' && now.key === key && !now.awaited,
      );
  });
}

/**
 * Traces a tab's article again.
 * @param change what differs from the trace before; null: nothing that needs a new one
 */
const retrace = (
  tabId: number,
  change: (before: Traced) => Promise<Partial<Pick<Traced, 'shared'>> | null>,
): Promise<void> =>
  amend(tabId, async before => {
    const changed = await change(before);
    return changed && traceAgain(tabId, before, { ...before, ...changed }.shared);
  });

/** Takes a closer look at what a trace left in doubt, and shows in one step what that changes. */
export async function lookCloser(tabId: number, { key, isDoubtful }: Traced): Promise<void> {
  if (!isDoubtful) return;
  await amend(tabId, async before => {
    if (before.key !== key || !before.isDoubtful) return null;
    const fresh = await traceAgain(tabId, before, before.shared);
    return reportsOf(fresh) === reportsOf(before) ? null : fresh;
  });
}

/** Equal where two traces name the same reports for the same reasons. */
const reportsOf = ({ related }: Traced): string => related.map(({ id, kind }) => `${kind} ${id}`).join('\n');

/** Traces a tab's article again if the stored reports changed since; `always` also if they did not (new agencies). */
export const refresh = (tabId: number, always = false): Promise<void> =>
  retrace(tabId, async before =>
    !always && (await (await corpus()).version()) === before.corpusVersion ? null : {},
  );

/** Traces every tab again, whatever the reports. */
export async function refreshAll(): Promise<void> {
  for (const [tabId] of await allTabs()) await refresh(tabId, true);
}

/** Traces the visible tabs again; the others when they come to the front. */
export async function refreshShown(): Promise<void> {
  const active = (await browser.tabs.query({ active: true })).map(({ id }) => id ?? -1);
  for (const id of (await Promise.all(active.map(tabsSeenIn))).flat()) await refresh(id);
}

/** A tab came to the front, the article's or the one with its sidebar. */
export async function reviveSeen(tabId: number): Promise<void> {
  for (const id of await tabsSeenIn(tabId)) await revive(id);
}

/** Traces a visible tab again if the reports changed, and reads it again if its trace was evicted. */
export async function revive(tabId: number): Promise<void> {
  const record = await tabRecord(tabId).get();
  if (record?.status !== 'traced') return;
  if (await hasTrace(tabId, record)) await refresh(tabId);
  else await readTab(tabId);
}

/** Whether a tab shows the trace of what its page's content script read last. */
export async function isReadStill(tabId: number): Promise<boolean> {
  const record = await tabRecord(tabId).get();
  if (record?.status !== 'traced') return false;
  return (await toContent<{ key: string }>(tabId, { type: 'which-reading' }))?.key === record.key;
}

/**
 * Forgets a tab whose page went away without a content script in its place (another page, a reload without permission).
 * A page may finish loading before the script in it can answer, or after it was found closed to us, as Firefox's viewer
 * of PDF files does: only a new one ends a reading or takes back what was said.
 */
export async function checkTab(tabId: number, isNewPage: boolean): Promise<void> {
  const before = await tabRecord(tabId).get();
  if (!before || (before.status !== 'traced' && !isNewPage)) return;
  if (before.status === 'failed' && (await isStillClosed(tabId))) return;
  const answer = await toContent<{ key: string }>(tabId, { type: 'which-reading' });
  if (answer) return;
  const now = await tabRecord(tabId).get();
  if (!now || readingOf(now) !== readingOf(before)) return;
  closed.delete(tabId);
  await dropTab(tabId);
  await showBadge(tabId, undefined);
}

async function isStillClosed(tabId: number): Promise<boolean> {
  const was = closed.get(tabId);
  return was !== undefined && (await browser.tabs.get(tabId).catch(() => null))?.url === was;
}

const readingOf = (record: TabRecord): string =>
  `${record.status} ${record.awaited} ${record.status === 'traced' ? record.key : ''}`;

/**
 * A reading left undone by a stopped worker is asked of the page again; traces of tabs that
 * the browser closed meanwhile are removed.
 */
export async function resume(): Promise<void> {
  const tabs = await allTabs();
  await keepTracesOf(new Set(tabs.map(([tabId]) => tabId)));
  for (const [tabId, { status, awaited }] of tabs) {
    if (status === 'reading' || awaited !== null) await readTab(tabId);
    else if (status === 'traced') await resumeShared(tabId);
  }
}
