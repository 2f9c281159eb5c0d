import type { Database } from './database.ts';
import { fromRow, toSummary } from './rows.ts';
import type { CorpusReport, ListQuery, ReportSummary } from './types.ts';

const PART = 500;
const EXPORTED = 200;
const EXPORT_CHARACTERS = 1_000_000;

interface Page {
  reports: ReportSummary[];
  total: number;
}

/** A page of the reports, newest first. @param total how many there are */
export function listReports(db: Database, total: number, given: ListQuery = {}): Promise<Page> {
  const { query = '', offset = 0, limit = 50 } = given;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length ? search(db, words, offset, limit) : page(db, total, offset, limit);
}

async function page(db: Database, total: number, offset: number, limit: number): Promise<Page> {
  const reports: ReportSummary[] = [];
  let cursor = await db.transaction('reports').store.openCursor(null, 'prev');
  if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null;
  while (cursor && reports.length < limit) {
    reports.push(toSummary(cursor.value));
    cursor = await cursor.continue();
  }
  return { reports, total };
}

async function search(db: Database, words: readonly string[], offset: number, limit: number): Promise<Page> {
  const found: ReportSummary[] = [];
  for (let from = 0; ; ) {
    const rows = await db.getAll('reports', IDBKeyRange.lowerBound(from), PART);
    for (const row of rows) if (has(toSummary(row), words)) found.push(toSummary(row));
    if (rows.length < PART) break;
    from = rows.at(-1)!.no + 1;
  }
  return { reports: found.reverse().slice(offset, offset + limit), total: found.length };
}

function has({ title, outlet, agency }: ReportSummary, words: readonly string[]): boolean {
  const text = `${title ?? ''} ${outlet} ${agency ?? ''}`.toLowerCase();
  return words.every(word => text.includes(word));
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

/** Keys that say nothing are left out. */
function lineOf({ credit, depth, origin, pinned, ...rest }: CorpusReport): string {
  return JSON.stringify({
    ...rest,
    ...(credit && { credit }),
    ...(depth !== 'full' && { depth }),
    ...(origin && { origin }),
    ...(pinned && { pinned }),
  });
}
