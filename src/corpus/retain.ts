import type { Database, Row } from './stores.ts';
import type { Retention } from './types.ts';

const AT_ONCE = 200;
const DAY = 86_400_000;

/** Some of the reports to remove, oldest first; empty: all others stay. @param stored how many there are */
export async function outdated(db: Database, stored: number, retention: Retention): Promise<Row[]> {
  if (retention.keep === 'all') return [];
  const most = retention.keep === 'count' ? Math.min(AT_ONCE, stored - retention.count) : AT_ONCE;
  const until = retention.keep === 'age' ? IDBKeyRange.upperBound(Date.now() - retention.days * DAY) : null;
  const rows: Row[] = [];
  const tx = db.transaction('reports');
  let cursor = most > 0 ? await tx.store.index('added').openCursor(until) : null;
  while (cursor && rows.length < most) {
    if (!cursor.value.pinned) rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}
