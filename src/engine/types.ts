/**
 * The words of a trace. Formats are fixed: checks outside the project rely on them.
 * Every offset counts UTF-16 code units in a report's text, which is its paragraphs joined with one '\n'.
 */

/** Any outlet's text on an event. `published` is ISO 8601 or null; `agency` an agency's id or null. */
export interface Report {
  id: string;
  outlet: string;
  agency: string | null;
  title?: string | null;
  url?: string | null;
  byline?: string | null;
  published: string | null;
  paragraphs: string[];
}

/**
 * copied: at least about four fifths of the words are in one report, in order, small edits allowed.
 * rewritten: the information is in one report, or in neighbouring sentences of it, in other words.
 * unique: the main information is in none of the reports.
 * skip: not prose of the article (bylines, captions, prompts, related headlines).
 */
export type Label = 'copied' | 'rewritten' | 'unique' | 'skip';

/** The place in a report that a passage comes from; `score` is 0..1, higher is surer. */
export interface Source {
  report: string;
  start: number;
  end: number;
  score: number;
}

/**
 * A sentence of the article with its label; `p` is the label's probability (0..1), and it is `sure` from a certain one
 * on. `quote`: mostly a direct quotation. `words`: how many words it has, by which everything is counted. Sources best
 * first.
 */
export interface Passage {
  start: number;
  end: number;
  label: Label;
  sure: boolean;
  p: number;
  quote: boolean;
  words: number;
  sources: Source[];
}

/** Neighbouring passages from one report, joined. */
export interface Block {
  start: number;
  end: number;
  report: string;
  reportStart: number;
  reportEnd: number;
  label: 'copied' | 'rewritten';
}

export type DifferenceKind = 'number' | 'date' | 'name' | 'quote' | 'hedge' | 'attribution';

/** A fact that differs in a firmly aligned pair; `here` is the article's wording ('' where it is dropped). */
export interface Difference {
  start: number;
  end: number;
  report: string;
  reportStart: number;
  reportEnd: number;
  kind: DifferenceKind;
  here: string;
  there: string;
}

/** A sentence of a report that the article leaves out. */
export interface Omission {
  report: string;
  start: number;
  end: number;
}

/** A sentence of an article that an earlier version has otherwise: '' where the one or the other has none. */
export interface TextChange {
  before: string;
  now: string;
}

/**
 * shared: a report quotes the same words; cuts, brackets and spelling do not count.
 * changed: a report quotes the words differently, and none as they are here.
 * only-here: no report quotes them.
 */
export type QuotationKind = 'shared' | 'changed' | 'only-here';

/**
 * A direct quotation within one sentence of the article, marks and all, of at least four words. `speaker` is the name
 * beside it where name and verb adjoin. `sources` are the reports that carry it, one for each independent origin,
 * best first.
 */
export interface Quoted {
  start: number;
  end: number;
  kind: QuotationKind;
  speaker: string | null;
  sources: Source[];
}

export type CreditForm = 'byline' | 'dateline' | 'tagline' | 'metadata' | 'mixed';

/** How an article names its agency; `evidence` is the wording found. */
export interface Credit {
  agency: string;
  form: CreditForm;
  evidence: string;
}

/** Parts (0..1) of the words of the prose, skip left out; copied + rewritten + unique = 1, quote overlaps them. */
export interface Shares {
  copied: number;
  rewritten: number;
  unique: number;
  quote: number;
}

/**
 * Parts (0..1) of the words of the prose that add up to 1: each passage counts in one of them. A statement that reports
 * carry too is nobody's copy; of the rest, what is beyond doubt counts by its label.
 */
export interface Parts {
  copied: number;
  rewritten: number;
  unique: number;
  sharedQuote: number;
  unsure: number;
}

/**
 * A passage whose words are a speaker's, not an outlet's: mostly a quotation, or a tweet, that reports carry too.
 * `reports` are the ids of all that do.
 */
export interface Statement {
  start: number;
  end: number;
  reports: string[];
}

/** What the engine finds; the credit is added by whoever knows the agencies. */
export interface Findings {
  passages: Passage[];
  /** Only where they are asked for. */
  blocks?: Block[];
  differences: Difference[];
  omitted: Omission[];
  shares: Shares;
  parts: Parts;
  /** Whether there is enough prose to speak of the article as a whole; else the passages speak for themselves. */
  isEnough: boolean;
  /**
   * False: in the article's language rewriting was not measured. Then nothing is rewritten or left
   * out, and `unique` says that a passage is not copied, and no more. Absent in traces of before: it was judged.
   */
  isRetellingJudged?: boolean;
  quotations: Quoted[];
  statements: Statement[];
}

/** The whole result. */
export interface Trace extends Findings {
  credit: Credit | null;
}

/** A report's text: its paragraphs joined with one '\n'. All offsets count in it. */
export const textOf = (report: Pick<Report, 'paragraphs'>): string => report.paragraphs.join('\n');

/** A report of the story so far. */
export interface Chapter {
  id: string;
  /** The earlier report most of whose words it carries, and the part (0..1) of its own words; null for its own words. */
  carries: { id: string; part: number } | null;
}
