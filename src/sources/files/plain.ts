import { isMarkdown, isProse, markdownItem, plainItem } from '../formats/plain.ts';
import type { ImportItem, Source } from './importFile.ts';
import { brokenItems, hasReports } from './json.ts';
import { imported, nameOf, problem, wholeText } from './text.ts';

/** A plain text or a Markdown text as a report; JSON lines of which the first is broken are told by the others. */
export async function* plainItems(source: Source): AsyncGenerator<ImportItem> {
  const text = await wholeText(source);
  if (hasReports(text)) {
    yield* brokenItems(text, source);
    return;
  }
  if (!isProse(text)) {
    yield problem({ file: source.file }, 'unknown-format');
    return;
  }
  const item = isMarkdown(text) ? await markdownItem(text) : plainItem(text);
  yield await imported(item, { file: source.file }, nameOf(source.file), source);
}
