import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Report } from '../engine/types.ts';
import { CorpusError } from './types.ts';

/** A report as it is stored. `no` is its number in the index; `keys` are its index keys, so that it can be taken out. */
export interface StoredReport {
  no?: number;
  id: string;
  report: Report;
  words: number;
  added: number;
  keys: Uint32Array;
}

/** Postings whose keys share their upper bits: `nos[i]` is the number of a report that has `keys[i]`. */
export interface Bucket {
  keys: Uint32Array;
  nos: Uint32Array;
}

export interface CorpusSchema extends DBSchema {
  reports: { key: number; value: StoredReport; indexes: { id: string } };
  buckets: { key: number; value: Bucket };
  meta: { key: 'version'; value: number };
}

export type Database = IDBPDatabase<CorpusSchema>;

const SCHEMA_VERSION = 1;

/**
 * Opens the corpus, making it when it is not there.
 * @throws CorpusError 'storage-off' where the browser denies IndexedDB (Firefox: "never remember history"),
 *   'closed' where a newer version of the extension has taken the database over
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  if (!globalThis.indexedDB) throw new CorpusError('storage-off');
  try {
    return await openDB<CorpusSchema>(name, SCHEMA_VERSION, {
      upgrade(db) {
        const reports = db.createObjectStore('reports', { keyPath: 'no', autoIncrement: true });
        reports.createIndex('id', 'id', { unique: true });
        db.createObjectStore('buckets');
        db.createObjectStore('meta');
      },
      blocking: (_old, _new, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
  } catch (error) {
    throw new CorpusError((error as DOMException).name === 'VersionError' ? 'closed' : 'storage-off', error);
  }
}

/** The CorpusError for whatever IndexedDB threw. */
export function asCorpusError(error: unknown): CorpusError {
  if (error instanceof CorpusError) return error;
  const name = (error as DOMException | null)?.name;
  const isQuota =
    name === 'QuotaExceededError' || /quota/i.test(String((error as Error | null)?.message ?? ''));
  return new CorpusError(isQuota ? 'quota' : name === 'InvalidStateError' ? 'closed' : 'broken', error);
}
