import { isOurs, mended } from '../formats/ours.ts';
import type { RecordEvent } from '../records/types.ts';
import { checked, imported, nameOf, problem } from './text.ts';
import type { ImportItem, Source } from './types.ts';

/** The result of a record of a file. */
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

/** A report that does not say where it is from is from this file; one from an export (with `added`) says so. */
const withOrigin = (item: ImportItem, from: string): ImportItem =>
  'report' in item && !item.report.origin && item.report.added === undefined
    ? { ...item, report: { ...item.report, origin: { kind: 'file', from } } }
    : item;
