import type { Span } from '../engine/text/types.ts';
import type { Credit, Report } from '../engine/types.ts';
import type { EventValues } from './relate/features.ts';

/** How much of the report's text is stored. */
export type Depth = 'full' | 'excerpt' | 'headline';

/** Where a report came from: of a file its name, of a feed, sitemap or search its address. */
export interface Origin {
  kind: 'page' | 'file' | 'feed' | 'sitemap' | 'search';
  from: string | null;
}

/**
 * A report with what the corpus knows beside it. All of it is optional on the way in: then `added` (ms since the epoch)
 * is now, `depth` 'full', `pinned` false and the rest null. A pinned report stays when old ones are removed.
 */
export interface CorpusReport extends Report {
  credit?: Credit | null;
  depth?: Depth;
  origin?: Origin | null;
  added?: number;
  pinned?: boolean;
  /** The number of its version, where its source counts them. */
  revision?: number;
}

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
  depth: Depth;
  origin: Origin | null;
  pinned: boolean;
}

/** How many reports an `add` put in, put in place of an older text, and found there already. */
export interface AddCount {
  added: number;
  replaced: number;
  unchanged: number;
}

/** A report that its agency has cancelled or withheld, as of a version where those are counted. */
export interface Withdrawal {
  id: string;
  revision: number | null;
}

export interface AddOptions {
  /**
   * True: a report whose text is stored already from the same outlet or address, under another id, is not put in
   * and counts as unchanged. Lines of an export (they have `added`) are put in as they are.
   */
  skipDuplicates?: boolean;
  /**
   * The reports are a part of this import, which is kept in the same transaction. A part that is written already (its
   * answer was lost) is not written again. The answer counts the whole import so far.
   */
  part?: ImportPart;
}

/** What identifies a file of reports. */
export interface ImportFile {
  name: string;
  size: number;
  lastModified: number;
}

/**
 * A part of an import: of the things found in the file, reports or not, those after `from` up to `items`. `known` of
 * them the sender knows to be written; a part is refused while one before it is missing.
 */
export interface ImportPart extends ImportFile {
  from: number;
  items: number;
  known: number;
  /** Bytes of the file that were read up to its end. */
  bytes: number;
}

/**
 * How far the import of a file came. It goes on after its `items` when a file of the same name, size and time is
 * chosen again; of archives too, since it counts what is found in them.
 */
export interface ImportRecord extends ImportFile, AddCount {
  items: number;
  bytes: number;
  /** When its last part was written, ms since the epoch. */
  updated: number;
}

/**
 * How a report is related to an article. event: it is on the article's event or its direct development.
 * background: the same running story, another day. copied: of any day, but a long run of words is in both. version:
 * the article's own text at another address, saved, or as it was before.
 */
export type RelatedKind = 'event' | 'background' | 'copied' | 'version';

/**
 * A related report: only those on the event say what is rewritten, left out or different; of background and copied
 * ones what is word for word in the article may come from them; a version is no source at all. `p` is the
 * probability (0..1) that it is on the event, `score` orders the list.
 */
export interface Related {
  report: CorpusReport;
  kind: RelatedKind;
  p: number;
  score: number;
  /** True if a second look, by meaning, may decide otherwise. */
  isDoubtful: boolean;
  reason: RelatedReason;
}

/** A report that was compared with an article, related or not (null), with the values that the event test weighed. */
export interface Judged extends Omit<Related, 'kind' | 'score'> {
  kind: RelatedKind | null;
  values: EventValues;
  /** Of the report's text. */
  fingerprints: ReadonlySet<number>;
}

/** What a person can check of how a report and an article are related. */
export interface RelatedReason {
  /** Days between the two, where both say when they were published. */
  days: number | null;
  /** Names and rarer words that both begin with, as the article writes them. */
  words: string[];
  /** Figures that both have, years and small ones left out. */
  figures: string[];
  /** Part (0..1) of the shorter text that is in both, by fingerprints. */
  share: number;
  /** The longest run of words that is copied, its place in the article's text; of a copied one alone. */
  run: { words: number; place: Span } | null;
}

/** How a newsroom's shared corpus is reached. Authorization and key are secrets. */
export interface SharedCorpus {
  /** Of the server, without the index: `https://search.newsroom.example:9200`, with a path where a proxy wants one. */
  address: string;
  /** The index, or an alias of several. */
  index: string;
  /** Sent as it is as the `Authorization` header; '' sends none. */
  authorization: string;
  /** The newsroom's key: 32 to 512 characters without white space. */
  key: string;
}

/** What can be wrong with a shared corpus as it is named, found before anything is sent. insecure: http to another machine. */
export const SHARED_FAULTS = [
  'bad-address',
  'insecure',
  'bad-index',
  'bad-authorization',
  'bad-key',
] as const;
export type SharedFault = (typeof SHARED_FAULTS)[number];

/**
 * Why a shared corpus gave nothing. not-allowed: the reader did not give the host's permission. other-version: the index
 * was filled with keys of another version. wrong-key: with another key. not-ours: by another program. network: no answer.
 * slow: none in time. moved: a redirect, which is not followed. refused: 401, 403. no-index: 404. busy: 429, 503.
 * too-large: more than is read, or 413. unreadable: no answer of a search server. server: its error.
 */
export const SHARED_PROBLEMS = [
  ...SHARED_FAULTS,
  'not-allowed',
  'other-version',
  'wrong-key',
  'not-ours',
  'network',
  'slow',
  'moved',
  'refused',
  'no-index',
  'busy',
  'too-large',
  'unreadable',
  'server',
] as const;
export type SharedProblem = (typeof SHARED_PROBLEMS)[number];

