import { xmlStart } from '../bytes/sniff.ts';
import { distinct } from './distinct.ts';
import { jsonRecords } from './jsonRecords.ts';
import type { RecordEvent, RecordOptions } from './types.ts';
import { xmlRecords } from './xmlRecords.ts';

/**
 * The news records of a text in XML or JSON, as it comes in: the one way in for files, feeds and searches.
 * @param head the text's beginning, by which its format was recognised
 */
export function recordsOf(
  format: 'xml' | 'json',
  texts: AsyncGenerator<string>,
  head: string,
  options: RecordOptions,
): AsyncGenerator<RecordEvent> {
  const records =
    format === 'json' ? jsonRecords(texts, options) : xmlRecords(without(texts, xmlStart(head)), options);
  return distinct(records);
}

/** A text without its first characters. */
async function* without(texts: AsyncIterable<string>, count: number): AsyncGenerator<string> {
  let left = count;
  for await (const text of texts) {
    if (left < text.length) yield text.slice(left);
    left = Math.max(0, left - text.length);
  }
}
