import { decoded } from '../bytes/encoding.ts';
import { chunksOf } from '../bytes/stream.ts';
import { ourReport } from '../formats/ours.ts';
import type { FileProblem, FileProblemCode, Place } from '../formats/problem.ts';
import { isRefused, type Told } from '../formats/told.ts';
import { reportOf } from '../incoming.ts';
import type { ImportItem, Source } from './types.ts';

/** A file as text, chunk by chunk. @throws TooLarge after more than `limit` bytes */
export const textOf = ({ bytes, signal }: Source, limit?: number): AsyncGenerator<string> =>
  decoded(chunksOf(bytes, limit, signal));

/** All of a file as text. @throws TooLarge */
export async function wholeText(source: Source): Promise<string> {
  const parts: string[] = [];
  for await (const part of textOf(source, source.limits.whole)) parts.push(part);
  return parts.join('');
}

export const problem = (
  place: Place,
  code: FileProblemCode,
  fields: FileProblem['fields'] = {},
): ImportItem => ({ problem: { place, code, fields } });

/** An item as a report that the corpus takes, or what is wrong with it; an embargo is reported beside the report. */
export async function* imported(
  told: Told,
  place: Place,
  outlet: string,
  source: Source,
): AsyncGenerator<ImportItem> {
  if (isRefused(told)) {
    yield problem(place, told.refused, told.fields);
    return;
  }
  const origin = { kind: 'file', from: source.file } as const;
  const report = await reportOf(told, { outlet, origin }, source.agencies);
  yield report ? checked(report, place) : problem(place, 'no-text');
  if (report && told.embargo !== undefined)
    yield problem(place, 'embargoed', told.embargo ? { until: told.embargo } : {});
}

/** A value as a report of the corpus, or what is wrong with it. */
export function checked(value: unknown, place: Place): ImportItem {
  const found = ourReport(value);
  return 'report' in found
    ? { place, report: found.report }
    : problem(place, 'bad-report', { ...found.broken });
}

/** A file's name without folders and extension, for when nobody says who publishes it. */
export const nameOf = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.(?:jsonl?|ndjson|xml|nitf|rss|atom|x?html?|mht|mhtml|eml|md|markdown|txt|gz|zip)$/gi, '');
