export const NS = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
  news: 'http://www.google.com/schemas/sitemap-news/0.9',
  xhtml: 'http://www.w3.org/1999/xhtml',
  g2: 'http://iptc.org/std/nar/2006-10-01/',
} as const;

/** Prefixes that feeds use without declaring them. */
const WELL_KNOWN: Record<string, string> = {
  atom: NS.atom,
  content: NS.content,
  dc: NS.dc,
  media: NS.media,
  news: NS.news,
};

/** Addresses under which the same namespace goes around. */
const SAME: Record<string, string> = {
  'http://www.google.com/schemas/sitemap-news/0.9/': NS.news,
  'https://www.google.com/schemas/sitemap-news/0.9': NS.news,
  'http://search.yahoo.com/mrss': NS.media,
  'https://purl.org/rss/1.0/modules/content/': NS.content,
  'https://www.w3.org/2005/Atom': NS.atom,
};

type Scope = Record<string, string>;

/** A document declares a dozen; each element that declares one copies them all. */
const MAX_PREFIXES = 200;

/** The prefixes in force inside an element: its parent's and those that it declares. */
export function scopeOf(parent: Scope, attributes: Record<string, string>): Scope {
  let scope = parent;
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    if (Object.keys(scope).length >= MAX_PREFIXES) break;
    if (scope === parent) scope = { ...parent };
    scope[name === 'xmlns' ? '' : name.slice(6)] = SAME[value] ?? value;
  }
  return scope;
}

/** A qualified name as namespace and local name. */
export function resolve(qualified: string, scope: Scope): { ns: string; name: string } {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  return { ns: scope[prefix] ?? WELL_KNOWN[prefix] ?? '', name: qualified.slice(colon + 1) };
}
