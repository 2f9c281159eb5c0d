import { cleanAddress } from '../address.ts';
import { encodingOf } from '../bytes/encoding.ts';
import { readAll } from '../bytes/stream.ts';
import { readDate } from '../dates/readDate.ts';
import {
  contentOf,
  headerText,
  leavesOf,
  type MimePart,
  mimePart,
  parameter,
  typeOf,
} from '../formats/mime.ts';
import { isProse } from '../formats/plain.ts';
import { itemOf } from '../formats/told.ts';
import { paragraphsOfHtml, paragraphsOfText, tidy } from '../xml/paragraphs.ts';
import { pageItems } from './html.ts';
import { imported, nameOf, problem } from './text.ts';
import type { ImportItem, Source } from './types.ts';

/** A page that a browser saved as one file (MHTML), or a saved mail, as a report. */
export async function* mailItems(source: Source): AsyncGenerator<ImportItem> {
  const bytes = await readAll(source.bytes, source.limits.whole, source.signal);
  const message = mimePart(latin(bytes));
  const leaves = leavesOf(message);
  const page = leaves.find(part => typeOf(part) === 'text/html' || typeOf(part) === 'application/xhtml+xml');
  const address = addressOf(message, page);
  if (page && address) yield* pageItems(textOf(page), address, source);
  else yield* mailItem(message, leaves, page, source);
}

/** Bytes as characters of the same number: headers say how each part is to be read. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return parts.join('');
}

/** Where a saved page is from: Chrome and others note it before the message, or at the part. */
const addressOf = ({ headers }: MimePart, page: MimePart | undefined): string | null =>
  cleanAddress(headers['snapshot-content-location']) ??
  cleanAddress(headers['content-location']) ??
  cleanAddress(page?.headers['content-location']);

function textOf(part: MimePart): string {
  const bytes = contentOf(part);
  const decoder = new TextDecoder(encodingOf(bytes, parameter(part.headers['content-type'], 'charset')));
  return decoder.decode(bytes, { stream: true }) + decoder.decode();
}

/** A mail: its subject is the title, its sender who publishes it. */
async function* mailItem(
  { headers }: MimePart,
  leaves: readonly MimePart[],
  page: MimePart | undefined,
  source: Source,
): AsyncGenerator<ImportItem> {
  const place = { file: source.file };
  const plain = leaves.find(part => typeOf(part) === 'text/plain');
  const text = plain ? textOf(plain) : '';
  const paragraphs = isProse(text)
    ? paragraphsOfText(text)
    : page
      ? paragraphsOfHtml(textOf(page)).paragraphs
      : [];
  if (!paragraphs.some(isProse)) {
    yield problem(place, 'no-sentences');
    return;
  }
  const sender = headerText(headers.from);
  const name = tidy(
    sender
      .replace(/<[^<>]*>/, '')
      .replace(/^"|"$/g, '')
      .replace(/"\s*$/, ''),
  );
  const item = itemOf({
    id: headers['message-id'] ?? null,
    title: headerText(headers.subject) || null,
    outlet: name || sender || null,
    published: readDate(headers.date),
    paragraphs,
  });
  yield* imported(item, place, nameOf(source.file), source);
}
