import type { AddCount, CorpusReport, ImportFile, ImportPart, Withdrawal } from '../corpus/types.ts';
import type { Answer, ProblemCode } from '../messages.ts';
import type { File as ReadFile } from '../sources/bytes/stream.ts';
import { importFile } from '../sources/files/importFile.ts';
import type { ReadHtml } from '../sources/files/types.ts';
import type { FileProblem } from '../sources/formats/problem.ts';
import type { Agency } from '../sources/types.ts';
import { Withdrawn } from './withdrawn.ts';

/** How far an import is: bytes of all files as they lie on disk. */
export interface ImportProgress {
  done: number;
  total: number;
}

/** The result of an import. What was added before a problem or a cancel stays. */
export interface ImportResult extends AddCount {
  /** What was wrong with files, their lines and items: the first thousand, and how many there were. */
  wrong: FileProblem[];
  wrongCount: number;
  /** Stored reports that went because their agencies have withdrawn them. */
  withdrawn: number;
  problem: ProblemCode | null;
  cancelled: boolean;
}

export interface ImportOptions {
  /** Has a part of a file written; answers the whole file's counts so far. */
  send: (reports: CorpusReport[], part: ImportPart) => Promise<Answer<AddCount>>;
  /** Takes out what was withdrawn; answers how many reports went. */
  withdraw: (items: Withdrawal[]) => Promise<Answer<number>>;
  /** How many things of the file an interrupted import has done. */
  doneOf: (file: ImportFile) => Promise<number>;
  /** A file is finished. */
  finish: (file: ImportFile) => Promise<unknown>;
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
/** After this many wrong lines without a report, the rest of a file is skipped. */
const ENOUGH_WRONG = 100;
/** How often a batch is sent again, after how many milliseconds at first, doubling each time. */
const TRIES = 4;
const AGAIN = 250;

/** A file whose bytes are counted as they are read, from its front or from any part of it. */
class Counted implements ReadFile {
  readonly size: number;

  constructor(
    private readonly blob: Blob,
    private readonly onBytes: (bytes: number) => void,
  ) {
    this.size = blob.size;
  }

  stream(): ReadableStream<Uint8Array> {
    const counter = new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        this.onBytes(chunk.byteLength);
        controller.enqueue(chunk);
      },
    });
    return this.blob.stream().pipeThrough(counter);
  }

  slice(from: number, to: number): Counted {
    return new Counted(this.blob.slice(from, to), this.onBytes);
  }
}

const ZERO: AddCount = { added: 0, replaced: 0, unchanged: 0 };

/**
 * Gathers reports and sends them in batches; false once the background refused one. While it writes one batch the next
 * is on its way already.
 */
class Batches {
  private reports: CorpusReport[] = [];
  private characters = 0;
  private sent: Promise<boolean> | null = null;
  private count = ZERO;
  private from: number;
  private known: number;
  problem: ProblemCode | null = null;

  /** @param done things of the file that are done with already, `place` how far it is read */
  constructor(
    private readonly file: ImportFile,
    private readonly place: { items: number; bytes: number },
    done: number,
    private readonly send: ImportOptions['send'],
  ) {
    this.from = done;
    this.known = done;
  }

  async add(report: CorpusReport): Promise<boolean> {
    this.reports.push(report);
    this.characters += report.paragraphs.reduce((sum, { length }) => sum + length, 0);
    return this.reports.length < BATCH && this.characters < BATCH_CHARACTERS ? true : this.flush();
  }

  /** Sends what was gathered, and waits for what was sent before. */
  async flush(): Promise<boolean> {
    const before = this.sent;
    this.sent = this.sendOn(this.reports, { from: this.from, ...this.place });
    this.from = this.place.items;
    this.reports = [];
    this.characters = 0;
    return before ?? true;
  }

  /** Waits for the answer to what was sent; answers the file's counts. */
  async settle(): Promise<AddCount> {
    await this.sent;
    return this.count;
  }

  /** A background that was stopped meanwhile is started by the next message: what it did not answer is asked again. */
  private async sendOn(
    reports: CorpusReport[],
    part: Pick<ImportPart, 'from' | 'items' | 'bytes'>,
  ): Promise<boolean> {
    const { name, size, lastModified } = this.file;
    for (let tries = 0; ; tries++) {
      const whole = { name, size, lastModified, ...part, known: this.known };
      const answer = await this.send(reports, whole);
      if (answer.ok) {
        this.known = Math.max(this.known, part.items);
        this.count = answer.value;
        return true;
      }
      if (answer.error !== 'internal' || tries === TRIES) {
        this.problem ??= answer.error;
        return false;
      }
      await new Promise(done => setTimeout(done, AGAIN * 2 ** tries));
    }
  }
}

/**
 * Reads one file into the result, from where an import of it was broken off; stops at a problem, at a cancel, and where
 * nothing in it is a report.
 */
async function importOne(
  file: File,
  result: ImportResult,
  onBytes: (bytes: number) => void,
  options: ImportOptions,
): Promise<void> {
  const place = { items: 0, bytes: 0 };
  const counted = new Counted(file, bytes => {
    place.bytes += bytes;
    onBytes(bytes);
  });
  const named = { name: file.name, stream: counted.stream(), file: counted };
  const done = await options.doneOf(file);
  const batches = new Batches(file, place, done, options.send);
  const withdrawn = new Withdrawn();
  try {
    if (!(await readInto(batches, withdrawn, place, done, named, result, options))) return;
  } finally {
    const { added, replaced, unchanged } = await batches.settle();
    result.added += added;
    result.replaced += replaced;
    result.unchanged += unchanged;
    result.problem ??= batches.problem;
  }
  if (!result.problem) await withdraw(withdrawn.list, result, options);
  if (!result.problem) await options.finish(file);
}

/** Once all of the file is written: a withdrawal may come before what it withdraws. */
async function withdraw(items: Withdrawal[], result: ImportResult, options: ImportOptions): Promise<void> {
  if (items.length === 0) return;
  const answer = await options.withdraw(items);
  if (answer.ok) result.withdrawn += answer.value;
  else result.problem = answer.error;
}

/** False if the file was not read to its end. */
async function readInto(
  batches: Batches,
  withdrawn: Withdrawn,
  place: { items: number },
  done: number,
  file: Parameters<typeof importFile>[0],
  result: ImportResult,
  options: ImportOptions,
): Promise<boolean> {
  const before = result.wrongCount;
  let reports = 0;
  for await (const item of importFile(file, options)) {
    if (options.signal.aborted) return false;
    place.items++;
    if ('report' in item) {
      reports++;
      if (withdrawn.holds(item.report)) continue;
      if (place.items > done && !(await batches.add(item.report))) return false;
    } else {
      withdrawn.told(item.problem);
      if (result.wrongCount++ < KEPT) result.wrong.push(item.problem);
    }
    if (reports === 0 && result.wrongCount - before >= ENOUGH_WRONG) return true;
  }
  return batches.flush();
}

/** Imports files one after the other, batch by batch; each is recognised by its content, not its name. */
export async function importFiles(files: readonly File[], options: ImportOptions): Promise<ImportResult> {
  const { onProgress, signal } = options;
  const none = { wrongCount: 0, wrong: [], withdrawn: 0, problem: null };
  const result: ImportResult = { ...ZERO, ...none, cancelled: false };
  const total = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done += bytes;
    // The directory of an archive is read beside its files.
    onProgress({ done: Math.min(done, total), total });
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
