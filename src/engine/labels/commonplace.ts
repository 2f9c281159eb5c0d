import { unanswered } from '../furniture/boilerplate.ts';
import type { Evidence } from '../match/evidence.ts';
import { originsOf } from '../match/origins.ts';
import { tokensIn } from '../text/text.ts';
import type { Label, Passage, Source } from '../types.ts';
import { trustIn } from './doubt.ts';
import type { Judged } from './labels.ts';

/** Sentences this far before and after a passage say where it comes from. */
const REACH = 3;
/** Independent origins that carry a sentence word for word: it is background that everybody repeats. */
const EVERYBODY = 3;
/** Sources this near to the best one are as good. */
const AS_GOOD = 0.9;
/** Part of what a sentence says besides the formula that its source must hold. */
const SAME_SUBJECT = 0.5;

/**
 * Keeps sentences that reports of any event carry from showing where an article comes from. That somebody 'did not
 * respond to a request for comment' is copied only beside other passages from the same report; else it is there
 * too, if of the same subject. Of the reports that carry such a sentence, or background that everybody repeats, those
 * come first that passages around it come from.
 */
export function settleCommonplaces(
  evidence: Evidence,
  passages: readonly Passage[],
  judged: readonly Judged[],
): Passage[] {
  const isFormula = passages.map(
    ({ start, end, label, quote }) =>
      (label === 'copied' || label === 'rewritten') &&
      !quote &&
      unanswered(evidence.article.text.slice(start, end)) !== null,
  );
  const isCommon = passages.map((passage, i) => isFormula[i]! || isBackground(evidence, passage));
  return passages.map((passage, i) => {
    if (!isCommon[i]) return passage;
    const around = passages.slice(Math.max(0, i - REACH), i + REACH + 1);
    const told = around.filter((each, k) => !isCommon[Math.max(0, i - REACH) + k] && !each.quote);
    const trusted = new Set(told.flatMap(({ sources }) => sources.map(({ report }) => report)));
    const sources = preferred(passage.sources, trusted);
    if (!isFormula[i] || trusted.has(sources[0]!.report)) return { ...passage, sources };
    const relabelled = (label: Label) => ({
      ...passage,
      label,
      ...trustIn(judged[i]!, label, passage.quote),
    });
    if (isSameSubject(evidence, passage, sources[0]!)) return { ...relabelled('rewritten'), sources };
    return { ...relabelled('unique'), sources: [] };
  });
}

function isBackground({ reports }: Evidence, { label, quote, sources }: Passage): boolean {
  if (label !== 'copied' || quote || sources.length < EVERYBODY) return false;
  const origins = originsOf(reports);
  const best = sources[0]!.score * AS_GOOD;
  const carriers = sources.filter(({ score }) => score >= best).map(({ report }) => report);
  return new Set(carriers.map(id => origins[reports.findIndex(each => each.id === id)])).size >= EVERYBODY;
}

/** The sources with the trusted ones first among the best. */
function preferred(sources: readonly Source[], trusted: ReadonlySet<string>): Source[] {
  const best = sources[0]!.score * AS_GOOD;
  const rank = ({ report, score }: Source): number => (score < best ? 2 : trusted.has(report) ? 0 : 1);
  return [...sources].sort((a, b) => rank(a) - rank(b));
}

/** True if a source holds what the sentence says besides the formula: of whom nobody answered. */
function isSameSubject({ article, reports }: Evidence, { start, end }: Passage, source: Source): boolean {
  const formula = unanswered(article.text.slice(start, end))!;
  const report = reports.find(({ id }) => id === source.report)!;
  const there = new Set(tokensIn(report, source.start, source.end).map(({ stem }) => stem));
  const own = [
    ...tokensIn(article, start, start + formula.start),
    ...tokensIn(article, start + formula.end, end),
  ].filter(({ isStop }) => !isStop);
  return own.filter(({ stem }) => there.has(stem)).length >= SAME_SUBJECT * own.length;
}
