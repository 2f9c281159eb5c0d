import { gunzipped } from '../bytes/gzip.ts';
import { BrokenArchive, Encrypted, UnsupportedCompression } from '../bytes/problems.ts';
import { archiveOf } from '../bytes/sniff.ts';
import { type Bytes, type File, limited, peek, spooled, TooLarge } from '../bytes/stream.ts';
import { entriesOf } from '../bytes/zip.ts';
import type { FileProblem, FileProblemCode } from '../formats/problem.ts';
import { textItems } from './textItems.ts';
import type { ImportItem, ImportLimits, ImportOptions } from './types.ts';
import { documentOf, isJunk } from './zipContents.ts';

const LIMITS: ImportLimits = { inflated: 4e9, nested: 512e6, whole: 64e6, entries: 100_000, depth: 3 };
const HEAD = 65_536;

/**
 * Everything in a file that is a report, by what it contains, not by its name: JSONL, ninjs, NewsML-G2, NewsML 1.x,
 * NITF, IPTC 7901, RSS, Atom, JSON Feed, news sitemaps, answers of news searches, saved pages and messages, Markdown, plain text,
 * and ZIP and gzip of these. What is wrong comes as a problem between the reports and stops neither the rest of the
 * file nor the next one. Memory stays at a record where the format allows (JSONL, XML, archives).
 * @throws DOMException 'AbortError' when the signal fires; nothing else
 */
export async function* importFile(
  { name, stream, file = null }: { name: string; stream: Bytes; file?: File | null },
  options: ImportOptions,
): AsyncGenerator<ImportItem> {
  yield* guarded(name, options.signal, readFile(name, stream, file, options, 0));
}

/** Errors of a file become its problem. */
async function* guarded(
  file: string,
  signal: AbortSignal | undefined,
  items: AsyncGenerator<ImportItem>,
): AsyncGenerator<ImportItem> {
  let taken = 0;
  try {
    for await (const item of items) {
      if ('report' in item) taken++;
      yield item;
    }
  } catch (error) {
    if (signal?.aborted) throw error;
    yield { problem: { place: { file }, ...problemOf(error, taken) } };
  }
}

function problemOf(error: unknown, taken: number): { code: FileProblemCode; fields: FileProblem['fields'] } {
  if (error instanceof TooLarge) return { code: 'too-large', fields: { limit: error.limit } };
  if (error instanceof UnsupportedCompression) return { code: 'unsupported-compression', fields: {} };
  if (error instanceof Encrypted) return { code: 'encrypted', fields: {} };
  if (error instanceof BrokenArchive) return { code: 'broken-archive', fields: { taken } };
  return {
    code: 'unreadable',
    fields: { why: String((error as Error | null)?.message ?? error).slice(0, 200) },
  };
}

/** @param whole the file itself where it is at hand, so that any part of it can be read */
async function* readFile(
  name: string,
  bytes: Bytes,
  whole: File | null,
  options: ImportOptions,
  depth: number,
): AsyncGenerator<ImportItem> {
  const limits = { ...LIMITS, ...options.limits };
  const { head, stream } = await peek(bytes, HEAD);
  const archive = archiveOf(head);
  if (archive && depth >= limits.depth) {
    await stream.cancel();
    yield { problem: { place: { file: name }, code: 'too-deep', fields: { limit: limits.depth } } };
  } else if (archive === 'gzip') {
    const inflated = gunzipped(stream).pipeThrough(limited(limits.inflated));
    yield* readFile(name.replace(/\.gz$/i, ''), inflated, null, options, depth + 1);
  } else if (archive === 'zip') {
    if (whole) await stream.cancel();
    yield* inZip(
      name,
      whole ?? (await spooled(stream, limits.nested, options.signal)),
      options,
      depth,
      limits,
    );
  } else {
    const { agencies, readHtml = null, signal } = options;
    yield* textItems({ file: name, bytes: stream, head, agencies, readHtml, limits, signal });
  }
}

async function* inZip(
  name: string,
  archive: File,
  options: ImportOptions,
  depth: number,
  limits: ImportLimits,
): AsyncGenerator<ImportItem> {
  let count = 0;
  for await (const { name: inner, bytes } of entriesOf(archive, limits, options.signal)) {
    const document = count === 0 ? documentOf(inner) : null;
    if (document) {
      yield { problem: { place: { file: name }, code: 'not-read', fields: { name: document } } };
      return;
    }
    if (isJunk(inner)) continue;
    const file = `${name}/${inner}`;
    if (++count > limits.entries) {
      yield { problem: { place: { file: name }, code: 'too-many', fields: { limit: limits.entries } } };
      return;
    }
    yield* guarded(file, options.signal, readFile(file, bytes, null, options, depth + 1));
  }
  if (count === 0) yield { problem: { place: { file: name }, code: 'empty', fields: {} } };
}
