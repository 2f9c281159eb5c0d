import type { CorpusReport, Depth, Origin } from '../corpus/types.ts';
import { creditOf } from './credits/readCredit.ts';
import { outletName } from './outlets.ts';
import { ownerOf } from './owner.ts';
import type { Agency } from './types.ts';

/** A text as a feed, a sitemap or a file gives it, before it is a report. */
export interface Item {
  /** The source's own name for it (guid, uri), or null. */
  id: string | null;
  /** Its web address, cleaned, or null. */
  url: string | null;
  /** The place of the page that it is about ("entry-5"), where its address names one. */
  place?: string;
  /** Its id, where the address is that of several items. */
  key?: string;
  title: string | null;
  /** Who publishes it, where that is given, else null. */
  outlet: string | null;
  byline: string | null;
  /** ISO 8601. */
  published: string | null;
  /** Wording that may credit an agency, each with its field's name. */
  credits: { field: string; text: string }[];
  paragraphs: string[];
  depth: Depth;
  /** The number of its version, where versions of one item are counted. */
  revision?: number | null;
  /** It is under embargo, until then (ISO 8601) where that is given. */
  embargo?: string | null;
}

/** Longest that the corpus takes, UTF-16 code units. */
const MAX = { id: 4_000, outlet: 300, title: 2_000, byline: 1_000 };

/** The id of a report of an item: of several of one address the item's own, its address, its source's name for it. */
export const itemId = ({ key, url, id }: Pick<Item, 'key' | 'url' | 'id'>): string | null =>
  (key ?? url ?? id)?.slice(0, MAX.id) ?? null;

const cut = (text: string | null, max: number): string | null => (text ? text.slice(0, max) : null);

/** Where an item came from, and who publishes what does not say who. */
export interface Provenance {
  outlet: string;
  origin: Origin;
}

/**
 * An item as a report. Its id is its address, so that the page itself, read later, takes its place; else its own
 * name; else a digest of its text: the same item always has the same id.
 * @returns null if the item has neither text nor title
 */
export async function reportOf(
  item: Item,
  { outlet, origin }: Provenance,
  agencies: readonly Agency[],
): Promise<CorpusReport | null> {
  const paragraphs = item.paragraphs.length > 0 ? item.paragraphs : item.title ? [item.title] : [];
  if (paragraphs.length === 0) return null;
  const depth = item.paragraphs.length > 0 ? item.depth : 'headline';
  const id = itemId(item) ?? `text:${await digest(`${item.title ?? ''}\n${paragraphs.join('\n')}`)}`;
  const base = { url: item.url, byline: cut(item.byline, MAX.byline), paragraphs };
  const credit = creditOf({ ...base, outlet: item.outlet ?? outlet, credits: item.credits }, agencies);
  const credited = credit && credit.form !== 'mixed' ? credit.agency : null;
  const agency = credited ?? ownerIn(item.url, origin, agencies);
  const nameOf = agencies.find(known => known.id === agency)?.name;
  return {
    ...base,
    id,
    outlet: cut(outletName(item.outlet ?? (outlet || nameOf) ?? '', item.url), MAX.outlet) ?? '',
    agency,
    title: cut(item.title, MAX.title),
    published: item.published,
    credit,
    depth,
    origin,
    ...(item.revision && { revision: item.revision }),
  };
}

/**
 * The agency on whose site an item is. That an item links to an agency's site proves nothing: what a feed or a search
 * brings is an agency's own only where it comes from that agency's site as well.
 */
function ownerIn(url: string | null, { kind, from }: Origin, agencies: readonly Agency[]): string | null {
  const owner = url ? ownerOf(url, agencies) : null;
  if (!owner || kind === 'page' || kind === 'file') return owner;
  return from && ownerOf(from, agencies) === owner ? owner : null;
}

/** SHA-256 of a text, the first half of it in hexadecimal digits. */
export async function digest(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(bytes).subarray(0, 16)].map(byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Marks of a text that breaks off: "…", "[…]", "Continue reading", in six languages. */
const BREAKS_OFF =
  /(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$|(?:^|\s)(?:read more|continue reading|read the (?:full|rest)|weiterlesen|mehr lesen|lire la suite|leer m[aá]s|seguir leyendo|leia mais|continua a leggere|leggi tutto)\b[^.]{0,60}$/i;
const LONG = 120;
const WHOLE = 200;

/**
 * How much of a text an item brings. Feeds do not say: text that breaks off or is short is an excerpt.
 * @param isContent it is where a feed has its items' full text, not where it has their summaries
 */
export function depthOf(paragraphs: readonly string[], isContent: boolean): Depth {
  if (paragraphs.length === 0) return 'headline';
  const words = paragraphs.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  if (paragraphs.slice(-2).some(text => BREAKS_OFF.test(text))) return 'excerpt';
  return words >= (isContent ? LONG : WHOLE) ? 'full' : 'excerpt';
}
