import {
  all,
  attributeOf,
  closestTo,
  containsNode,
  ELEMENT,
  firstChildOf,
  lastChildOf,
  lineOf,
  matches,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentElementOf,
  parentOf,
  previousSiblingOf,
  TEXT,
} from '../dom.ts';
import { isoDate } from './dates.ts';
import { articleAround, type Headline } from './headline.ts';
import { dateIn } from './textDate.ts';

type Property = 'datePublished' | 'dateModified';

/** How far from the headline its date is looked for: nodes, and UTF-16 code units of text between. */
const MAX_NODES = 250;
const MAX_ABOVE = 40;
const ITEM = 'article, [itemscope][itemtype*="Article"]';
const BEHIND = 900;
const BEFORE = 160;

/** What is beside an article, or belongs to another one in it. */
const ELSEWHERE =
  'nav, aside, footer, figure, dialog:not([open]), [role="complementary"], [role="navigation"], [class*="related" i], [class*="ticker" i], [class*="sidebar" i], [class*="recommend" i], [class*="comment" i], [class*="teaser" i], [itemprop~="comment"]';
const NAMES: Record<Property, RegExp> = {
  datePublished: /publi|pub-?date|posted|created|entry-date|date-?line|dtstart/i,
  dateModified: /updat|modif|edit/i,
};
/** Words before a date that say which one it is. */
const CHANGED =
  /updat|modif|edited|aktuali|geändert|stand\b|mis à jour|màj|actualiz|оновлен|обновл|bijgewerkt|oppdatert|uppdaterad|opdateret|更新|تحديث/i;
const MAX_LINE = 120;
/** A date's line has hardly any other words; one whose name says what it is may have more. */
const MAX_REST = [20, 60];
const INFO = /date|time|meta|byline|author|info|publi|credit|dateline|stamp/i;

interface Dated {
  date: string;
  /** 3: marked as this date; 2: a time; 1: words; 0: named for the other date, which its words do not say. */
  rank: number;
}

const VALUES = ['datetime', 'content', 'title', 'data-datetime', 'data-date'];

/** The words of an element and those right before it, which say what date it is. */
function wordsAt(element: Element): { line: string; label: string } {
  const before = previousSiblingOf(element);
  const label = before && nodeTypeOf(before) === TEXT ? (before as Text).data.slice(-30) : '';
  return { line: lineOf(element, MAX_LINE + 1), label };
}

/** The date that an element is made to show, or has in its text. */
function dateOf(element: Element, property: Property, language: string | null): Dated | null {
  const names = ['class', 'itemprop', 'id'].map(name => attributeOf(element, name) ?? '').join(' ');
  const isTime = nameOf(element) === 'time' || /\bdate(?:Published|Modified)\b/.test(names);
  const isNamed =
    NAMES[property].test(names) || (property === 'datePublished' && attributeOf(element, 'pubdate') !== null);
  const isOther = !isNamed && NAMES[other(property)].test(names);
  const { line, label } = wordsAt(element);
  const isChange = CHANGED.test(`${label} ${line}`);
  if (!isNamed && (property === 'dateModified') !== isChange) return null;
  const values = isTime || isNamed ? VALUES.map(name => isoDate(attributeOf(element, name), language)) : [];
  const date = values.find(Boolean);
  if (date) return { date, rank: isOther ? 0 : isNamed ? 3 : 2 };
  const told = line.length > MAX_LINE ? null : dateIn(line, language);
  if (!told || !(isTime || isNamed || isDateLine(line, told.rest, names))) return null;
  return { date: told.date, rank: isOther ? 0 : isNamed ? 3 : 1 };
}

/** True if a line is a date and hardly more: a sentence with a date in it is about something else. */
const isDateLine = (line: string, rest: string, names: string): boolean => {
  const isInfo = INFO.test(names);
  return rest.trim().length <= MAX_REST[Number(isInfo)]! && (isInfo || !/\p{L}[.!?]$/u.test(line));
};

const other = (property: Property): Property =>
  property === 'datePublished' ? 'dateModified' : 'datePublished';

/**
 * The date that the page shows beside the article's headline, or marks as its own inside the article; null if there
 * is none, or only another element's.
 */
