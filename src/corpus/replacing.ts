/**
 * Which report may take the place of another of the same id. Ids are addresses, and a feed may name any address: without
 * a rule, one that is followed could put its words in another outlet's mouth.
 */
import type { Row } from './stores.ts';

const DEPTHS = ['headline', 'excerpt', 'full'];

/** Whether a report may take the place of the stored one. Each rule has its test, in this order. */
export function mayReplace(newer: Row, old: Row): boolean {
  if (old.pinned) return false;
  if (isOlder(newer, old)) return false;
  // A feed lists an article again after it was read in full: a shorter text must not replace a longer one.
  if (DEPTHS.indexOf(newer.depth) < DEPTHS.indexOf(old.depth)) return false;
  return isReaders(newer) || isFromTheSameFeed(newer, old) || isFromItsSite(newer, old);
}

/** Of one item's numbered versions the latest counts, in whatever order they come. */
const isOlder = (newer: Row, old: Row): boolean =>
  newer.revision !== undefined && old.revision !== undefined && newer.revision < old.revision;

/** What the reader adds: a file, or a report without an origin, as an undo puts it back. */
const isReaders = ({ origin }: Row): boolean => origin === null || origin.kind === 'file';

const isFromTheSameFeed = ({ origin: newer }: Row, { origin: old }: Row): boolean =>
  newer?.from != null && newer.kind === old?.kind && newer.from === old.from && newer.kind !== 'page';

/** The page itself, or a feed of its site. */
const isFromItsSite = ({ origin, report: newer }: Row, { report: old }: Row): boolean => {
  const site = hostIn(old.url ?? old.id);
  const from = hostIn(origin?.from) ?? (origin?.kind === 'page' ? hostIn(newer.url) : null);
  return site !== null && from !== null && isSameSite(from, site);
};

function hostIn(address: string | null | undefined): string | null {
  if (!address || !URL.canParse(address)) return null;
  const { protocol, host } = new URL(address);
  return /^https?:$/.test(protocol) ? host : null;
}

/** Labels that may precede a site's own name. */
const OWN_LABEL = /^(?:www\d?|m|mobile|amp|rss|feeds?|xml|news|edition)\./;
/** Names under which others have sites: "co.uk", "com.au", "github.io" and the like. */
const SHARED =
  /^(?:(?:co|com|org|net|ac|gov|edu|or|ne|go)\.[a-z]{2}|(?:github|gitlab|netlify|vercel|pages|web|blogspot|wordpress|substack|medium|tumblr|herokuapp|firebaseapp)\.[a-z]+|[a-z]+)$/;

/** Whether two hosts are one site: the same, or one inside the other, past the usual first labels. */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [one, other].map(host => host.toLowerCase().replace(OWN_LABEL, ''));
  if (one.toLowerCase() === other.toLowerCase()) return true;
  if (SHARED.test(a!) || SHARED.test(b!)) return false;
  return a === b || a!.endsWith(`.${b}`) || b!.endsWith(`.${a}`);
}
