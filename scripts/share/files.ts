import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import type { CorpusReport } from '../../src/corpus/types.ts';
import { AGENCIES } from '../../src/sources/agencies.ts';
import { importFile } from '../../src/sources/files/importFile.ts';
import type { FileProblem } from '../../src/sources/formats/problem.ts';

export interface FilesOptions {
  onProblem: (problem: FileProblem) => void;
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
    const file = createReadStream(path, { highWaterMark: 1 << 18 });
    file.on('data', chunk => onBytes(chunk.length));
    const stream = Readable.toWeb(file) as ReadableStream<Uint8Array>;
    for await (const item of importFile({ name: basename(path), stream }, { agencies: AGENCIES })) {
      if (signal.aborted) return;
      if ('report' in item) yield item.report;
      else onProblem(item.problem);
    }
  }
}
