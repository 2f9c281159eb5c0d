import { cleanAddress, placeIn } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import { depthOf, type Item } from '../incoming.ts';
import { lineOf, paragraphsOfHtml, paragraphsOfText } from '../xml/paragraphs.ts';
import { isThing, listIn, type Thing, textAt } from './json.ts';

/** Whether a JSON value is a JSON Feed. */
export const isJsonFeed = (value: unknown): value is Thing =>
  isThing(value) &&
  /jsonfeed\.org\/version/i.test(textAt(value, 'version') ?? '') &&
  Array.isArray(value.items);

/** Who publishes a JSON Feed, or null. */
export const jsonFeedOutlet = (feed: Thing): string | null => textAt(feed, 'title');

/**
 * The items of a JSON Feed. Source: https://www.jsonfeed.org/version/1.1/
 * @param address where the feed came from: its links are relative to that
 */
export function* jsonFeedItems(feed: Thing, address: string | null): Generator<Item | null> {
  const home = address ?? textAt(feed, 'feed_url') ?? textAt(feed, 'home_page_url');
  for (const item of listIn(feed, 'items')) yield isThing(item) ? toItem(item, feed, home) : null;
}

function toItem(item: Thing, feed: Thing, home: string | null): Item {
  const html = textAt(item, 'content_html');
  const text = textAt(item, 'content_text');
  const summary = textAt(item, 'summary');
  const content = html ? paragraphsOfHtml(html).paragraphs : text ? paragraphsOfText(text) : [];
  const isContent = content.length > 0;
  const paragraphs = isContent ? content : summary ? paragraphsOfText(summary) : [];
  const link = textAt(item, 'url') ?? textAt(item, 'external_url');
  const id = textAt(item, 'id') ?? (typeof item.id === 'number' ? String(item.id) : null);
  return {
    id,
    url: cleanAddress(link, home),
    place: placeIn(link, home),
    title: lineOf(textAt(item, 'title') ?? '') || null,
    outlet: null,
    byline: authorsOf(item) ?? authorsOf(feed),
    published: readDate(textAt(item, 'date_published')) ?? readDate(textAt(item, 'date_modified')),
    credits: [],
    paragraphs,
    depth: depthOf(paragraphs, isContent),
  };
}

/** Version 1.1 has a list of authors, 1.0 one author. */
function authorsOf(thing: Thing): string | null {
  const authors = [...listIn(thing, 'authors'), thing.author].filter(isThing);
  return authors.flatMap(author => textAt(author, 'name') ?? []).join(', ') || null;
}
