import type { Row, Writing } from './database.ts';
import type { Manifest } from './manifest.ts';
import type { Retention } from './types.ts';
import { removeRows } from './write.ts';

const AT_ONCE = 200;
const DAY = 86_400_000;

/** Removes some of the reports that need not be kept, the oldest first; answers how many (0: all others stay). */
export async function retainSome(tx: Writing, manifest: Manifest, retention: Retention): Promise<number> {
  const rows = await outdated(tx, manifest, retention);
  await removeRows(tx, manifest, rows);
  return rows.length;
}

async function outdated(tx: Writing, manifest: Manifest, retention: Retention): Promise<Row[]> {
  if (retention.keep === 'all') return [];
  const most = retention.keep === 'count' ? Math.min(AT_ONCE, manifest.reports - retention.count) : AT_ONCE;
  const until = retention.keep === 'age' ? IDBKeyRange.upperBound(Date.now() - retention.days * DAY) : null;
  const rows: Row[] = [];
  let cursor = most > 0 ? await tx.objectStore('reports').index('added').openCursor(until) : null;
  while (cursor && rows.length < most) {
    if (!cursor.value.pinned) rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  return rows;
}
