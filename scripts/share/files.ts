import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { CorpusReport } from '../../src/corpus/types.ts';
import { AGENCIES } from '../../src/sources/agencies.ts';
import { importFile } from '../../src/sources/files/importFile.ts';
import { sentenceOf } from '../fileSentence.ts';
import { readHtml } from '../pageInNode.ts';

export interface FilesOptions {
  /** A sentence on something in a file that is not a report. */
  onProblem: (sentence: string) => void;
  /** Bytes of the file that were read. */
  onBytes: (bytes: number) => void;
  signal: AbortSignal;
}

export const sizeOfFiles = (paths: readonly string[]): number =>
  paths.reduce((sum, path) => sum + statSync(path).size, 0);

/** The reports in files, read as the extension's import does. Ends early where the signal fires. */
export async function* reportsIn(
  paths: readonly string[],
  { onProblem, onBytes, signal }: FilesOptions,
): AsyncGenerator<CorpusReport> {
  for (const path of paths) {
    const file = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
    const stream = file.pipeThrough(counting(onBytes));
    for await (const item of importFile({ name: basename(path), stream }, { agencies: AGENCIES, readHtml })) {
      if (signal.aborted) return;
      if ('report' in item) yield item.report;
      else onProblem(sentenceOf(item.problem));
    }
  }
}

/** Counts the bytes as they are taken, so that a large file is read no faster than its reports are sent. */
const counting = (onBytes: (bytes: number) => void): TransformStream<Uint8Array, Uint8Array> =>
  new TransformStream({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
