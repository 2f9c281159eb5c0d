/** What the interface needs of the reports that an article was compared with, and of its own other versions. */
import type { CorpusReport, Related } from '../corpus/types.ts';
import { changesSince } from '../engine/differences/versions.ts';
import type { PageVersion, RelatedReport } from '../messages.ts';

/**
 * The versions of an article whose words are others: those that are related, and the one that was stored of the page
 * itself. The latter makes way for what is read now: it is kept from trace to trace.
 */
export function versionsOf(
  article: CorpusReport,
  related: readonly Related[],
  self: CorpusReport | undefined,
  before: readonly PageVersion[],
  nameOf: (id: string | null) => string | null,
): PageVersion[] {
  const own = self && { report: self, kind: 'version' as const, reason: NO_REASON, score: 0 };
  const others = [...(own ? [own] : []), ...related.filter(({ kind }) => kind === 'version')];
  const found = others
    .map(one => ({
      report: toRelated(one, false, nameOf),
      changes: changesSince(one.report, article),
    }))
    .filter(({ changes }) => changes.length > 0);
  const isSame = (one: PageVersion, other: PageVersion) =>
    JSON.stringify(one.changes) === JSON.stringify(other.changes);
  const kept = before.filter(
    ({ report: { id } }) => id === article.id && !found.some(one => one.report.id === id),
  );
  // A print view and an AMP page of one version tell the same.
  return [...kept, ...found].filter((one, i, all) => all.findIndex(other => isSame(one, other)) === i);
}

type Shown = Pick<Related, 'report' | 'kind' | 'score'> & { reason: RelatedReport['reason'] };

const NO_REASON = { days: null, words: [], figures: [] };

/** A related report as the interface needs it. */
export const toRelated = (
  { report, kind, reason: { days, words, figures }, score }: Shown,
  isLater: boolean,
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
  reason: { days, words, figures },
  isLater,
  score,
});
