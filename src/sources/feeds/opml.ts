import { Parser } from 'htmlparser2';
import { cleanAddress } from '../address.ts';
import { encodingOf } from '../bytes/encoding.ts';
import { addressProblem } from '../web/allowed.ts';
import type { FeedLink } from './discover.ts';

/** Bytes of a list that are read, and feeds that are taken of it, at most. */
export const MOST_BYTES = 2_000_000;
export const MOST_FEEDS = 200;
const MOST_TITLE = 200;
/** Folders in folders that are gone into: the parser's time grows with the square of the depth. */
const MOST_DEPTH = 100;
/** Characters that are read at a stretch, between two looks at the depth. */
const STRETCH = 10_000;

/** What a list of feeds holds, and how many of its addresses were left out. */
export interface FeedList {
  links: FeedLink[];
  /** No web addresses, of a local network, or more than are taken. */
  left: number;
}

/**
 * Reads a list of feeds as other readers write it (OPML 1.0 and 2.0): every outline with an `xmlUrl`, in folders too, each
 * address once. A document type's entities are never expanded; what is broken off, or goes on too deep, is read up to
 * there.
 * Source: http://opml.org/spec2.opml
 * @returns null if it is no such list
 */
export function readOpml(bytes: Uint8Array): FeedList | null {
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, MOST_BYTES));
  const found = new Map<string, FeedLink>();
  let isOpml = false;
  let left = 0;
  let depth = 0;
  const take = (attributes: Record<string, string>): void => {
    const named = Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value] as const);
    const { xmlurl, title, text: plain } = Object.fromEntries(named);
    if (!xmlurl) return;
    const address = cleanAddress(xmlurl);
    if (address && found.has(address)) return;
    if (!address || addressProblem(address, null) || found.size === MOST_FEEDS) left++;
    else found.set(address, { address, title: oneLine(title || plain) });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (name.toLowerCase() === 'opml') isOpml = true;
        else if (isOpml && name.toLowerCase() === 'outline') take(attributes);
      },
      onclosetag() {
        depth--;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for (let at = 0; at < text.length && depth <= MOST_DEPTH; at += STRETCH)
    parser.write(text.slice(at, at + STRETCH));
  if (depth <= MOST_DEPTH) parser.end();
  return isOpml ? { links: [...found.values()], left } : null;
}

const oneLine = (text = ''): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_TITLE);

/** Writes a list of feeds as OPML 2.0. @param title of the list */
export function writeOpml(links: readonly FeedLink[], title: string): string {
  const outlines = links.map(({ address, title: name }) => {
    const shown = escaped(name || address);
    return `    <outline type="rss" text="${shown}" title="${shown}" xmlUrl="${escaped(address)}"/>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escaped(title)}</title></head>`,
    '  <body>',
    ...outlines,
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

/** For an attribute; what XML 1.0 has no place for is left out, half a character too. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, sign => `&#${sign.charCodeAt(0)};`);
