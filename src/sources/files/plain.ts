import { isWireMessage, wireMessages } from '../formats/iptc7901.ts';
import { isMarkdown, markdownItem } from '../formats/markdown.ts';
import { exportName, isProse, plainItem } from '../formats/plain.ts';
import { brokenRecords, hasObjects } from '../records/jsonRecords.ts';
import { itemsOf } from './recordItems.ts';
import { imported, nameOf, problem, wholeText } from './text.ts';
import type { ImportItem, Source } from './types.ts';

/** A plain text or a Markdown text as a report; JSON lines whose first is broken are recognised by the others. */
export async function* plainItems(source: Source): AsyncGenerator<ImportItem> {
  const text = await wholeText(source);
  const { file, limits } = source;
  const name = exportName(text);
  if (hasObjects(text)) {
    const records = brokenRecords(text, { file, address: null, whole: limits.whole });
    for await (const event of records) yield* itemsOf(event, source);
  } else if (name) yield problem({ file }, 'not-read', { name });
  else if (/\.(?:zip|gz)$/i.test(file)) yield problem({ file }, 'not-archive');
  else if (isWireMessage(text)) {
    for (const item of wireMessages(text)) yield* imported(item, { file }, nameOf(file), source);
  } else if (!isProse(text)) yield problem({ file }, 'no-sentences');
  else {
    const item = isMarkdown(text) ? await markdownItem(text) : plainItem(text);
    yield* imported(item, { file }, nameOf(file), source);
  }
}
