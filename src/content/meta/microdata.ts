import { all, attributeOf, closestTo, containsNode, lineOf, parentElementOf } from '../dom.ts';
import type { Headline } from './headline.ts';
import { ARTICLE, type Thing } from './jsonld.ts';

const MAX_PROPERTIES = 200;

/**
 * The page's article as its markup describes it (schema.org in itemprop), in JSON-LD's shape: lists of values, an
 * object with a name for one that is an item of its own. {} where there is none.
 */
export function articleItem(document: Document, headline: Headline | null): Thing {
  const scopes = all(document, '[itemscope][itemtype]').filter(element => ARTICLE.test(typeOf(element)));
  const own = headline && scopes.findLast(scope => containsNode(scope, headline.element));
  const scope = own ?? scopes.find(scope => !headline?.others.some(other => containsNode(scope, other)));
  const item = new Map<string, unknown[]>();
  if (!scope) return {};
  for (const element of all(document, '[itemprop]').slice(0, MAX_PROPERTIES)) {
    if (scopeOf(element) !== scope) continue;
    for (const name of (attributeOf(element, 'itemprop') ?? '').split(/\s+/).slice(0, 4)) {
      // The text itself is read from the page.
      if (name && name !== 'articleBody')
        item.set(name, [...(item.get(name) ?? []), contentOf(document, element)]);
    }
  }
  return Object.fromEntries(item);
}

const typeOf = (element: Element): string => (attributeOf(element, 'itemtype') ?? '').trim().slice(0, 200);

/** The item that an element is a property of; an element that is an item itself belongs to the one around it. */
function scopeOf(element: Element): Element | null {
  const up = parentElementOf(element);
  return up && closestTo(up, '[itemscope]');
}

function contentOf(document: Document, element: Element): unknown {
  if (attributeOf(element, 'itemscope') === null) return plainOf(element);
  const name = all(document, '[itemprop~="name"]').find(inner => scopeOf(inner) === element);
  return { name: plainOf(name ?? element) };
}

const plainOf = (element: Element): string =>
  (attributeOf(element, 'content') ?? attributeOf(element, 'datetime'))?.trim().slice(0, 300) ||
  (/\bdate/.test(attributeOf(element, 'itemprop') ?? '') && attributeOf(element, 'title')?.slice(0, 300)) ||
  lineOf(element);
