/**
 * Every message between content, background and the interfaces, one direction at a time.
 * What comes from a page is checked with the schemas of `background/checks.ts` before it is used. Each direction is one
 * type, and each receiver a table with an entry for every kind of message in it: forgetting one does not compile.
 * A tab's result does not travel as a message: the background stores it, and the sidebar follows it (`stored/tabs.ts`,
 * `stored/traces.ts`).
 */
import type {
  AddCount,
  CorpusReport,
  Depth,
  ImportFile,
  ImportPart,
  ImportRecord,
  ListPart,
  Rebuilding,
  RelatedKind,
  RelatedReason,
  ReportOrder,
  Retention,
  Room,
  SharedCorpus,
  SharedFacts,
  SharedProblem,
  Withdrawal,
} from './corpus/types.ts';
import type { Chapter, Label, TextChange, Trace } from './engine/types.ts';
import type { Coloured, Settings } from './settings.ts';
import type { FeedLink } from './sources/feeds/discover.ts';
import type { Feed } from './sources/feeds/types.ts';
import type { Agency, Crediting } from './sources/types.ts';

/** Errors cross contexts as values. The interface says `notice_<code>` of the locale. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ProblemCode };

export const PROBLEMS = [
  'not-article', // the page has no article
  'list', // a front page or another list of articles
  'video', // a video with little text beside it
  'pdf', // a PDF, which both browsers show in viewers of their own
  'data', // a file of data: JSON, XML
  'picture', // an image file
  'empty', // the page has no text
  'too-long', // the text is longer than MAX_ARTICLE
  'no-access', // the browser does not let extensions read this page, or its permission ended
  'no-page', // the tab has nothing that was read
  'private', // the tab is in a private window, of which nothing is stored unless the reader says so
  'storage-off', // the browser denies IndexedDB
  'quota', // no room left
  'not-stored', // what the reader set could not be written; what was set before is still there
  'closed', // a newer version of the extension uses the corpus
  'rebuilding', // the index was damaged and is being rebuilt from the reports
  'internal', // a defect: logged in the console of the background
] as const;
/** Why something asked for is not available. */
export type ProblemCode = (typeof PROBLEMS)[number];

/** UTF-16 code units of article text that are traced at most; longer pages are refused with 'too-long'. */
export const MAX_ARTICLE = 400_000;

/** Where something was found: JSON-LD, microdata, meta tags, what the page shows, the address. */
export type FoundIn = 'json-ld' | 'microdata' | 'meta' | 'page' | 'address';

/** What else is known of a page's article. */
export interface PageFacts {
  modified: string | null;
  section: string | null;
  /** Only part of the article is on the page: a paywall's teaser, or text that is still to come. */
  partial: boolean;
  /** Of a live blog, the paragraphs at which its entries begin; null of any other article. */
  entries: number[] | null;
  /** Where each field that is known was found. */
  found: Partial<
    Record<
      'outlet' | 'title' | 'byline' | 'published' | 'modified' | 'section' | 'language' | 'canonical',
      FoundIn
    >
  >;
}

/** An article as the page gives it: no agency yet, and the places where one might be credited. */
export interface ReadArticle {
  url: string;
  canonical: string | null;
  outlet: string;
  title: string;
  byline: string | null;
  published: string | null;
  language: string | null;
  /** Wording from metadata that may credit an agency (JSON-LD author, creditText …), each with its field's name. */
  credits: { field: string; text: string }[];
  paragraphs: string[];
  facts?: PageFacts;
}

/** Why a page was not read as an article. */
export const REFUSALS = [
  'not-article',
  'list',
  'video',
  'pdf',
  'data',
  'picture',
  'empty',
  'too-long',
] as const satisfies readonly ProblemCode[];
export type RefusedPage = (typeof REFUSALS)[number];

/**
 * One reading of a page. `key` is new for every reading, so that late answers can be told apart;
 * `ms` is how long it kept the page's main thread, `slice` how long at a stretch.
 */
export type PageRead =
  | { key: string; ok: true; article: ReadArticle; ms?: number; slice?: number }
  | {
      key: string;
      ok: false;
      url: string;
      error: RefusedPage;
      ms?: number;
      slice?: number;
    };

// ---- content → background ----
export type FromContent =
  /** The page was read: on injection, on navigation inside the page, on return from the back-forward cache. */
  | { type: 'page-read'; page: PageRead }
  /** The reader chose the passage that begins at `start` on the page. */
  | { type: 'passage-chosen'; key: string; start: number }
  /** The reader pressed the key that switches the marks of all pages on or off. */
  | { type: 'marks-switched'; key: string };

// ---- background → content ----
export interface Mark {
  start: number;
  end: number;
  label: Label;
  /** False: the label is in doubt, and the mark is a lighter one. */
  sure: boolean;
  quote: boolean;
  /** What the card over the passage says, a line each: its label, and where it is. */
  about: string[];
}

