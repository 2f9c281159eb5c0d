import { cleanAddress } from '../address.ts';
import { isoDate } from '../dates.ts';
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

/** The items of a JSON Feed. Source: https://www.jsonfeed.org/version/1.1/ */
export function* jsonFeedItems(feed: Thing): Generator<Item | null> {
  const home = textAt(feed, 'home_page_url') ?? textAt(feed, 'feed_url');
  for (const item of listIn(feed, 'items')) yield isThing(item) ? toItem(item, feed, home) : null;
}

function toItem(item: Thing, feed: Thing, home: string | null): Item {
  const html = textAt(item, 'content_html');
  const text = textAt(item, 'content_text');
  const summary = textAt(item, 'summary');
  const content = html ? paragraphsOfHtml(html).paragraphs : text ? paragraphsOfText(text) : [];
  const isContent = content.length > 0;
  const paragraphs = isContent ? content : summary ? paragraphsOfText(summary) : [];
  const id = textAt(item, 'id') ?? (typeof item.id === 'number' ? String(item.id) : null);
  return {
    id,
    url: cleanAddress(textAt(item, 'url') ?? textAt(item, 'external_url'), home),
    title: lineOf(textAt(item, 'title') ?? '') || null,
    outlet: null,
    byline: authorsOf(item) ?? authorsOf(feed),
    published: isoDate(textAt(item, 'date_published') ?? textAt(item, 'date_modified')),
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