export function visibleDate(
  document: Document,
  property: Property,
  headline: Headline | null,
  language: string | null,
): string | null {
  const start = headline?.element ?? onlyArticle(document);
  const near = start ? nearby(start, headline?.others ?? [], property, language) : [];
  const found = [...near, ...marked(document, property, headline, language)];
  return found.sort((a, b) => b.rank - a.rank)[0]?.date ?? null;
}

/** Dates that say of themselves that they are the article's, wherever in it they are. */
function marked(
  document: Document,
  property: Property,
  headline: Headline | null,
  language: string | null,
): Dated[] {
  const places = all(document, `[itemprop~="${property}"], time[pubdate], time[class]`).slice(0, 40);
  const own = headline && articleAround(headline.element);
  return places.flatMap(place => {
    const around = articleAround(place);
    if (closestTo(place, ELSEWHERE) || (around && own && around !== own && !containsNode(around, own)))
      return [];
    const isProperty = attributeOf(place, 'itemprop')?.split(/\s+/).includes(property);
    const found = dateOf(place, property, language);
    return found && (isProperty || (found.rank === 3 && (around === own || !around))) ? [found] : [];
  });
}

function onlyArticle(document: Document): Element | null {
  const found = all(document, 'article').filter(one => {
    const up = parentElementOf(one);
    return !closestTo(one, ELSEWHERE) && !(up && closestTo(up, 'article'));
  });
  return found.length === 1 ? found[0]! : null;
}

/** The dates shown around a heading: those below it in order, then those right above it in its own article. */
function nearby(
  start: Element,
  others: readonly Element[],
  property: Property,
  language: string | null,
): Dated[] {
  const found: Dated[] = [];
  const look = (element: Element): void => {
    const date = dateOf(element, property, language);
    if (date) found.push(date);
  };
  for (const element of below(start)) {
    if (others.includes(element)) break;
    look(element);
  }
  const scope = scopeOf(start);
  if (scope) for (const element of above(start, scope)) look(element);
  return found;
}

/** What is beside the article, or is an article of its own. */
const isElsewhere = (element: Element): boolean => matches(element, ELSEWHERE) || matches(element, ITEM);

/** The elements below a heading in document order, without those that are elsewhere. */
function* below(start: Element): Generator<Element> {
  let size = 0;
  let node = after(start, true);
  for (let left = MAX_NODES; node && left > 0 && size < BEHIND; left--) {
    const isShut: boolean = nodeTypeOf(node) === ELEMENT && isElsewhere(node as Element);
    if (nodeTypeOf(node) === TEXT) size += (node as Text).data.trim().length;
    if (nodeTypeOf(node) === ELEMENT && !isShut) yield node as Element;
    node = after(node, !isShut);
  }
}

/** The elements right above a heading in its scope, the nearest first. */
function* above(start: Element, scope: Element): Generator<Element> {
  let size = 0;
  let node = before(start);
  for (
    let left = MAX_ABOVE;
    node && node !== scope && left > 0 && size < BEFORE;
    left--, node = before(node)
  ) {
    if (nodeTypeOf(node) === TEXT) size += (node as Text).data.trim().length;
    else if (
      nodeTypeOf(node) === ELEMENT &&
      !containsNode(node, start) &&
      !closestTo(node as Element, ELSEWHERE)
    )
      yield node as Element;
  }
}

/** The article or section that a heading is in; nothing above it in the page's own head is its date. */
const scopeOf = (start: Element): Element | null =>
  articleAround(start) ?? closestTo(start, 'main, [role="main"], section, header');

/** The next node in document order; without `enter` not one inside. Or the one before that holds what comes earlier. */
function after(node: Node, enter: boolean): Node | null {
  const below = enter ? firstChildOf(node) : null;
  if (below) return below;
  for (let up: Node | null = node; up; up = parentOf(up)) {
    const next = nextSiblingOf(up);
    if (next) return next;
  }
  return null;
}

function before(node: Node): Node | null {
  let last: Node | null = previousSiblingOf(node);
  if (!last) return parentOf(node);
  for (let below: Node | null = lastChildOf(last); below; below = lastChildOf(last)) last = below;
  return last;
}
