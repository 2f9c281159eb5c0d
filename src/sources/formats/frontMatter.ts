import { cleanAddress, hostOf } from '../address.ts';
import { readDate } from '../dates/readDate.ts';
import type { Item } from '../incoming.ts';
import { tidy } from '../xml/paragraphs.ts';
import { isThing, type Thing } from './json.ts';

const MAX = 20_000;
/** What clippers write is shorter; the parser's time grows with the square of the length of what is made for that. */
const MAX_YAML = 4_000;

/** The YAML before a text, between two lines of dashes, and how long all of it is; null without. */
export function frontMatter(text: string): { text: string; length: number } | null {
  const head = text.slice(0, MAX);
  const start = /^\ufeff?---[ \t]*\r?\n/.exec(head);
  if (!start) return null;
  const end = /\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(head.slice(start[0].length - 1));
  if (!end) return null;
  const inside = head.slice(start[0].length, start[0].length - 1 + end.index);
  if (!/^[ \t]*["']?[\w -]{1,40}["']?:/m.test(inside)) return null;
  return { text: inside, length: start[0].length - 1 + end.index + end[0].length };
}

const TITLES = ['title', 'headline', 'name'];
const AUTHORS = ['author', 'authors', 'byline', 'creator', 'by'];
/** When it came out; never when it was clipped ("created", "saved", "date" beside a "published"). */
const DATES = [
  'published',
  'datepublished',
  'publisheddate',
  'publishdate',
  'publicationdate',
  'pubdate',
  'date',
];
const OUTLETS = [
  'outlet',
  'site',
  'sitename',
  'publication',
  'publisher',
  'website',
  'journal',
  'domain',
  'source',
];
const ADDRESSES = [
  'url',
  'source',
  'link',
  'canonical',
  'canonicalurl',
  'sourceurl',
  'originalurl',
  'address',
  'uri',
];

/**
 * What front matter says of a text, as clippers (Obsidian's, MarkDownload, Joplin, Zotero) name it. Every value is read
 * as text, and no other part of YAML is interpreted.
 */
export async function matterItem(text: string): Promise<Partial<Item>> {
  const values = plainNames(await yaml(text));
  const all = (names: readonly string[]) => names.flatMap(name => textsOf(values[name]));
  const url =
    all(ADDRESSES)
      .map(value => cleanAddress(value))
      .find(address => address !== null) ?? null;
  const outlet = all(OUTLETS).find(value => cleanAddress(value) === null);
  const title = all(TITLES)[0];
  return {
    ...(title !== undefined && { title }),
    url,
    byline: AUTHORS.map(name => textsOf(values[name]).join(', ')).find(line => line !== '') ?? null,
    published:
      all(DATES)
        .map(readDate)
        .find(date => date !== null) ?? null,
    outlet: outlet ?? hostOf(url),
  };
}

const plainNames = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).map(([name, value]) => [name.toLowerCase().replace(/[\s_-]/g, ''), value]),
  );

/** The texts of a value or a list; "[[Ann Example]]" is a clipper's link to a note. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (isThing(value)) return textsOf(value.name ?? value.url ?? '');
  if (typeof value !== 'string') return [];
  const text = tidy(value.replace(/\[\[(?:[^\][|]*\|)?([^\][]*)\]\]/g, '$1'));
  return text === '' ? [] : [text];
}

async function yaml(text: string): Promise<Thing> {
  if (text.length > MAX_YAML) return byLines(text);
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { schema: 'failsafe', strict: false, logLevel: 'silent' });
  try {
    const value: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
    if (isThing(value)) return value;
  } catch {}
  return byLines(text);
}

/** What is not YAML, as where a title has a colon in it: a value a line. */
function byLines(text: string): Thing {
  const lines = [...text.matchAll(/^["']?([\w -]{1,40})["']?:[ \t]*(\S.*)$/gm)];
  return Object.fromEntries(
    lines.map(([, name, value]) => [name, value!.trim().replace(/^(["'])(.*)\1$/, '$2')]),
  );
}
