import { linesOf, MAX_LINE, type Place } from './lines.ts';
import { parseReport } from './schema.ts';
import type { CorpusReport } from './types.ts';

/** A line that is no report: its number in the file (from 1) and what is wrong with it. */
export interface BadLine {
  line: number;
  why: string;
}

/** Some reports of a file; so many bytes (of the unzipped text) and lines of it are done with then. */
export interface Batch extends Place {
  reports: CorpusReport[];
  bad: BadLine[];
}

/** A batch becomes a part of the index: larger ones leave less to merge. */
const BATCH = 1000;
const BATCH_CHARACTERS = 4_000_000;

/**
 * Reads reports from a JSONL file, a batch at a time; empty lines are passed over, a bad line is told and skipped.
 * Memory stays at a batch and a line, whatever the file's size.
 * @param after goes on behind this place (of an ImportRecord): the stream begins there, or where `isWhole` at the
 *   start of the file
 * @throws DOMException 'AbortError' when the signal fires
 */
export async function* readReports(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
  after: Place = { bytes: 0, lines: 0 },
  isWhole = false,
): AsyncGenerator<Batch> {
  const empty = ({ bytes, lines }: Place): Batch => ({ reports: [], bad: [], bytes, lines });
  let batch = empty(after);
  let characters = 0;
  for await (const { text, number, bytes } of linesOf(stream, signal, after, isWhole)) {
    batch.bytes = bytes;
    batch.lines = number;
    if (text.trim() === '') continue;
    const parsed = parseLine(text);
    if (parsed.ok) batch.reports.push(parsed.report);
    else batch.bad.push({ line: number, why: parsed.why });
    characters += text.length;
    if (batch.reports.length + batch.bad.length >= BATCH || characters >= BATCH_CHARACTERS) {
      yield batch;
      batch = empty(batch);
      characters = 0;
    }
  }
  yield batch;
}

function parseLine(line: string): ReturnType<typeof parseReport> {
  if (line.length > MAX_LINE) return { ok: false, why: 'the line is longer than 8,000,000 characters' };
  try {
    return parseReport(JSON.parse(line));
  } catch (error) {
    return { ok: false, why: `no JSON: ${(error as Error).message.slice(0, 120)}` };
  }
}
