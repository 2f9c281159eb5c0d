import type { Report } from '../engine/types.ts';

/** What a list of reports shows of each. `words` counts the text's words; `added` is ms since the epoch. */
export interface ReportSummary {
  id: string;
  outlet: string;
  agency: string | null;
  title: string | null;
  url: string | null;
  published: string | null;
  words: number;
  added: number;
}

/** How many reports an `add` put in, put in place of an older text, and found there already. */
export interface AddCount {
  added: number;
  replaced: number;
  unchanged: number;
}

/** A report on the article's event; `score` orders the list, `reason` says what they share. */
export interface Related {
  report: Report;
  score: number;
  reason: { fingerprints: number; terms: string[] };
}

export interface ListQuery {
  /** Words that must all occur in title, outlet or agency; '' lists all. */
  query?: string;
  offset?: number;
  limit?: number;
}

/** Why the corpus cannot answer: storage-off (the browser denies IndexedDB), quota, closed (a newer version took over), broken. */
export type CorpusProblem = 'storage-off' | 'quota' | 'closed' | 'broken';

export class CorpusError extends Error {
  constructor(
    readonly code: CorpusProblem,
    cause?: unknown,
  ) {
    super(`corpus: ${code}`, { cause });
  }
}

/** The stored reports and the index that finds related ones. Every method may reject with a CorpusError. */
export interface Corpus {
  /** Puts reports in, all or none, in one transaction. A report with a known id takes the older one's place. */
  add(reports: readonly Report[]): Promise<AddCount>;
  /** Takes reports out and hands them back, so that it can be undone with `add`. Unknown ids are passed over. */
  remove(ids: readonly string[]): Promise<Report[]>;
  get(id: string): Promise<Report | undefined>;
  /** Newest added first. */
  list(query?: ListQuery): Promise<{ reports: ReportSummary[]; total: number }>;
  count(): Promise<number>;
  /** A number that grows with every change of the stored reports. */
  version(): Promise<number>;
  /** Reports on the article's event, best first; the article itself (same id or same url) is left out. */
  related(article: Report, limit?: number): Promise<Related[]>;
  close(): void;
}
