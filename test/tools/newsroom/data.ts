import { readFileSync } from 'node:fs';
import type { Credit, DifferenceKind, Label, Report } from '../../../src/engine/types.ts';
import type { Agency } from '../../../src/sources/types.ts';

/** A sentence as its writer meant it. `reports` are those it was written from, best first; a null `quote` is left open. */
export interface ExpectedPassage {
  text: string;
  label: Label;
  quote: boolean | null;
  reports: string[];
}

/** A fact changed on purpose: `text` is the article's sentence, `reportText` the report's. */
export interface ExpectedDifference {
  kind: DifferenceKind;
  here: string;
  there: string;
  text: string;
  report: string;
  reportText: string;
}

/** A fact the article leaves out, with the sentences that state it. */
export interface ExpectedOmission {
  fact: string;
  reports: { report: string; text: string }[];
}

export interface ExpectedArticle {
  /** Path on the newsroom's server. */
  page: string;
  outlet: string;
  title: string;
  byline: string;
  published: string;
  credit: Pick<Credit, 'agency' | 'form'> | null;
  /** Every sentence of the article, in order. */
  passages: ExpectedPassage[];
  /** Text on the page that is not prose of the article: it may be left out, but never labelled otherwise than skip. */
  skip: string[];
  differences: ExpectedDifference[];
  omitted: ExpectedOmission[];
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Where the reports are as a file that a reader would import. */
export const reportsFile = new URL('reports.jsonl', import.meta.url);

/** The newsroom's reports, a line each. */
export const reports = (): Report[] =>
  read('reports.jsonl')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Report);

export const agency = (): Agency => JSON.parse(read('agency.json')) as Agency;

/** What each article was written to show, by the article's name: ferry, works, torc, fleet. */
export const expected = (): Record<string, ExpectedArticle> => JSON.parse(read('expected.json'));
