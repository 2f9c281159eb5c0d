import { decoded, encodingOf } from '../bytes/encoding.ts';
import { chunksOf, readAll } from '../bytes/stream.ts';
import { ourReport } from '../formats/ours.ts';
import type { FileProblem, FileProblemCode, Place } from '../formats/problem.ts';
import { type Item, reportOf } from '../incoming.ts';
import type { ImportItem, Source } from './importFile.ts';

/** All of a file as text; its encoding is told from all of it. @throws TooLarge */
export async function wholeText({ bytes, limits, signal }: Source): Promise<string> {
  const all = await readAll(bytes, limits.whole, signal);
  const decoder = new TextDecoder(encodingOf(all));
  // In two steps: decoding windows-1252 in one, Node takes it for ISO-8859-1 (nodejs/node#56542).
  return decoder.decode(all, { stream: true }) + decoder.decode();
}

/** A file as text, chunk by chunk. */
export const textOf = ({ bytes, encoding, signal }: Source): AsyncGenerator<string> =>
  decoded(chunksOf(bytes, Number.POSITIVE_INFINITY, signal), encoding);

export const problem = (
  place: Place,
  code: FileProblemCode,
  fields: FileProblem['fields'] = {},
): ImportItem => ({ problem: { place, code, fields } });

/** An item as a report that the corpus takes, or what is wrong with it. */
export async function imported(
  item: Item | 'withdrawn' | null,
  place: Place,
  outlet: string,
  source: Source,
): Promise<ImportItem> {
  if (item === 'withdrawn') return problem(place, 'withdrawn');
  const origin = { kind: 'file', from: source.file } as const;
  const report = item && (await reportOf(item, { outlet, origin }, source.agencies));
  return report ? checked(report, place) : problem(place, 'no-text');
}

/** A value as a report of the corpus, or what is wrong with it. */
export function checked(value: unknown, place: Place): ImportItem {
  const found = ourReport(value);
  return 'report' in found
    ? { place, report: found.report }
    : problem(place, 'bad-report', { ...found.broken });
}

/** A file's name without its folders and its ending, for where nobody says who publishes it. */
export const nameOf = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.(?:jsonl?|ndjson|xml|rss|atom|html?|md|markdown|txt|gz|zip)$/gi, '');
