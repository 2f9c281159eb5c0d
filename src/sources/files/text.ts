import { ourReport } from '../formats/ours.ts';
import type { FileProblem, FileProblemCode, Place } from '../formats/problem.ts';
import { type Item, toIncoming } from '../incoming.ts';
import { chunksOf, readAll } from './bytes.ts';
import { decoded, encodingOf } from './encoding.ts';
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
  const incoming = item && (await toIncoming(item, outlet, source.agencies));
  if (!incoming) return problem(place, 'no-text');
  const checked = ourReport(incoming.report);
  return 'broken' in checked
    ? problem(place, 'bad-report', { ...checked.broken })
    : { place, report: checked.report, depth: incoming.depth };
}

/** A file's name without its folders and its ending, for where nobody says who publishes it. */
export const nameOf = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.(?:jsonl?|ndjson|xml|rss|atom|html?|md|markdown|txt|gz|zip)$/gi, '');
