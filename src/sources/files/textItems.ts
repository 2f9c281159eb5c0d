import { encodingOf } from '../bytes/encoding.ts';
import { formatOf, notReadHere } from '../bytes/sniff.ts';
import { isOurs, mended } from '../formats/ours.ts';
import { recordsOf } from '../records/recordsOf.ts';
import type { RecordEvent } from '../records/types.ts';
import { htmlItems } from './html.ts';
import type { ImportItem, Source } from './importFile.ts';
import { mailItems } from './mail.ts';
import { plainItems } from './plain.ts';
import { checked, imported, nameOf, problem, textOf } from './text.ts';

/** The reports of a file that is no archive, by what its beginning is. */
export async function* textItems(source: Source): AsyncGenerator<ImportItem> {
  const { head, file } = source;
  const start = new TextDecoder(encodingOf(head)).decode(head, { stream: true });
  const name = notReadHere(head);
  const format = name ? 'unknown' : formatOf(start);
  if (format === 'json' || format === 'xml') yield* recordItems(format, start, source);
  else if (format === 'html') yield* htmlItems(source);
  else if (format === 'mail') yield* mailItems(source);
  else if (format === 'text') yield* plainItems(source);
  else {
    await source.bytes.cancel();
    if (format === 'empty') yield problem({ file }, 'empty');
    else if (name) yield problem({ file }, 'not-read', { name });
    else yield problem({ file }, /\.(?:zip|gz)$/i.test(file) ? 'not-archive' : 'unknown-format');
  }
}

async function* recordItems(
  format: 'xml' | 'json',
  head: string,
  source: Source,
): AsyncGenerator<ImportItem> {
  const { file, limits } = source;
  const records = recordsOf(format, textOf(source), head, { file, address: null, whole: limits.whole });
  for await (const event of records) yield* itemsOf(event, source);
}

/** What a record of a file comes to. */
export async function* itemsOf(event: RecordEvent, source: Source): AsyncGenerator<ImportItem> {
  if (event.type === 'problem') yield problem(event.place, event.code, event.fields);
  else if (event.type === 'part') yield problem({ file: source.file }, 'no-text');
  else if (event.type === 'value')
    yield isOurs(event.value)
      ? withOrigin(checked(mended(event.value), event.place), source.file)
      : problem(event.place, 'unknown-format');
  else if (event.type === 'item')
    yield* imported(event.told, event.place, event.outlet ?? nameOf(source.file), source);
}

/** A report that does not say where it is from is from this file; one of an export (it has `added`) said all. */
const withOrigin = (item: ImportItem, from: string): ImportItem =>
  'report' in item && !item.report.origin && item.report.added === undefined
    ? { ...item, report: { ...item.report, origin: { kind: 'file', from } } }
    : item;
