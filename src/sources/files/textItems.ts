import { encodingOf } from '../bytes/encoding.ts';
import { formatOf, notReadHere } from '../bytes/sniff.ts';
import { recordsOf } from '../records/recordsOf.ts';
import { htmlItems } from './html.ts';
import { mailItems } from './mail.ts';
import { plainItems } from './plain.ts';
import { itemsOf } from './recordItems.ts';
import { problem, textOf } from './text.ts';
import type { ImportItem, Source } from './types.ts';

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
