import { readReports } from '../corpus/jsonl.ts';
import type { AddCount } from '../corpus/types.ts';
import type { Report } from '../engine/types.ts';
import type { Answer, ProblemCode } from '../messages.ts';

/** How far an import is: bytes of all files as they lie on disk. */
export interface ImportProgress {
  done: number;
  total: number;
}

export interface SkippedLine {
  file: string;
  line: number;
  why: string;
}

/** What an import came to. What was added before a problem or a cancel stays. */
export interface ImportResult extends AddCount {
  skipped: SkippedLine[];
  /** Names of files in which nothing is a report. */
  wrongKind: string[];
  /** Names of files that could not be read to their end. */
  broken: string[];
  problem: ProblemCode | null;
  cancelled: boolean;
}

export interface ImportOptions {
  send: (reports: Report[]) => Promise<Answer<AddCount>>;
  onProgress: (progress: ImportProgress) => void;
  signal: AbortSignal;
}

/** After so many bad lines without one report, a file is taken to be of another kind. */
const ENOUGH_BAD_LINES = 100;

function counted(file: File, onBytes: (bytes: number) => void): ReadableStream<Uint8Array> {
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const bytes = file.stream().pipeThrough(counter);
  if (!file.name.endsWith('.gz')) return bytes;
  return bytes.pipeThrough(new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>);
}

/** Reads one file into the result; stops at a problem, at a cancel, and where it is plainly of another kind. */
async function importFile(
  file: File,
  result: ImportResult,
  onBytes: (bytes: number) => void,
  { send, signal }: ImportOptions,
): Promise<void> {
  const skipped: SkippedLine[] = [];
  let reports = 0;
  try {
    for await (const batch of readReports(counted(file, onBytes), signal)) {
      if (signal.aborted) break;
      skipped.push(...batch.bad.map(bad => ({ file: file.name, ...bad })));
      reports += batch.reports.length;
      if (reports === 0 && skipped.length >= ENOUGH_BAD_LINES) break;
      if (batch.reports.length === 0) continue;
      const answer = await send(batch.reports);
      if (!answer.ok) {
        result.problem = answer.error;
        break;
      }
      result.added += answer.value.added;
      result.replaced += answer.value.replaced;
      result.unchanged += answer.value.unchanged;
    }
  } catch (error) {
    if (signal.aborted) return;
    console.error(file.name, error);
    result.broken.push(file.name);
  }
  if (reports === 0 && !result.problem && !result.broken.includes(file.name))
    result.wrongKind.push(file.name);
  else result.skipped.push(...skipped);
}

/** Imports files of reports (JSONL, gzipped where the name ends in .gz) one after the other, batch by batch. */
export async function importFiles(files: readonly File[], options: ImportOptions): Promise<ImportResult> {
  const { onProgress, signal } = options;
  const result: ImportResult = {
    added: 0,
    replaced: 0,
    unchanged: 0,
    skipped: [],
    wrongKind: [],
    broken: [],
    problem: null,
    cancelled: false,
  };
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  for (const file of files) {
    if (signal.aborted || result.problem) break;
    await importFile(
      file,
      result,
      bytes => {
        done += bytes;
        onProgress({ done, total });
      },
      options,
    );
  }
  result.cancelled = signal.aborted;
  return result;
}
