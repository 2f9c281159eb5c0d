import type { Report } from '../engine/types.ts';
import { parseReport } from './schema.ts';

/** A line that is no report: its number in the file (from 1) and what is wrong with it. */
export interface BadLine {
  line: number;
  why: string;
}

/** Some reports of a file; `bytes` have been read of it so far. */
export interface Batch {
  reports: Report[];
  bytes: number;
  bad: BadLine[];
}

const BATCH = 200;
const BATCH_CHARACTERS = 1_000_000;
const MAX_LINE = 8_000_000;

/**
 * Reads reports from a JSONL file, a batch at a time; empty lines are passed over, a bad line is told and skipped.
 * Memory stays at a batch and a line, whatever the file's size.
 * @throws DOMException 'AbortError' when the signal fires
 */
export async function* readReports(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
): AsyncGenerator<Batch> {
  let batch: Batch = { reports: [], bytes: 0, bad: [] };
  let characters = 0;
  for await (const { line, number, bytes } of linesOf(stream, signal)) {
    batch.bytes = bytes;
    if (line.trim() === '') continue;
    const parsed = parseLine(line);
    if (parsed.ok) batch.reports.push(parsed.report);
    else batch.bad.push({ line: number, why: parsed.why });
    characters += line.length;
    if (batch.reports.length + batch.bad.length >= BATCH || characters >= BATCH_CHARACTERS) {
      yield batch;
      batch = { reports: [], bytes, bad: [] };
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

/** Lines of a UTF-8 stream with their numbers and the bytes read so far. What goes over MAX_LINE is cut, not kept. */
async function* linesOf(stream: ReadableStream<Uint8Array>, signal?: AbortSignal) {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = '';
  let number = 0;
  let bytes = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      bytes += value?.length ?? 0;
      const pieces = (rest + (done ? decoder.decode() : decoder.decode(value, { stream: true }))).split('\n');
      rest = pieces.pop() ?? '';
      for (const line of pieces) yield { line: line.replace(/\r$/, ''), number: ++number, bytes };
      if (rest.length > MAX_LINE) rest = rest.slice(0, MAX_LINE + 1);
      if (done) break;
    }
    if (rest) yield { line: rest, number: ++number, bytes };
  } finally {
    await reader.cancel().catch(() => {});
  }
}
