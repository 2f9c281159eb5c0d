import { all, textContentOf } from '../dom.ts';
import { plainText } from './entities.ts';
import { jsonValues } from './jsonText.ts';

export type Thing = Record<string, unknown>;

const MAX_SCRIPTS = 20;
const MAX_LENGTH = 1_000_000;
/** The limit for all the page's scripts together. */
const MAX_TOTAL = 2_000_000;
const MAX_THINGS = 3_000;

export const ARTICLE = /(?:Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|Review)$/;

/**
 * The objects that describe articles among all the page's JSON-LD (arrays, @graph, nested, several types), that of
 * this address first, then the fullest. Broken or huge scripts are skipped; the search is iterative and bounded.
 */
export function articleThings(document: Document, url: string): Thing[] {
  const every = [...thingsOf(document)];
  const named = new Map(every.filter(({ name }) => name).map(thing => [thing['@id'], thing]));
  const things = every.filter(thing => typesOf(thing).some(type => ARTICLE.test(type)));
  return things.sort((a, b) => worth(b, url) - worth(a, url)).map(thing => resolved(thing, named));
}

/** What a thing is called, or null. */
export const headlineIn = (thing: Thing): string | null => saidIn(thing.headline)[0] ?? null;

/** Where a thing says that it belongs: 1 at this address, -1 at another one, 0 where it does not say. */
export function standing({ url: own, mainEntityOfPage: page }: Thing, url: string, base = url): -1 | 0 | 1 {
  const id = typeof page === 'object' && page !== null ? (page as Thing)['@id'] : page;
  const paths = [own, id].flatMap(said =>
    typeof said === 'string' && said.length > 1 ? (pathOf(said, url) ?? []) : [],
  );
  if (paths.includes(pathOf(url, base)!)) return 1;
  return paths.some(path => path.length > 1) ? -1 : 0;
}

const worth = (thing: Thing, url: string): number =>
  Number('headline' in thing) +
  Number('datePublished' in thing) +
  Number('author' in thing) * 2 +
  Number('articleBody' in thing) * 2 +
  Number(standing(thing, url) === 1) * 10;

function pathOf(address: string, base: string): string | null {
  try {
    return new URL(address, base).pathname;
  } catch {
    return null;
  }
}

/** A graph names persons and organisations once, and refers to them elsewhere. */
function resolved(thing: Thing, named: ReadonlyMap<unknown, Thing>): Thing {
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.slice(0, 10).map(resolve);
    if (typeof value !== 'object' || value === null || 'name' in value) return value;
    return named.get((value as Thing)['@id']) ?? value;
  };
  return Object.fromEntries(
    Object.entries(thing)
      .slice(0, 200)
      .map(([key, value]) => [key, resolve(value)]),
  );
}

function* thingsOf(document: Document): Generator<Thing> {
  const scripts = all(document, 'script[type*="ld+json" i]').slice(0, MAX_SCRIPTS);
  let left = MAX_TOTAL;
  const queue: unknown[] = scripts.flatMap(script => {
    const text = textContentOf(script) ?? '';
    if (text.length > MAX_LENGTH || text.length > left) return [];
    left -= text.length;
    return jsonValues(text);
  });
  for (let i = 0; i < queue.length && i < MAX_THINGS; i++) {
    const value = queue[i];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) yield value as Thing;
    for (const inner of Object.values(value)) {
      if (typeof inner === 'object' && inner !== null && queue.length < MAX_THINGS) queue.push(inner);
    }
  }
}

/** The names of a thing's types, some with their vocabulary's address before them. */
export function typesOf(thing: Thing): string[] {
  const type = thing['@type'];
  return (Array.isArray(type) ? type.slice(0, 10) : [type]).filter(name => typeof name === 'string');
}

/** The words a value stands for: a string, an object's name, or those of a list's members. At most ten. */
export function saidIn(value: unknown, depth = 0): string[] {
  if (depth > 3) return [];
  if (typeof value === 'string')
    return value.trim() ? [plainText(value.slice(0, 2_000)).trim().slice(0, 300)] : [];
  if (Array.isArray(value))
    return value
      .slice(0, 10)
      .flatMap(item => saidIn(item, depth + 1))
      .slice(0, 10);
  if (typeof value !== 'object' || value === null) return [];
  const { name, alternateName, url } = value as Thing;
  return saidIn(name ?? alternateName ?? url, depth + 1);
}
