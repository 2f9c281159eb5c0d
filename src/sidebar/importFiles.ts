import type { AddCount, CorpusReport } from '../corpus/types.ts';
import type { Answer, ProblemCode } from '../messages.ts';
import { importFile, type ReadHtml } from '../sources/files/importFile.ts';
import type { FileProblem } from '../sources/formats/problem.ts';
import type { Agency } from '../sources/types.ts';

/** How far an import is: bytes of all files as they lie on disk. */
export interface ImportProgress {
  done: number;
  total: number;
}

/** What an import came to. What was added before a problem or a cancel stays. */
export interface ImportResult extends AddCount {
  /** What was wrong with files, their lines and items: the first thousand, and how many there were. */
  wrong: FileProblem[];
  wrongCount: number;
  problem: ProblemCode | null;
  cancelled: boolean;
}

export interface ImportOptions {
  send: (reports: CorpusReport[]) => Promise<Answer<AddCount>>;
  onProgress: (progress: ImportProgress) => void;
  agencies: readonly Agency[];
  /** Reads saved pages. */
  readHtml?: ReadHtml;
  signal: AbortSignal;
}

const KEPT = 1_000;
/** A batch becomes a part of the index: larger ones leave less to merge. */
const BATCH = 1_000;
const BATCH_CHARACTERS = 4_000_000;
/** After so many wrong lines without one report, the rest of a file is left. */
const ENOUGH_WRONG = 100;

function counted(file: File, onBytes: (bytes: number) => void): ReadableStream<Uint8Array> {
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  return file.stream().pipeThrough(counter);
}

/**
 * Gathers reports and sends them in batches; false once the background refused one. While it writes one batch the next
 * is on its way already.
 */
class Batches {
  private reports: CorpusReport[] = [];
  private characters = 0;
  private sent: Promise<Answer<AddCount>> | null = null;

  constructor(
    private readonly result: ImportResult,
    private readonly send: ImportOptions['send'],
  ) {}

  async add(report: CorpusReport): Promise<boolean> {
    this.reports.push(report);
    this.characters += report.paragraphs.reduce((sum, { length }) => sum + length, 0);
    return this.reports.length < BATCH && this.characters < BATCH_CHARACTERS ? true : this.flush();
  }

  async flush(): Promise<boolean> {
    const before = this.sent;
    this.sent = this.reports.length > 0 ? this.send(this.reports) : null;
    this.reports = [];
    this.characters = 0;
    return before ? this.count(await before) : true;
  }

  /** Waits for the answer to what was sent. */
  async settle(): Promise<void> {
    const { sent } = this;
    this.sent = null;
    if (sent) this.count(await sent);
  }

  private count(answer: Answer<AddCount>): boolean {
    if (answer.ok) {
      this.result.added += answer.value.added;
      this.result.replaced += answer.value.replaced;
      this.result.unchanged += answer.value.unchanged;
    } else this.result.problem = answer.error;
    return answer.ok;
  }
}

/** Reads one file into the result; stops at a problem, at a cancel, and where nothing in it is a report. */
async function importOne(
  file: File,
  result: ImportResult,
  onBytes: (bytes: number) => void,
  options: ImportOptions,
): Promise<void> {
  const batches = new Batches(result, options.send);
  const before = result.wrongCount;
  let reports = 0;
  try {
    for await (const item of importFile({ name: file.name, stream: counted(file, onBytes) }, options)) {
      if (options.signal.aborted) return;
      if ('report' in item) {
        reports++;
        if (!(await batches.add(item.report))) return;
      } else if (result.wrongCount++ < KEPT) result.wrong.push(item.problem);
      if (reports === 0 && result.wrongCount - before >= ENOUGH_WRONG) return;
    }
    await batches.flush();
  } finally {
    await batches.settle();
  }
}

/** Imports files one after the other, batch by batch; each is told by what it contains, not by its name. */
export async function importFiles(files: readonly File[], options: ImportOptions): Promise<ImportResult> {
  const { onProgress, signal } = options;
  const counts = { added: 0, replaced: 0, unchanged: 0, wrongCount: 0 };
  const result: ImportResult = { ...counts, wrong: [], problem: null, cancelled: false };
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    onProgress({ done, total });
  };
  for (const file of files) {
    if (signal.aborted || result.problem) break;
    await importOne(file, result, onBytes, options).catch(error => {
      if (!signal.aborted) throw error;
    });
  }
  result.cancelled = signal.aborted;
  return result;
}
