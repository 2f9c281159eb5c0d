import type { IDBPObjectStore } from 'idb';
import { firstOf } from './order.ts';
import { isOnDays, type Query, readQuery } from './query.ts';
import { fromRow, toSummary } from './rows.ts';
import { blockOf, placesOf, SIZE } from './shelf.ts';
import type { Card, CorpusSchema, Database } from './stores.ts';
import type { CorpusReport, ListPart, ListQuery, ReportSummary } from './types.ts';

/** Reports whose cards are read at once, in blocks. */
const BLOCKS = 32;
/** How long a part of a search takes, ms. */
const LONG = 300;
const EXPORTED = 200;
const EXPORT_CHARACTERS = 1_000_000;
/** Restarts a search, for example when what it needed was not there yet. */
export const FROM_START = Number.MAX_SAFE_INTEGER;

/** Whether a list shows all reports in the order they were added. */
export const isPlain = ({ query = '', order = 'added' }: ListQuery): boolean =>
  query.trim() === '' && order === 'added';

/** A page of all reports, those added last first. @param total how many there are */
export async function firstPage(
  db: Database,
  total: number,
  { offset = 0, limit = PAGE }: ListQuery,
): Promise<ListPart> {
  const reports: ReportSummary[] = [];
  let cursor = await db.transaction('reports').store.openCursor(null, 'prev');
  if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null;
  while (cursor && reports.length < limit) {
    reports.push(toSummary(cursor.value));
    cursor = await cursor.continue();
  }
  return { reports, total, next: null, part: 1 };
}

const PAGE = 50;

/** All parts of a list as one. */
export async function listAll(
  query: ListQuery = {},
  partFrom: (from: number | null) => Promise<ListPart>,
): Promise<{ reports: ReportSummary[]; total: number }> {
  const { order = 'added', offset = 0, limit = PAGE } = query;
  let reports: ReportSummary[] = [];
  let total = 0;
  for (let from: number | null = null; ; ) {
    const found = await partFrom(from);
    total += found.total;
    reports = firstOf([...reports, ...found.reports], order, offset + limit);
    from = found.next;
    if (from === null) return { reports: isPlain(query) ? reports : reports.slice(offset), total };
  }
}

/**
 * The next part of a search, from the reports added last on; no report is read for it.
 * @param nextNo more than any report's number
 * @param from the block after the part, null or FROM_START for the first
 */
export async function searchPart(
  db: Database,
  nextNo: number,
  { query = '', order = 'added', offset = 0, limit = PAGE, agencies = [] }: ListQuery,
  from: number | null,
): Promise<ListPart> {
  const asked = readQuery(query, agencies);
  const blocks = blockOf(nextNo) + 1;
  const until = performance.now() + LONG;
  let end = Math.min(blocks, from ?? FROM_START);
  let found: Card[] = [];
  let total = 0;
  while (end > 0) {
    const begin = Math.max(0, end - BLOCKS);
    const fitting = await searchBlocks(db, begin, end, asked);
    total += fitting.length;
    found = firstOf([...found, ...fitting.reverse()], order, offset + limit);
    end = begin;
    if (performance.now() > until) break;
  }
  const reports = found.map(({ no, ...report }) => report);
  return { reports, total, next: end > 0 ? end : null, part: 1 - end / blocks };
}

/** The cards that fit in blocks from `begin` to `end` (exclusive), those added last at the end. */
async function searchBlocks(db: Database, begin: number, end: number, asked: Query): Promise<Card[]> {
  const range = IDBKeyRange.bound(begin, end, false, true);
  const tx = db.transaction(['cards', 'words']);
  const store = tx.objectStore('words');
  const [blocks, texts] =
    asked.words.length > 0 ? await Promise.all([store.getAllKeys(range), store.getAll(range)]) : [[], []];
  const places = new Map(
    blocks.map((block, i) => [block, asked.words.map(word => placesOf(texts[i]!, word))]),
  );
  const cards = await cardsOf(tx.objectStore('cards'), range, places, asked);
  return cards.filter(card => {
    const own = places.get(blockOf(card.no));
    const named = asked.agencies.get(card.agency ?? '');
    const has = (word: string, at: number) => own?.[at]?.has(card.no % SIZE) || named?.has(word);
    return asked.words.every(has) && isOnDays(card, asked);
  });
}

/** The cards among which those that fit are: where words alone decide, of the blocks that have them all. */
async function cardsOf(
  store: IDBPObjectStore<CorpusSchema, ('cards' | 'words')[], 'cards'>,
  range: IDBKeyRange,
  places: ReadonlyMap<number, readonly ReadonlySet<number>[]>,
  { words, agencies }: Query,
): Promise<Card[]> {
  if (words.length === 0 || agencies.size > 0) return (await store.getAll(range)).flat();
  const hit = [...places].flatMap(([block, sets]) => (sets.every(({ size }) => size > 0) ? block : []));
  return (await Promise.all(hit.map(block => store.get(block)))).flatMap(cards => cards ?? []);
}

/** Lines of JSONL from report number `from` on, about a megabyte, and the number to go on from. */
export async function exportPart(db: Database, from: number): Promise<{ text: string; next: number | null }> {
  let text = '';
  let at = from;
  while (text.length < EXPORT_CHARACTERS) {
    const rows = await db.getAll('reports', IDBKeyRange.lowerBound(at), EXPORTED);
    for (const row of rows) text += `${lineOf(fromRow(row))}\n`;
    if (rows.length < EXPORTED) return { text, next: null };
    at = rows.at(-1)!.no + 1;
  }
  return { text, next: at };
}

/** Keys without a value are left out. */
function lineOf({ credit, depth, origin, pinned, ...rest }: CorpusReport): string {
  return JSON.stringify({
    ...rest,
    ...(credit && { credit }),
    ...(depth !== 'full' && { depth }),
    ...(origin && { origin }),
    ...(pinned && { pinned }),
  });
}
