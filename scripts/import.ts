// Prints what an import of some files gives, a report a line; what was not taken goes to standard error. See --help.
import { openAsBlob } from 'node:fs';
import { basename } from 'node:path';
import type { CorpusReport } from '../src/corpus/types.ts';
import { Withdrawn } from '../src/gathering/withdrawn.ts';
import { AGENCIES } from '../src/sources/agencies.ts';
import { importFile } from '../src/sources/files/importFile.ts';
import { sentenceOf } from './fileSentence.ts';
import { readHtml } from './pageInNode.ts';

const paths = process.argv.slice(2);
if (paths.length === 0 || paths[0] === '--help') {
  console.error('Usage: npm run --silent import -- FILE [FILE …]    (any files that the sidebar imports)');
  process.exit(paths.length > 0 ? 0 : 2);
}

function lineOf(report: CorpusReport): string {
  const { id, outlet, agency, title, url, byline, published, paragraphs, credit } = report;
  const told = { title: title ?? null, url: url ?? null, byline: byline ?? null };
  return JSON.stringify({ id, outlet, agency, ...told, published, paragraphs, credit: credit ?? null });
}

/** What was read, in order; all is held, since a later version of an item takes the place of an earlier one. */
const read: CorpusReport[] = [];
const withdrawn = new Withdrawn();
for (const path of paths) {
  const blob = await openAsBlob(path).catch((error: Error) => error);
  if (blob instanceof Error) {
    console.error(`${path}: cannot be read (${blob.message})`);
    continue;
  }
  const file = { name: basename(path), stream: blob.stream() as ReadableStream<Uint8Array>, file: blob };
  for await (const item of importFile(file, { agencies: AGENCIES, readHtml })) {
    if ('problem' in item) {
      withdrawn.told(item.problem);
      console.error(sentenceOf(item.problem));
    } else if (!withdrawn.holds(item.report)) read.push(item.report);
  }
}

const latest = new Map<string, number>();
for (const { id, revision = 0 } of read) latest.set(id, Math.max(revision, latest.get(id) ?? 0));
for (const { id } of withdrawn.list) latest.set(id, Number.POSITIVE_INFINITY);
for (const report of read)
  if ((report.revision ?? 0) >= latest.get(report.id)!) process.stdout.write(`${lineOf(report)}\n`);
process.exitCode = read.length > 0 ? 0 : 2;
