import type { Report } from '../src/engine/types.ts';
import { AGENCIES } from '../src/sources/agencies.ts';
import { creditOf } from '../src/sources/credit.ts';
import type { Case } from './cases.ts';

export interface CreditFigures {
  texts: number;
  right: number;
  wrong: number;
  missed: number;
  precision: number;
  recall: number;
  /** Texts that name an agency as a contributor only; their `agency` is another's, or nobody. */
  partly: number;
}

/** How well the credits found in texts agree with the `agency` they are labelled with; a text counts once. */
export function creditFigures(cases: readonly Case[]): CreditFigures {
  const texts = new Map<string, Report>();
  for (const { article, reports } of cases)
    for (const report of [article, ...reports]) texts.set(report.paragraphs.join('\n'), report);
  const figures = { texts: texts.size, right: 0, wrong: 0, missed: 0, partly: 0 };
  for (const report of texts.values()) {
    const credit = creditOf(report, AGENCIES);
    const named = credit && credit.form !== 'mixed' ? credit.agency : null;
    if (credit?.form === 'mixed') figures.partly++;
    if (named && named === report.agency) figures.right++;
    else {
      if (named) figures.wrong++;
      if (report.agency) figures.missed++;
    }
  }
  const { right, wrong, missed } = figures;
  return { ...figures, precision: right / (right + wrong), recall: right / (right + missed) };
}

/** Prints them. */
export function evalCredit(cases: readonly Case[]): void {
  const { texts, right, wrong, missed, partly, precision, recall } = creditFigures(cases);
  console.log(`\nCredits, ${texts} articles and reports, ${partly} of them naming a contributor only`);
  console.log(
    `precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)} (${right} right, ${wrong} wrong, ${missed} missed)`,
  );
}
