import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Report } from '../engine/types.ts';
import { printOf } from './keys.ts';
import { emptyManifest, type Manifest } from './manifest.ts';
import type { CorpusSchema, Row } from './stores.ts';

type Upgrade = IDBPTransaction<CorpusSchema, StoreNames<CorpusSchema>[], 'versionchange'>;

/** Brings a database of any older version up to this one, in its one upgrade transaction. */
export async function migrate(db: IDBPDatabase<CorpusSchema>, from: number, tx: Upgrade): Promise<void> {
  if (from < 1) return create(db);
  if (from < 2) await fromVersion1(db, tx);
  else if (from < 3) await fromVersion2(tx);
  await fromVersion3(db, tx);
}

function create(db: IDBPDatabase<CorpusSchema>): void {
  const reports = db.createObjectStore('reports', { keyPath: 'no' });
  reports.createIndex('id', 'id', { unique: true });
  reports.createIndex('print', 'print');
  reports.createIndex('added', 'added');
  db.createObjectStore('index');
  db.createObjectStore('meta');
  db.createObjectStore('imports', { keyPath: ['name', 'size', 'lastModified'] });
  createShelf(db);
}

function createShelf(db: IDBPDatabase<CorpusSchema>): void {
  db.createObjectStore('cards');
  db.createObjectStore('words');
}

/** A row of version 1, whose `keys` were its part of an index of 4,096 buckets. */
interface Row1 {
  no: number;
  id: string;
  report: Report;
  words: number;
  added: number;
}

/** Version 2 has another index: the reports are kept, and it is rebuilt from them after opening. */
async function fromVersion1(db: IDBPDatabase<CorpusSchema>, tx: Upgrade): Promise<void> {
  (db as unknown as IDBPDatabase).deleteObjectStore('buckets');
  db.createObjectStore('index');
  db.createObjectStore('imports', { keyPath: ['name', 'size', 'lastModified'] });
  const store = tx.objectStore('reports');
  store.createIndex('print', 'print');
  store.createIndex('added', 'added');
  const manifest = emptyManifest();
  let cursor = await store.openCursor();
  while (cursor) {
    const row = asRow(cursor.value as unknown as Row1);
    await cursor.update(row);
    manifest.reports++;
    manifest.nextNo = row.no + 1;
    cursor = await cursor.continue();
  }
  const meta = tx.objectStore('meta');
  const version = (await meta.get('version')) as unknown;
  manifest.version = typeof version === 'number' ? version : 0;
  if (manifest.reports)
    manifest.rebuild = { next: 1, end: manifest.nextNo, done: 0, total: manifest.reports };
  await meta.clear();
  await meta.put(manifest, 'manifest');
}

/** Version 3 counts the progress of an import differently: one that was broken off starts again. */
const fromVersion2 = (tx: Upgrade): Promise<void> => tx.objectStore('imports').clear();

/** Version 4 searches a shelf of its own, which is filled from the reports after the opening. */
async function fromVersion3(db: IDBPDatabase<CorpusSchema>, tx: Upgrade): Promise<void> {
  createShelf(db);
  const meta = tx.objectStore('meta');
  const manifest = (await meta.get('manifest')) as Partial<Manifest> | undefined;
  if (!manifest?.nextNo || !manifest.reports) return;
  await meta.put({ ...(manifest as Manifest), shelving: { next: 0, end: manifest.nextNo } }, 'manifest');
}

const asRow = ({ no, id, report, words, added }: Row1): Row => ({
  no,
  id,
  print: printOf(report),
  words,
  report,
  credit: null,
  depth: 'full',
  origin: null,
  added,
  pinned: false,
});