/**
 * What a shared corpus says of itself when it is tested. `version` is null if the reader's role may not ask for it;
 * `newest` says when its newest report was published, ISO 8601; `partial`: a part of it did not answer.
 */
export interface SharedFacts {
  version: string | null;
  reports: number;
  newest: string | null;
  partial: boolean;
}

export interface RelatedOptions {
  /** At most this many; 20 by default. */
  limit?: number;
  /** What a shared corpus found for the article: judged and listed together with the own reports. */
  shared?: readonly CorpusReport[];
}

/** The order of a list: what was added or published last, outlets by name, or the longest first. */
export type ReportOrder = 'added' | 'published' | 'outlet' | 'words';

/** An agency's id, and all names it goes by. */
export interface AgencyNames {
  id: string;
  names: readonly string[];
}

export interface ListQuery {
  /**
   * What must all fit: beginnings of words of text, title, outlet, byline or agency's id, days (2026-05-04, 4.5.2026,
   * 2026-05, 2026-05-01..2026-05-04), an agency by any name; '' lists all.
   */
  query?: string;
  order?: ReportOrder;
  offset?: number;
  limit?: number;
  /** The agencies whose names are known in a query. */
  agencies?: readonly AgencyNames[];
}

/** A part of a list: the first of those in it, and how many there are in it. */
export interface ListPart {
  reports: ReportSummary[];
  total: number;
  /** Where the next part begins, null after the last. */
  next: number | null;
  /** How far the search is (0..1). */
  part: number;
}

/** What the corpus holds and takes, in bytes as it counts them itself. */
export interface Room {
  reports: number;
  textBytes: number;
  indexBytes: number;
}

/** Which reports stay: the newest `count`, or those added in the last `days`; pinned ones always do. */
export type Retention = { keep: 'all' } | { keep: 'count'; count: number } | { keep: 'age'; days: number };

/** How much of the index is rebuilt, in reports; null while it is whole. */
export type Rebuilding = { done: number; total: number } | null;

/**
 * Why the corpus cannot answer: storage-off (the browser denies IndexedDB), quota, closed (a newer version took over),
 * rebuilding (a part of the index was damaged: it is being rebuilt from the reports), broken.
 */
export type CorpusProblem = 'storage-off' | 'quota' | 'closed' | 'rebuilding' | 'broken';

export class CorpusError extends Error {
  constructor(
    readonly code: CorpusProblem,
    cause?: unknown,
  ) {
    super(`corpus: ${code}`, { cause });
  }
}

/** Keeps some reports elsewhere. */
export type PutAside = (reports: readonly CorpusReport[]) => Promise<void>;

/** The vector of a report's lead. */
export interface Lead {
  report: Report;
  vector: Int8Array;
}

/** The stored reports and the index that finds related ones. Every method may reject with a CorpusError. */
export interface Corpus {
  /** Puts reports in, all or none, in one transaction. A report with a known id takes the older one's place. */
  add(reports: readonly CorpusReport[], options?: AddOptions): Promise<AddCount>;
  /** Removes reports and returns them, so that `add` can undo it. Unknown ids are skipped. */
  remove(ids: readonly string[]): Promise<CorpusReport[]>;
  /** Pins or unpins reports. */
  pin(ids: readonly string[], pinned: boolean): Promise<void>;
  get(id: string): Promise<CorpusReport | undefined>;
  /** Newest added first. */
  list(query?: ListQuery): Promise<{ reports: ReportSummary[]; total: number }>;
  /**
   * The same in parts of a fraction of a second, for a corpus that takes longer: null first, then each part's `next`.
   * Each part has the first `offset + limit` of its own; `firstOf` makes the list of them.
   */
  listPart(query: ListQuery, from: number | null): Promise<ListPart>;
  count(): Promise<number>;
  /** A number that grows with every change of the stored reports. */
  version(): Promise<number>;
  /**
   * Reports that are related to the article, best first; the article itself (same id or same url) is left out. Rejects
   * with 'rebuilding' while a large index is being rebuilt.
   */
  related(article: Report, options?: RelatedOptions): Promise<Related[]>;
  /**
   * The reports that the article was compared with, in no order; `chooseRelated` makes the list of them. With `all` also
   * those that are too far in time and share too little to be worth it.
   */
  judged(article: Report, all?: boolean): Promise<Judged[]>;
  /** The vectors of reports' leads that are kept, by the reports' ids. */
  leads(ids: readonly string[]): Promise<Map<string, Int8Array>>;
  /** Keeps vectors of leads with their reports; those changed or removed meanwhile are skipped. */
  keepLeads(leads: readonly Lead[]): Promise<void>;
  room(): Promise<Room>;
  rebuilding(): Promise<Rebuilding>;
  /**
   * Removes what retention does not keep; answers how many.
   * @param putAside keeps what is about to be removed; nothing is if it rejects
   */
  retain(retention: Retention, putAside?: PutAside): Promise<number>;
  /** Takes all reports and import records out. */
  clear(): Promise<void>;
  /**
   * The next part of the export: lines of JSONL from the oldest report on, about a megabyte. `next` is given to the
   * next call (first: 0), null after the last part.
   */
  exportPart(from: number): Promise<{ text: string; next: number | null }>;
  /** Imports that were not forgotten, newest first: under way, or broken off. */
  imports(): Promise<ImportRecord[]>;
  /** The record of a file's import. */
  importOf(file: ImportFile): Promise<ImportRecord | undefined>;
  /** An import finished, or is given up. */
  forgetImport(file: ImportFile): Promise<void>;
  /** One small step of merging, clearing away or rebuilding; false when nothing is left to do. Runs by itself too. */
  work(): Promise<boolean>;
  close(): void;
}
