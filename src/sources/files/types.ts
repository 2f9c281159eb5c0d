import type { CorpusReport } from '../../corpus/types.ts';
import type { Bytes } from '../bytes/stream.ts';
import type { FileProblem, Place } from '../formats/problem.ts';
import type { Agency } from '../types.ts';

/** One thing found in a file: a report with its place, or a problem. */
export type ImportItem = { place: Place; report: CorpusReport } | { problem: FileProblem };

/** What a saved page is read with; null if the page is not an article. It needs a DOM, which a worker lacks. */
export type ReadHtml = (html: string, url: string | null) => Promise<SavedPage | null>;

export interface SavedPage {
  url: string | null;
  outlet: string;
  title: string;
  byline: string | null;
  published: string | null;
  credits: { field: string; text: string }[];
  paragraphs: string[];
}

export interface ImportLimits {
  /** Bytes that may come out of an archive. */
  inflated: number;
  /** Bytes of an archive inside another file, which must be held. */
  nested: number;
  /** Bytes of a file that must be read whole (JSON documents, saved pages, plain text). */
  whole: number;
  /** Files in an archive. */
  entries: number;
  /** Archives in archives. */
  depth: number;
}

export interface ImportOptions {
  agencies: readonly Agency[];
  readHtml?: ReadHtml;
  limits?: Partial<ImportLimits>;
  signal?: AbortSignal;
}

/** What the readers of the formats work with. */
export interface Source {
  /** The file's name, within archives. */
  file: string;
  bytes: Bytes;
  head: Uint8Array;
  agencies: readonly Agency[];
  readHtml: ReadHtml | null;
  limits: ImportLimits;
  signal: AbortSignal | undefined;
}