/** How marks are drawn: whether at all, and colours ("r g b") in place of the defaults; and the keys that step through them. */
export interface Look {
  isShown: boolean;
  colours: Partial<Record<Coloured, { light: string; dark: string }>>;
  keys: Settings['keys'];
}

export type ToContent =
  /** Answers { key } of the current reading; a rejection means that no content script is there. */
  | { type: 'which-reading' }
  /** Read the page again and send 'page-read'. */
  | { type: 'read-page' }
  | { type: 'show-marks'; key: string; marks: Mark[]; look: Look }
  /** Scroll to the passage and highlight it; null clears the choice. */
  | { type: 'show-passage'; key: string; start: number | null };

/** How a feed is followed. */
export interface Follow {
  /** The reader neither typed the address nor saw a page list it: a local one is not fetched. */
  isListed: boolean;
  /** Its articles are fetched in full, where the permission of the site they are on was given. */
  isFull: boolean;
}

/** A feed that is followed; without `links` and with failures: it could not be fetched, because of its `problem`. */
export interface FollowedFeed {
  feed: Feed;
  links: FeedLink[];
}

/** The result of testing a shared corpus. */
export type SharedAnswer = { ok: true; value: SharedFacts } | { ok: false; problem: SharedProblem };

// ---- sidebar and options → background ----
export interface Requests {
  /** Reads the tab again (injects the content script where the browser allows). */
  'read-tab': { ask: { tabId: number }; answer: null };
  /** Shows the tab's sidebar in a tab of its own. */
  'open-sidebar-tab': { ask: { tabId: number }; answer: null };
  /** Reads the tab's page again if its trace was evicted for other tabs. */
  'revive-tab': { ask: { tabId: number }; answer: null };
  /** Traces the tab's article again if the corpus or the agencies changed since. */
  refresh: { ask: { tabId: number }; answer: null };
  /** Stops comparing a report with the tab's article ("not this story"), or compares it again. */
  'leave-out-report': { ask: { tabId: number; id: string; isLeftOut: boolean }; answer: null };
  /** Stops comparing a report with any article ("never this report"), or takes that back. */
  'never-compare': { ask: { id: string; isNever: boolean }; answer: null };
  /** Chooses the passage of a reading that begins at `start`, and scrolls the page there; null takes the choice back. */
  'choose-passage': { ask: { tabId: number; key: string; start: number | null; by: string }; answer: null };
  /** Stores the tab's article. @param isPrivateToo the reader said so of a page in a private window */
  'add-page': { ask: { tabId: number; isPrivateToo: boolean }; answer: AddCount };
  /** A part of the list of reports that fit (see `Corpus.listPart`): null first, then each answer's `next`. */
  'list-reports': {
    ask: { query: string; order: ReportOrder; limit: number; from: number | null };
    answer: ListPart;
  };
  /** How the tab's article and the related reports with these ids hang together; '' is the article's own id. */
  'tell-story': { ask: { tabId: number; key: string; ids: string[] }; answer: Chapter[] };
  'get-report': { ask: { id: string }; answer: CorpusReport | null };
  /** Returns the removed reports; `import-reports` with them is the undo. */
  'remove-reports': { ask: { ids: string[] }; answer: CorpusReport[] };
  'pin-reports': { ask: { ids: string[]; pinned: boolean }; answer: null };
  /**
   * Adds a batch of a file; what is there already under another id counts as unchanged. With `part` it records how far
   * the file is, so that the import can go on after the browser was closed, until 'forget-import'; a batch that is asked
   * for again is written once. The answer then counts the whole import of the file so far.
   */
  'import-reports': { ask: { reports: CorpusReport[]; part?: ImportPart }; answer: AddCount };
  /** Takes out reports that a file says were withdrawn, but for pinned ones and later versions; answers how many. */
  'withdraw-reports': { ask: { items: Withdrawal[] }; answer: number };
  /** Unfinished imports, newest first; those under way are among them. */
  'list-imports': { ask: Record<never, never>; answer: ImportRecord[] };
  'get-import': { ask: { file: ImportFile }; answer: ImportRecord | null };
  'forget-import': { ask: { file: ImportFile }; answer: null };
  /** The next part of an export: 0 first, then each answer's `next` until that is null. */
  'export-part': { ask: { from: number }; answer: { text: string; next: number | null } };
  /** What the corpus takes; the browser's quota comes from `navigator.storage.estimate()`. */
  'get-room': {
    ask: Record<never, never>;
    /** `removed`: how many reports were removed in the last day, which can be brought back. */
    answer: { room: Room; retention: Retention; rebuilding: Rebuilding; removed: number };
  };
  /** Keeps the rule and applies it, now and whenever reports are added; answers how many reports went. */
  'set-retention': { ask: { retention: Retention }; answer: number };
  /** Puts back what was removed in the last day, and keeps all reports from now on. */
  'undo-retention': { ask: Record<never, never>; answer: null };
  'clear-reports': { ask: Record<never, never>; answer: null };
  /** The feeds that the tab's page names. */
  'page-feeds': { ask: { tabId: number }; answer: FeedLink[] };
  /** Follows a feed, or returns the feeds that a page names; the host's permission must have been given. */
  'add-feed': { ask: { address: string } & Partial<Follow>; answer: FollowedFeed };
  /** Fetches the articles that a feed links to in full from now on, or no longer; their hosts' permission must be given. */
  'set-feed-full': { ask: { address: string; full: boolean }; answer: null };
  'remove-feed': { ask: { address: string }; answer: null };
  /** Fetches a feed whose permission was taken back and given again. */
  'fetch-feed': { ask: { address: string }; answer: null };
  'list-agencies': { ask: Record<never, never>; answer: { own: Agency[]; known: Agency[] } };
  'add-agency': { ask: { agency: Agency }; answer: null };
  'remove-agency': { ask: { id: string }; answer: null };
  /** Tries a newsroom's shared corpus, and keeps it where it answers; the host's permission must have been given. */
  'try-shared': { ask: { corpus: SharedCorpus }; answer: SharedAnswer };
}
export type RequestType = keyof Requests;
export type Request = { [T in RequestType]: { type: T } & Requests[T]['ask'] }[RequestType];

