import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Parcel, Shelf } from './shelf.ts';

/** A trace's key holds all that is needed before reading it: its age, its tab, its bytes. */
type Key = [order: number, tabId: number, size: number];

interface Schema extends DBSchema {
  traces: { key: Key; value: Parcel };
}

type Database = IDBPDatabase<Schema>;

/** The keys to take out so that `size` more bytes fit: those of the tab itself, and of others the oldest. */
function makingWay(keys: readonly Key[], tabId: number, size: number, most: number): Key[] {
  const out = keys.filter(([, of]) => of === tabId);
  const others = keys.filter(([, of]) => of !== tabId);
  let total = others.reduce((sum, [, , bytes]) => sum + bytes, size);
  for (const key of others) {
    if (total <= most) break;
    out.push(key);
    total -= key[2];
  }
  return out;
}

/** One transaction: if it fails, nothing has changed. */
async function write(db: Database, tabId: number, parcel: Parcel, most: number): Promise<void> {
  const size = parcel.bytes.byteLength;
  const tx = db.transaction('traces', 'readwrite');
  const keys = await tx.store.getAllKeys();
  const [last = 0] = keys.at(-1) ?? [];
  await Promise.all([
    ...makingWay(keys, tabId, size, most).map(key => tx.store.delete(key)),
    tx.store.put(parcel, [last + 1, tabId, size]),
    tx.done,
  ]);
}

/** Takes out the oldest of other tabs until twice the bytes are free; false if there was none. */
async function makeRoom(db: Database, tabId: number, size: number): Promise<boolean> {
  const others = (await db.getAllKeys('traces')).filter(([, of]) => of !== tabId);
  let freed = 0;
  for (const key of others) {
    if (freed >= 2 * size) break;
    await db.delete('traces', key);
    freed += key[2];
  }
  return freed >= size;
}

/**
 * Traces in a database. Where the browser denies one, or the disk is full, nothing is held and nothing thrown.
 * @param most bytes of all traces together
 */
export function diskShelf(name: string, most: number): Shelf {
  let opened: Promise<Database> | null = null;
  const open = (): Promise<Database> => {
    const forget = () => {
      opened = null;
    };
    opened ??= openDB<Schema>(name, 1, {
      upgrade: db => void db.createObjectStore('traces'),
      terminated: forget,
    }).catch(error => {
      forget();
      throw error;
    });
    return opened;
  };
  const attempt = async <T>(work: (db: Database) => Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await work(await open());
    } catch {
      return otherwise;
    }
  };
  const keysOf = async (db: Database, isWanted: (tabId: number) => boolean): Promise<Key[]> =>
    (await db.getAllKeys('traces')).filter(([, tabId]) => isWanted(tabId));
  const remove = (isWanted: (tabId: number) => boolean): Promise<void> =>
    attempt(async db => {
      for (const key of await keysOf(db, isWanted)) await db.delete('traces', key);
    }, undefined);
  return {
    put: (tabId, parcel) =>
      attempt(async db => {
        const size = parcel.bytes.byteLength;
        if (size > most) return false;
        try {
          await write(db, tabId, parcel, most);
        } catch {
          // Most likely a full disk: the oldest traces are evicted once.
          if (!(await makeRoom(db, tabId, size))) return false;
          await write(db, tabId, parcel, most);
        }
        return true;
      }, false),
    get: tabId =>
      attempt(async db => {
        const [key] = await keysOf(db, of => of === tabId);
        return key && db.get('traces', key);
      }, undefined),
    drop: tabId => remove(of => of === tabId),
    keepOnly: tabIds => remove(of => !tabIds.has(of)),
  };
}
