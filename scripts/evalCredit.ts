import type { Report } from '../src/engine/types.ts';
import { AGENCIES } from '../src/sources/agencies.ts';
import { agencyNames } from '../src/sources/agencyNames.ts';
import { creditOf } from '../src/sources/credits/readCredit.ts';
import { HOUSE_FORMS, type HouseForm } from '../src/sources/houseForms.ts';
import { type Case, casesOf } from './cases.ts';

export interface CreditFigures {
  texts: number;
  right: number;
  wrong: number;
  missed: number;
  /** Texts that are labelled with an agency and do not name it, pictures and those who were told something apart. */
  unnamed: number;
  precision: number;
  /** Of the texts that name their agency. */
  recall: number;
  /** Texts that name an agency as a contributor only and are labelled with none. */
  partly: number;
}

const TOLD = '(?:told|to|with|by) (?:the )?';

/** Whether a text names the agency that it is labelled with in any place but below a picture or after "told". */
function isNamed({ agency, paragraphs }: Report): boolean {
  const forms = agencyNames(AGENCIES).filter(name => name.agency === agency);
  return forms.some(({ form }) => {
    const name = form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const elsewhere = new RegExp(
      `${TOLD}${name}\\b|\\(?${name} photo\\b.*$|(?:/ ?|\\()${name}\\)?$|/${name}/`,
      'gi',
    );
    const stands = new RegExp(`(?<![\\p{L}])${name}(?![\\p{L}])`, 'u');
    return paragraphs.some(text => stands.test(text.replace(elsewhere, '')));
  });
}

/** How well the credits found in texts agree with the `agency` they are labelled with; a text counts once. */
export function creditFigures(reports: readonly Report[]): CreditFigures {
  const texts = new Map(reports.map(report => [report.paragraphs.join('\n'), report]));
  const figures = { texts: texts.size, right: 0, wrong: 0, missed: 0, unnamed: 0, partly: 0 };
  for (const report of texts.values()) {
    const credit = creditOf(report, AGENCIES);
    if (credit && credit.agency === report.agency) figures.right++;
    else {
      if (credit?.form === 'mixed') figures.partly++;
      else if (credit) figures.wrong++;
      if (report.agency) figures[isNamed(report) ? 'missed' : 'unnamed']++;
    }
  }
  const { right, wrong, missed } = figures;
  return { ...figures, precision: right / (right + wrong), recall: right / (right + missed) };
}

const BODY = ['The bridge over the Lorn was closed on Monday.', 'Nobody was hurt, the mayor said.'];

/** A text that is credited as a house form's example shows. */
export function exampleOf({ place, example, agencies }: HouseForm): Report & { byline?: string } {
  const report = { id: example, outlet: 'Lorn Post', agency: agencies[0] ?? null, published: null };
  if (place === 'byline') return { ...report, byline: example, paragraphs: [...BODY, example.slice(0, 4)] };
  return { ...report, paragraphs: place === 'dateline' ? [example, ...BODY] : [...BODY, example] };
}

const reportsOf = (cases: readonly Case[]): Report[] =>
  cases.flatMap(({ article, reports }) => [article, ...reports]);

/** The labelled reports of both files of news; null if the data is absent. */
export function labelledReports(): Report[] | null {
  const cases = ['news.jsonl', 'news-events.jsonl'].map(casesOf);
  return cases.every(found => found !== null) ? cases.flatMap(found => reportsOf(found!)) : null;
}

/** Prints the figures of all labelled reports and of the house forms' examples. */
export function evalCredit(): void {
  const reports = labelledReports();
  if (!reports) return;
  const lines = {
    'articles and reports': creditFigures(reports),
    "house forms' examples": creditFigures(HOUSE_FORMS.map(exampleOf)),
  };
  console.log('\nCredits');
  for (const [name, of] of Object.entries(lines)) {
    console.log(
      `${of.texts} ${name}: precision ${of.precision.toFixed(3)}, recall ${of.recall.toFixed(3)} of those that name ` +
        `their agency (${of.right} right, ${of.wrong} wrong, ${of.missed} missed; ${of.unnamed} do not name it)`,
    );
  }
}