// ---- background → reader (Chrome's offscreen document) ----
export type OffscreenAsk = ReadHtmlAsk | EncodeLeadsAsk;

/** Reads a page's article out of its HTML; answers a SavedPage, or null if there is none. */
export interface ReadHtmlAsk {
  type: 'read-html';
  html: string;
  url: string | null;
}

/** Encodes leads; answers one vector each, as numbers since messages carry no byte arrays, or null if it cannot. */
export interface EncodeLeadsAsk {
  type: 'encode-leads';
  texts: string[];
}

export const isOffscreenAsk = (message: unknown): message is OffscreenAsk =>
  typeof message === 'object' &&
  message !== null &&
  'type' in message &&
  (message.type === 'read-html' || message.type === 'encode-leads');

// ---- what the background keeps for each tab ----
/** A related report as the sidebar needs it; the text comes with 'get-report'. */
export interface RelatedReport {
  id: string;
  outlet: string;
  agency: string | null;
  /** The agency's name to show, or null. */
  agencyName: string | null;
  title: string | null;
  url: string | null;
  published: string | null;
  /** How much of its text is stored. */
  depth: Depth;
  /** How it is related; only those on the event count for what is rewritten, left out or different. */
  kind: RelatedKind;
  /** What a reader can check of how it is related. */
  reason: Pick<RelatedReason, 'days' | 'words' | 'figures'>;
  /** It came out too late to be a source. */
  isLater: boolean;
  score: number;
}

/** The result of asking a newsroom's shared corpus for an article. */
export type SharedState =
  | { status: 'asking' }
  /** `reports` are those among the related ones, with their texts: they are stored nowhere else. */
  | { status: 'answered'; reports: CorpusReport[]; partial: boolean }
  | { status: 'failed'; problem: SharedProblem };

/** Another version of the page itself, with what changed from it to what is on the page. */
export interface PageVersion {
  report: RelatedReport;
  changes: TextChange[];
}

/** The trace of a tab's article, and what it was made from. */
export interface Traced {
  status: 'traced';
  key: string;
  url: string;
  /** The article as a report: `agency` from its credit. */
  article: CorpusReport;
  trace: Trace;
  /** How it credits its agency, also where it names none. */
  crediting: Crediting;
  /** The page's metadata that may credit an agency, kept for tracing again. */
  credits: ReadArticle['credits'];
  facts?: PageFacts;
  /** Name of the credited agency, or null. */
  agencyName: string | null;
  related: RelatedReport[];
  /** What the reader called "not this story". */
  notThisStory: RelatedReport[];
  /** Other versions of the page that are stored, or were when it was read: never a source. */
  versions?: PageVersion[];
  /** True if a closer look may change what is related. */
  isDoubtful: boolean;
  /** How many reports the corpus held, and its version, when this was traced. */
  corpusSize: number;
  corpusVersion: number;
  /** True if the page itself is one of the stored reports. */
  stored: boolean;
  /** Null if no shared corpus is set up. */
  shared: SharedState | null;
  /** Why it could not be stored, where the reader wants what is read kept. */
  notKept?: ProblemCode;
}

/** What a tab's sidebar shows. */
export type TabState =
  | { status: 'reading'; url: string | null }
  | { status: 'failed'; url: string | null; problem: ProblemCode }
  | Traced;
