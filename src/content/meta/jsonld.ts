import { all, textContentOf } from '../dom.ts';

export type Thing = Record<string, unknown>;

const MAX_SCRIPTS = 20;
const MAX_LENGTH = 1_000_000;
const MAX_THINGS = 3_000;

const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review)$/;

/**
 * The objects that describe articles among all the page's JSON-LD (arrays, @graph, nested), the fullest first.
 * Broken or huge scripts are passed over; the search is iterative and bounded.
 */
export function articleThings(document: Document): Thing[] {
  const things = [...thingsOf(document)].filter(thing => typesOf(thing).some(type => ARTICLE.test(type)));
  return things.sort((a, b) => worth(b) - worth(a));
}

const worth = (thing: Thing): number =>
  Number('headline' in thing) +
  Number('datePublished' in thing) +
  Number('author' in thing) * 2 +
  Number('articleBody' in thing) * 2;

function* thingsOf(document: Document): Generator<Thing> {
  const scripts = all(document, 'script[type*="ld+json" i]').slice(0, MAX_SCRIPTS);
  const queue: unknown[] = scripts.map(script => parsed(textContentOf(script) ?? ''));
  for (let i = 0; i < queue.length && i < MAX_THINGS; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) yield value as Thing;
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && inner !== null && queue.length < MAX_THINGS) queue.push(inner);
    }
  }
}

/** JSON as found in pages: wrapped in comments, with raw line breaks in strings, with a comma too many. */
function parsed(text: string): unknown {
  if (text.length > MAX_LENGTH) return null;
  const bare = text.replace(
    /^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)|(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*$/g,
    '',
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what breaks the parser
  for (const form of [bare, bare.replace(/[\u0000-\u001f]+/g, ' ').replace(/,\s*([}\]])/g, '$1')]) {
    try {
      return JSON.parse(form);
    } catch {}
  }
  return null;
}

function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).filter(name => typeof name === 'string');
}

/** The words a value stands for: a string, an object's name, or those of a list's members. At most ten. */
export function wordsOf(value: unknown, depth = 0): string[] {
  if (depth > 3) return [];
  if (typeof value === 'string') return value.trim() ? [value.trim().slice(0, 300)] : [];
  if (Array.isArray(value))
    return value
      .slice(0, 10)
      .flatMap(item => wordsOf(item, depth + 1))
      .slice(0, 10);
  if (typeof value !== 'object' || value === null) return [];
  const { name, alternateName, url } = value as Thing;
  return wordsOf(name ?? alternateName ?? url, depth + 1);
}
