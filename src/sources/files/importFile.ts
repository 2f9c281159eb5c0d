import type { CorpusReport } from '../../corpus/types.ts';
import { encodingOf } from '../bytes/encoding.ts';
import { gunzipped } from '../bytes/gzip.ts';
import { BrokenArchive, UnsupportedCompression } from '../bytes/problems.ts';
import { archiveOf, formatOf } from '../bytes/sniff.ts';
import { type Bytes, limited, peek, TooLarge } from '../bytes/stream.ts';
import { entriesOf } from '../bytes/zip.ts';
import type { FileProblem, FileProblemCode, Place } from '../formats/problem.ts';
import type { Agency } from '../types.ts';
import { htmlItems } from './html.ts';
import { jsonItems } from './json.ts';
import { plainItems } from './plain.ts';
import { xmlItems } from './xml.ts';

/** One thing found in a file: a report with its place, or a problem. */
export type ImportItem = { place: Place; report: CorpusReport } | { problem: FileProblem };

/** What a saved page is read with; null where the page is no article. It needs a DOM, which a worker lacks. */
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
  encoding: string;
  head: string;
  agencies: readonly Agency[];
  readHtml: ReadHtml | null;
  limits: ImportLimits;
  signal: AbortSignal | undefined;
}

const LIMITS: ImportLimits = { inflated: 4e9, whole: 64e6, entries: 100_000, depth: 3 };
const HEAD = 65_536;

/**
 * Everything in a file that is a report, by what it contains, not by its name: JSONL, ninjs, NewsML-G2, RSS, Atom,
 * JSON Feed, news sitemaps, saved pages, Markdown, plain text, and ZIP and gzip of these. What is wrong comes as a
 * problem between the reports and stops neither the rest of the file nor the next one. Memory stays at a record
 * where the format allows (JSONL, XML, archives).
 * @throws DOMException 'AbortError' when the signal fires; nothing else
 */
export async function* importFile(
  file: { name: string; stream: Bytes },
  options: ImportOptions,
): AsyncGenerator<ImportItem> {
  yield* guarded(file.name, options.signal, readFile(file.name, file.stream, options, 0));
}

/** Errors of a file become its problem. */
async function* guarded(
  file: string,
  signal: AbortSignal | undefined,
  items: AsyncGenerator<ImportItem>,
): AsyncGenerator<ImportItem> {
  try {
    yield* items;
  } catch (error) {
    if (signal?.aborted) throw error;
    yield { problem: { place: { file }, ...problemOf(error) } };
  }
}

function problemOf(error: unknown): { code: FileProblemCode; fields: FileProblem['fields'] } {
  if (error instanceof TooLarge) return { code: 'too-large', fields: { limit: error.limit } };
  if (error instanceof UnsupportedCompression) return { code: 'unsupported-compression', fields: {} };
  if (error instanceof BrokenArchive) return { code: 'broken-archive', fields: {} };
  return {
    code: 'unreadable',
    fields: { why: String((error as Error | null)?.message ?? error).slice(0, 200) },
  };
}

async function* readFile(
  name: string,
  bytes: Bytes,
  options: ImportOptions,
  depth: number,
): AsyncGenerator<ImportItem> {
  const limits = { ...LIMITS, ...options.limits };
  const { head, stream } = await peek(bytes, HEAD);
  const archive = archiveOf(head);
  if (archive && depth >= limits.depth) {
    await stream.cancel();
    yield { problem: { place: { file: name }, code: 'too-deep', fields: { limit: limits.depth } } };
  } else if (archive === 'gzip') yield* inGzip(name, stream, options, depth, limits);
  else if (archive === 'zip') yield* inZip(name, stream, options, depth, limits);
  else yield* readText(name, stream, head, options, limits);
}

async function* inGzip(
  name: string,
  stream: Bytes,
  options: ImportOptions,
  depth: number,
  limits: ImportLimits,
): AsyncGenerator<ImportItem> {
  const inflated = gunzipped(stream).pipeThrough(limited(limits.inflated));
  yield* readFile(name.replace(/\.gz$/i, ''), inflated, options, depth + 1);
}

async function* inZip(
  name: string,
  stream: Bytes,
  options: ImportOptions,
  depth: number,
  limits: ImportLimits,
): AsyncGenerator<ImportItem> {
  let count = 0;
  for await (const { name: inner, bytes } of entriesOf(stream, limits.inflated, options.signal)) {
    const file = `${name}/${inner}`;
    if (isJunk(inner)) continue;
    if (++count > limits.entries) {
      yield { problem: { place: { file: name }, code: 'too-many', fields: { limit: limits.entries } } };
      return;
    }
    yield* guarded(file, options.signal, readFile(file, bytes, options, depth + 1));
  }
}

/** Folders, and what systems leave in archives unasked. */
const isJunk = (name: string): boolean =>
  /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

async function* readText(
  file: string,
  bytes: Bytes,
  head: Uint8Array,
  { agencies, readHtml, signal }: ImportOptions,
  limits: ImportLimits,
): AsyncGenerator<ImportItem> {
  const encoding = encodingOf(head);
  const start = new TextDecoder(encoding).decode(head, { stream: true });
  const source: Source = {
    file,
    bytes,
    encoding,
    head: start,
    agencies,
    readHtml: readHtml ?? null,
    limits,
    signal,
  };
  const format = formatOf(start);
  if (format === 'json') yield* jsonItems(source);
  else if (format === 'xml') yield* xmlItems(source);
  else if (format === 'html') yield* htmlItems(source);
  else if (format === 'text') yield* plainItems(source);
  else {
    await bytes.cancel();
    yield { problem: { place: { file }, code: format === 'empty' ? 'empty' : 'unknown-format', fields: {} } };
  }
}
