import { all, attributeOf } from '../dom.ts';
import { plainText } from './entities.ts';

/** Looks a meta tag up by its name or property, in lower case; null if it is absent or empty. */
export type Meta = (name: string) => string | null;

const MAX_TAGS = 300;
const MAX_LENGTH = 500;

/** Reads the page's meta tags once; the first of a name counts. */
export function metaOf(document: Document): Meta {
  const values = new Map<string, string>();
  for (const tag of all(document, 'meta[content]').slice(0, MAX_TAGS)) {
    const name = (attributeOf(tag, 'property') ?? attributeOf(tag, 'name') ?? '').trim().toLowerCase();
    const value = plainText(attributeOf(tag, 'content')?.slice(0, MAX_LENGTH) ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    if (name && value && !values.has(name)) values.set(name, value);
  }
  return name => values.get(name) ?? null;
}
