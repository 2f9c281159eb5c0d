/** When a report may have come out, ms since the epoch. */
export interface Span {
  from: number;
  to: number;
}

export interface Dated {
  id: string;
  /** ISO 8601 to the precision that is known: a day, a time without a zone, or a time; null if nothing is. */
  published: string | null;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Stamps are rounded, and set some minutes before or after a text is out. */
const STAMP = 5 * MINUTE;
/** Stamps nearer to each other than this show no order by themselves: many are those of the last update. */
const UNSURE = 36 * HOUR;
/** The farthest zones, hours from Greenwich: a day begins first in the one, ends last in the other. */
const EAST = 14 * HOUR;
const WEST = 12 * HOUR;

/** What a time of publication leaves open: minutes, or, where the zone is not given, more than a day. */
export function spanOf(published: string | null | undefined): Span | null {
  if (!published) return null;
  if (/^\d{4}-\d\d-\d\d$/.test(published)) {
    const day = Date.parse(published);
    return Number.isNaN(day) ? null : { from: day - EAST, to: day + 24 * HOUR + WEST };
  }
  const isLocal = /^\d{4}-\d\d-\d\dT[\d:.]+$/.test(published);
  const time = Date.parse(isLocal ? `${published}Z` : published);
  if (Number.isNaN(time)) return null;
  return isLocal ? { from: time - EAST, to: time + WEST } : { from: time - STAMP, to: time + STAMP };
}

/** How two times are related. */
export interface Order {
  /** Null if the times do not decide. */
  earlier: 'a' | 'b' | null;
  /** Ms between the two; the least that it can be where they are not known to the minute. */
  apart: number;
  isExact: boolean;
}

const middleOf = ({ from, to }: Span): number => (from + to) / 2;
const isNear = (a: Span, b: Span): boolean => Math.abs(middleOf(a) - middleOf(b)) < UNSURE;

/**
 * Which of two came out first, or null if one has no time. Times that are known to the minute are taken for first
 * publications; days and times without a zone show an order from 36 hours on.
 */
export function orderOf(a: string | null, b: string | null): Order | null {
  const [first, second] = [spanOf(a), spanOf(b)];
  if (!first || !second) return null;
  const isExact = [first, second].every(({ from, to }) => to - from === 2 * STAMP);
  const order = (earlier: 'a' | 'b', before: Span, after: Span): Order => ({
    earlier,
    apart: after.from - before.to + (isExact ? 2 * STAMP : 0),
    isExact,
  });
  if (!isExact && isNear(first, second)) return { earlier: null, apart: 0, isExact };
  if (first.to < second.from) return order('a', first, second);
  if (second.to < first.from) return order('b', second, first);
  return { earlier: null, apart: 0, isExact };
}

/** A stamp farther after the article's than this is that of another text of the agency's, whatever the article credits. */
const CREDITED = 7 * 24 * HOUR;

/** An article as the clock knows it. */
export interface DatedArticle {
  published: string | null;
  /** Id of the agency that it credits, or null. */
  credits: string | null;
}

/**
 * Which came out first, an article ('a') or a report ('b'). A credit decides over the stamps, which are often those of
 * the last update: what an article credits was there before it, nobody knows by how much (`apart` is 0).
 */
export function orderBeside(
  article: DatedArticle,
  report: { published: string | null; agency: string | null },
): Order | null {
  const order = orderOf(article.published, report.published);
  const isCredited = report.agency !== null && report.agency === article.credits;
  if (!isCredited || order?.earlier === 'b' || (order && order.apart > CREDITED)) return order;
  return { earlier: 'b', apart: 0, isExact: false };
}

/**
 * True if a report came out so long after an article that it cannot be its source, whatever its stamp means:
 * from 36 hours on. A credit of the report's agency outweighs a stamp; the caller must know that.
 */
export function isLater(report: string | null, article: string | null): boolean {
  const [first, second] = [spanOf(article), spanOf(report)];
  return first !== null && second !== null && first.to < second.from && !isNear(first, second);
}

/**
 * Which of several reports came out first: the one that did, or all that may have. Those without a time are listed
 * apart: any of them may have been earlier still.
 */
export function firstOut(reports: readonly Dated[]): { first: string[]; undated: string[] } {
  const known = reports.filter(({ published }) => spanOf(published) !== null);
  const isBeaten = ({ published }: Dated): boolean =>
    known.some(other => orderOf(other.published, published)?.earlier === 'a');
  return {
    first: known.filter(report => !isBeaten(report)).map(({ id }) => id),
    undated: reports.filter(({ published }) => spanOf(published) === null).map(({ id }) => id),
  };
}

/**
 * True if a report's stamp is after an article's, by the two clocks where a zone is not given, or where it is
 * only a day and the article came out in its course: the article may not have known what the report says, so that it
 * left nothing out.
 */
export function mayBeLater(report: string | null, article: string | null): boolean {
  const order = orderOf(article, report);
  if (!order) return false;
  if (order.isExact) return Date.parse(report!) > Date.parse(article!);
  const length = isDay(report!) || isDay(article!) ? DAY : CLOCK;
  const [there, here] = [report!.slice(0, length), article!.slice(0, length)];
  return there > here || (there === here && isDay(report!) && !isDay(article!));
}

/** Letters of a day, and of a day with hour and minute. */
const DAY = 10;
const CLOCK = 16;
const isDay = (published: string): boolean => published.length <= DAY;
