import { TooLarge } from '../bytes/stream.ts';
import { isThing, listIn } from '../formats/json.ts';
import { isJsonFeed, jsonFeedItems, jsonFeedOutlet } from '../formats/jsonFeed.ts';
import { isNinjs, ninjsItem } from '../formats/ninjs.ts';
import type { Place } from '../formats/problem.ts';
import type { ImportItem, Source } from './importFile.ts';
import { checked, imported, nameOf, problem, textOf } from './text.ts';

const MAX_LINE = 8_000_000;
/** So much, with a line break in it, tells lines from a document. */
const ENOUGH = 65_536;
const MAX_NESTING = 4;

/** The reports of JSON lines, or of one JSON document: our own format, ninjs, JSON Feed, and lists of them. */
export async function* jsonItems(source: Source): AsyncGenerator<ImportItem> {
  const chunks = textOf(source);
  let start = '';
  for await (const chunk of { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) }) {
    start += chunk;
    if (start.length >= ENOUGH && start.trimStart().includes('\n')) break;
    if (start.length > source.limits.whole) throw new TooLarge(source.limits.whole);
  }
  if (isLines(start)) yield* lineItems(linesOf(resumed(start, chunks)), source);
  else yield* documentItems(start, chunks, source);
}

async function* resumed(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

async function* documentItems(
  start: string,
  rest: AsyncIterable<string>,
  source: Source,
): AsyncGenerator<ImportItem> {
  const parts = [start];
  let size = start.length;
  for await (const part of rest) {
    parts.push(part);
    size += part.length;
    if (size > source.limits.whole) throw new TooLarge(source.limits.whole);
  }
  const text = parts.join('');
  const value = parsed(text);
  if (value !== undefined) yield* valueItems(value, { file: source.file }, source, 0);
  else yield* brokenItems(text, source);
}

/** A document that does not parse may be lines of which the first are broken. */
export async function* brokenItems(text: string, source: Source): AsyncGenerator<ImportItem> {
  if (hasReports(text)) yield* lineItems(linesOf([text]), source);
  else yield problem({ file: source.file }, 'not-json');
}

/** Whether a line of a text, among several, is a JSON object. */
export function hasReports(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return lines.length > 1 && lines.some(line => /^\s*\{/.test(line) && isThing(parsed(line)));
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
};

/** Whether one of the first two lines is an object of its own; a single line is a document. */
function isLines(head: string): boolean {
  const lines = head.split('\n').filter(line => line.trim() !== '');
  const [first = '', second = ''] = lines;
  if (lines.length < 2 || /^\s*[[{]\s*$/.test(first)) return false;
  return isThing(parsed(first)) || isThing(parsed(second));
}

async function* lineItems(
  lines: AsyncIterable<{ line: string; number: number }>,
  source: Source,
): AsyncGenerator<ImportItem> {
  for await (const { line, number } of lines) {
    if (line.trim() === '') continue;
    const place = { file: source.file, line: number };
    if (line.length > MAX_LINE) yield problem(place, 'too-large', { limit: MAX_LINE });
    else {
      const value = parsed(line);
      if (value === undefined) yield problem(place, 'not-json');
      else yield* valueItems(value, place, source, 0);
    }
  }
}

/** The lines of a text with their numbers from 1. Of one that is too long only the first characters are kept. */
async function* linesOf(chunks: AsyncIterable<string> | Iterable<string>) {
  let rest = '';
  let number = 0;
  for await (const chunk of chunks) {
    const pieces = (rest + chunk).split('\n');
    rest = pieces.pop()!.slice(0, MAX_LINE + 1);
    for (const line of pieces) yield { line, number: ++number };
  }
  if (rest) yield { line: rest, number: ++number };
}

/** What one JSON value holds: a report, a ninjs object, a JSON Feed, or a list of such. */
async function* valueItems(
  value: unknown,
  place: Place,
  source: Source,
  depth: number,
): AsyncGenerator<ImportItem> {
  const list = listOf(value);
  if (list && depth < MAX_NESTING) {
    for (const [index, one] of list.entries())
      yield* valueItems(one, { ...place, item: index + 1 }, source, depth + 1);
  } else if (isJsonFeed(value)) {
    let item = 0;
    for (const one of jsonFeedItems(value))
      yield await imported(
        one,
        { ...place, item: ++item },
        jsonFeedOutlet(value) ?? nameOf(source.file),
        source,
      );
  } else if (isNinjs(value)) yield await imported(ninjsItem(value), place, nameOf(source.file), source);
  else yield withOrigin(checked(value, place), source.file);
}

/** A report that does not say where it is from is from this file; one of an export (it has `added`) said all. */
const withOrigin = (item: ImportItem, from: string): ImportItem =>
  'report' in item && !item.report.origin && item.report.added === undefined
    ? { ...item, report: { ...item.report, origin: { kind: 'file', from } } }
    : item;

/** Lists as interfaces of agencies hand them out: bare, under `items`, `_items` or `data`, an item under `item`. */
function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isThing(value) || 'paragraphs' in value || [isJsonFeed, isNinjs].some(is => is(value))) return null;
  const inner = isThing(value.data) ? value.data : value;
  const list = [...listIn(inner, 'items'), ...listIn(inner, '_items'), ...listIn(inner, 'articles')];
  if (list.length > 0) return list;
  return isThing(value.item) ? [value.item] : null;
}
