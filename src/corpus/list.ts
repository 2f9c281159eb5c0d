import { fromRow, toSummary } from './rows.ts';
import type { Database } from './stores.ts';
import type { CorpusReport, ListQuery, ReportOrder, ReportSummary } from './types.ts';

const PART = 500;
const EXPORTED = 200;
const EXPORT_CHARACTERS = 1_000_000;

const byName = new Intl.Collator();
const timeOf = ({ published }: ReportSummary): number =>
  Date.parse(published ?? '') || Number.NEGATIVE_INFINITY;
const descending = (a: number, b: number): number => (a === b ? 0 : b > a ? 1 : -1);

const ORDERS: Record<ReportOrder, (a: ReportSummary, b: ReportSummary) => number> = {
  added: () => 0,
  published: (a, b) => descending(timeOf(a), timeOf(b)),
  outlet: (a, b) => byName.compare(a.outlet, b.outlet),
  words: (a, b) => descending(a.words, b.words),
};

interface Page {
  reports: ReportSummary[];
  total: number;
}

/** A page of the reports, those added last first if no order is asked for. @param total how many there are */
export function listReports(db: Database, total: number, given: ListQuery = {}): Promise<Page> {
  const { query = '', order = 'added', offset = 0, limit = 50 } = given;
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return words.length || order !== 'added'
    ? search(db, words, order, offset, limit)
    : page(db, total, offset, limit);
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

/** Looks through all reports, and never holds many more of them than are asked for. */
async function search(
  db: Database,
  words: readonly string[],
  order: ReportOrder,
  offset: number,
  limit: number,
): Promise<Page> {
  const wanted = offset + limit;
  let found: ReportSummary[] = [];
  let total = 0;
  const best = () => found.sort(ORDERS[order]).slice(0, wanted);
  for (let from = 0; ; ) {
    const rows = await db.getAll('reports', IDBKeyRange.lowerBound(from), PART);
    const fitting = rows.map(toSummary).filter(report => has(report, words));
    total += fitting.length;
    // Those added later come first, also among equals: sorting keeps their places.
    found = [...fitting.reverse(), ...found];
    if (found.length > wanted + PART) found = best();
    if (rows.length < PART) return { reports: best().slice(offset), total };
    from = rows.at(-1)!.no + 1;
  }
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
