import type { CorpusReport, Related } from '../corpus/types.ts';
import type { PageVersion, ReadArticle, RelatedReport, SharedState, TabState, Traced } from '../messages.ts';
import { creditingOf } from '../sources/credits/readCredit.ts';
import { oneNameEach } from '../sources/outlets.ts';
import type { Agency } from '../sources/types.ts';
import { notThisStory } from '../stored/slots.ts';
import { allAgencies } from './agencies.ts';
import { articleReport } from './articleReport.ts';
import { corpus } from './openCorpus.ts';
import { problemOf } from './problems.ts';
import { type Look, relate } from './relate.ts';
import { sharedAmong, sharedBefore } from './shared.ts';
import { toRelated, versionsOf } from './shownReports.ts';
import { reached } from './steps.ts';
import { isPrivateTab } from './tabs.ts';
import { isLaterSource, traceRelated } from './traceArticle.ts';

/** What a reading comes to. */
export type Outcome = Traced | Extract<TabState, { status: 'failed' }>;

/** Traces what a page's content script read; the article is first judged by words alone, which is quick. */
export async function traceRead(key: string, article: ReadArticle): Promise<Outcome> {
  const { url } = article;
  try {
    const [agencies, shared] = await Promise.all([allAgencies(), sharedBefore()]);
    const report = await articleReport(article, agencies);
    if (!report) return { status: 'failed', url, problem: 'empty' };
    return await traceReport(key, url, report, article, agencies, shared, 'words');
  } catch (error) {
    return { status: 'failed', url, problem: problemOf(error) };
  }
}

/** Nobody waits for it: both looks in one step. */
export async function traceAgain(tabId: number, before: Traced, shared: SharedState | null): Promise<Traced> {
  const look = (await isPrivateTab(tabId)) ? 'meaning-private' : 'meaning';
  const { key, url, article } = before;
  return traceReport(key, url, article, before, await allAgencies(), shared, look, before.versions);
}

async function traceReport(
  key: string,
  url: string,
  article: CorpusReport,
  { credits, facts }: Pick<ReadArticle, 'credits' | 'facts'>,
  agencies: readonly Agency[],
  shared: SharedState | null,
  look: Look,
  before: readonly PageVersion[] = [],
): Promise<Traced> {
  const store = await corpus();
  const [corpusVersion, { related, isDoubtful }, corpusSize, self, leftOut] = await Promise.all([
    // Asked for first: a change meanwhile makes the trace out of date.
    store.version(),
    relate(article, shared?.status === 'answered' ? shared.reports : [], look),
    store.count(),
    store.get(article.id),
    notThisStory.get(),
  ]);
  reached('related');
  const nameOf = (id: string | null) => agencies.find(agency => agency.id === id)?.name ?? id;
  const unwanted = leftOut[article.id] ?? [];
  const isLeftOut = ({ report }: Related) => unwanted.includes(report.id);
  const names = oneNameEach([article, ...related.map(({ report }) => report)]);
  const nameIn = new Map(related.map(({ report }, i) => [report.id, names[i + 1]!]));
  const counted = related.filter(one => !isLeftOut(one));
  const trace = traceRelated(article, counted, agencies, credits);
  reached('traced');
  const credited = trace.credit?.agency ?? article.agency;
  const shown = (list: readonly Related[]): RelatedReport[] =>
    list
      .filter(({ kind }) => kind !== 'version')
      .map(one => ({
        ...toRelated(one, isLaterSource(article, one.report, credited), nameOf),
        outlet: nameIn.get(one.report.id) ?? one.report.outlet,
      }));
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
    related: shown(counted),
    notThisStory: shown(related.filter(isLeftOut)),
    versions: versionsOf(article, related, self, before, nameOf),
    isDoubtful,
    corpusSize,
    corpusVersion,
    stored: self !== undefined,
    shared: sharedAmong(related, shared),
  };
}
