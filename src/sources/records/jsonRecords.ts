import { TooLarge } from '../bytes/stream.ts';
import { isThing } from '../formats/json.ts';
import { isJsonFeed, jsonFeedItems, jsonFeedOutlet } from '../formats/jsonFeed.ts';
import { listOf } from '../formats/lists.ts';
import { isNewsApi, newsApiItem } from '../formats/newsApi.ts';
import { isNinjs, ninjsItem } from '../formats/ninjs.ts';
import type { Place } from '../formats/problem.ts';
import { refused } from '../formats/told.ts';
import { jsonIn, wholeObjects } from './brokenJson.ts';
import { linesOf, MAX_LINE } from './lines.ts';
import { problemAt, type RecordEvent, type RecordOptions } from './types.ts';

/** So much, with a line break in it, tells JSON lines from a document. */
const ENOUGH = 65_536;
const MAX_NESTING = 4;

/** The records of JSON lines, or of one JSON document: our own format, ninjs, JSON Feed, articles, and lists of them. */
export async function* jsonRecords(
  texts: AsyncGenerator<string>,
  options: RecordOptions,
): AsyncGenerator<RecordEvent> {
  let start = '';
  let isDone = false;
  while (!isDone && !(start.length >= ENOUGH && start.trimStart().includes('\n'))) {
    const { value, done } = await texts.next();
    isDone = done ?? false;
    if (value) start += value;
    if (start.length > options.whole) throw new TooLarge(options.whole);
  }
  if (isLines(start)) yield* lineRecords(resumed(start, texts), options);
  else yield* documentRecords(start, texts, options);
}

async function* resumed(start: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield start;
  yield* rest;
}

async function* documentRecords(
  start: string,
  rest: AsyncIterable<string>,
  options: RecordOptions,
): AsyncGenerator<RecordEvent> {
  const parts = [start];
  let size = start.length;
  for await (const part of rest) {
    parts.push(part);
    size += part.length;
    if (size > options.whole) throw new TooLarge(options.whole);
  }
  const text = parts.join('');
  const value = jsonIn(text);
  if (value !== undefined) yield* valueRecords(value, { file: options.file }, options.address, 0);
  else yield* brokenRecords(text, options);
}

/** A document that does not parse may be lines of which the first are broken, or it ends too early. */
export async function* brokenRecords(text: string, options: RecordOptions): AsyncGenerator<RecordEvent> {
  const place = { file: options.file };
  if (hasObjects(text)) {
    yield* lineRecords([text], options);
    return;
  }
  let item = 0;
  for (const value of wholeObjects(text))
    yield* valueRecords(value, { ...place, item: ++item }, options.address, 1);
  yield problemAt(place, item > 0 ? 'cut-short' : 'not-json');
}

/** Whether a line of a text, among several, is a JSON object. */
export function hasObjects(text: string): boolean {
  const lines = text.split('\n').filter(line => line.trim() !== '');
  return lines.length > 1 && lines.some(line => /^\s*\{/.test(line) && isThing(jsonIn(line)));
}

/** Whether one of the first two lines is an object of its own; a single line is a document. */
function isLines(head: string): boolean {
  const lines = head.split('\n').filter(line => line.trim() !== '');
  const [first = '', second = ''] = lines;
  if (lines.length < 2 || /^\s*[[{]\s*$/.test(first)) return false;
  return isThing(jsonIn(first)) || isThing(jsonIn(second));
}

async function* lineRecords(
  texts: AsyncIterable<string> | Iterable<string>,
  { file, address }: RecordOptions,
): AsyncGenerator<RecordEvent> {
  for await (const { line, number } of linesOf(texts)) {
    if (line.trim() === '') continue;
    const place = { file, line: number };
    if (line.length > MAX_LINE) yield problemAt(place, 'too-large', { limit: MAX_LINE });
    else {
      const value = jsonIn(line);
      if (value === undefined) yield problemAt(place, 'not-json');
      else yield* valueRecords(value, place, address, 0);
    }
  }
}

/** What one JSON value holds: a report, a ninjs object, a JSON Feed, an article, or a list of such. */
function* valueRecords(
  value: unknown,
  place: Place,
  address: string | null,
  depth: number,
): Generator<RecordEvent> {
  if (isJsonFeed(value)) yield* feedRecords(value, place, address);
  else if (isNinjs(value)) yield { type: 'item', place, told: ninjsItem(value), outlet: null };
  else if (isNewsApi(value)) yield { type: 'item', place, told: newsApiItem(value), outlet: null };
  else {
    const list = isThing(value) && 'paragraphs' in value ? null : depth < MAX_NESTING ? listOf(value) : null;
    if (!list) yield { type: 'value', place, value };
    else
      for (const [index, one] of list.entries())
        yield* valueRecords(one, { ...place, item: index + 1 }, address, depth + 1);
  }
}

function* feedRecords(
  feed: Record<string, unknown>,
  place: Place,
  address: string | null,
): Generator<RecordEvent> {
  const title = jsonFeedOutlet(feed);
  yield { type: 'about', kind: 'feed', title, ttl: null };
  let item = 0;
  for (const told of jsonFeedItems(feed, address))
    yield {
      type: 'item',
      place: { ...place, item: ++item },
      told: told ?? refused('no-text'),
      outlet: title,
    };
}
