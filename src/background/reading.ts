import { browser } from '../browser.ts';
import type { Related } from '../corpus/types.ts';
import type { Report } from '../engine/types.ts';
import type { PageRead, ReadArticle, RelatedReport, TabState } from '../messages.ts';
import { creditingOf } from '../sources/credit.ts';
import type { Agency } from '../sources/types.ts';
import { allAgencies } from './agencies.ts';
import { toReport } from './article.ts';
import { showBadge } from './badge.ts';
import { keepIfWanted } from './keeping.ts';
import { showMarks } from './marks.ts';
import { corpus } from './openCorpus.ts';
import { problemOf } from './problems.ts';
import { CONTENT_SCRIPT } from './sites.ts';
import { allTabs, dropTab, getTab, setTab, toContent } from './tabs.ts';
import { traceRelated } from './traceArticle.ts';

type Traced = Extract<TabState, { status: 'traced' }>;

/** Injects the content script, which reads the page and sends it; one that is there already reads again. */
export async function readTab(tabId: number): Promise<void> {
  const before = await getTab(tabId);
  await setTab(tabId, { status: 'reading', url: before?.url ?? null });
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
    // Firefox injects nothing into its own pages and does not reject: it answers with undefined for the frame.
    if (!frames?.[0]) throw new Error('not injected');
  } catch {
    // Our own demo article lets nobody in, but runs the same script itself.
    if (await toContent(tabId, { type: 'which-reading' })) await toContent(tabId, { type: 'read-page' });
    else await keep(tabId, { status: 'failed', url: null, problem: 'no-access' });
  }
}

/** Traces what a page's content script read and keeps the result for the tab. */
export async function onPageRead(tabId: number, page: PageRead): Promise<void> {
  if (!page.ok) return keep(tabId, { status: 'failed', url: page.url, problem: page.error });
  const { article } = page;
  try {
    const agencies = await allAgencies();
    const report = toReport(article, agencies);
    await keepIfWanted(tabId, report, article, agencies);
    const state = await traceReport(page.key, article.url, report, article, agencies);
    await keep(tabId, state);
  } catch (error) {
    await keep(tabId, { status: 'failed', url: article.url, problem: problemOf(error) });
  }
}

async function traceReport(
  key: string,
  url: string,
  article: Report,
  { credits, facts }: Pick<ReadArticle, 'credits' | 'facts'>,
  agencies: readonly Agency[],
): Promise<Traced> {
  const store = await corpus();
  const [related, corpusSize, corpusVersion, self] = await Promise.all([
    store.related(article),
    store.count(),
    store.version(),
    store.get(article.id),
  ]);
  const nameOf = (id: string | null) => agencies.find(agency => agency.id === id)?.name ?? id;
  const trace = traceRelated(article, related, agencies, credits);
  return {
    status: 'traced',
    key,
    url,
    article,
    trace,
    crediting: creditingOf({ ...article, credits }, agencies),
    credits,
    facts,
    agencyName: nameOf(trace.credit?.agency ?? article.agency),
    related: related.filter(({ kind }) => kind !== 'version').map(one => toRelated(one, nameOf)),
    corpusSize,
    corpusVersion,
    stored: self !== undefined,
    chosen: null,
  };
}

const toRelated = (
  { report, kind, score }: Related,
  nameOf: (id: string | null) => string | null,
): RelatedReport => ({
  id: report.id,
  outlet: report.outlet,
  agency: report.agency,
  agencyName: nameOf(report.agency),
  title: report.title ?? null,
  url: report.url ?? null,
  published: report.published,
  depth: report.depth ?? 'full',
  kind,
  score,
});

/** Keeps a tab's state and shows it: on the toolbar icon, and on the page where it is there. */
async function keep(tabId: number, state: TabState): Promise<void> {
  await setTab(tabId, state);
  await showBadge(tabId, state);
  await showMarks(tabId, state);
}

/** Traces a tab's article anew if the stored reports changed since; `always` also if they did not (new agencies). */
export async function refresh(tabId: number, always = false): Promise<void> {
  const state = await getTab(tabId);
  if (state?.status !== 'traced') return;
  if (!always && (await (await corpus()).version()) === state.corpusVersion) return;
  const agencies = await allAgencies();
  const fresh = await traceReport(state.key, state.url, state.article, state, agencies);
  const now = await getTab(tabId);
  if (now?.status === 'traced' && now.key === state.key) await keep(tabId, { ...fresh, chosen: now.chosen });
}

export async function refreshAll(always = false): Promise<void> {
  for (const [tabId] of await allTabs()) await refresh(tabId, always);
}

/**
 * Forgets a tab whose page went away without a content script in its place (another page, a reload without leave).
 * A page that is being read may finish loading before the script in it can answer: only a new one ends its reading.
 */
export async function checkTab(tabId: number, isNewPage: boolean): Promise<void> {
  const state = await getTab(tabId);
  if (!state || (state.status === 'reading' && !isNewPage)) return;
  const answer = await toContent<{ key: string }>(tabId, { type: 'which-reading' });
  if (answer) return;
  const now = await getTab(tabId);
  const isOld =
    now?.status === 'traced' && state.status === 'traced'
      ? now.key === state.key
      : now?.status === state.status;
  if (!isOld) return;
  await dropTab(tabId);
  await showBadge(tabId, undefined);
}

/** What a worker that was stopped in the middle of a reading left undone is asked of the page again. */
export async function resume(): Promise<void> {
  for (const [tabId, state] of await allTabs()) {
    if (state.status === 'reading') await readTab(tabId);
  }
}
