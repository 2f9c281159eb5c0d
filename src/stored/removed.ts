/** Reports that were removed, for a day: until then the reader can have them back. In a database of their own. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { CorpusReport } from '../corpus/types.ts';
import { NotStored } from './slot.ts';

interface Part {
  /** When they were removed, ms since the epoch. */
  at: number;
  reports: CorpusReport[];
}

interface Schema extends DBSchema {
  parts: { key: number; value: Part };
}

let opened: Promise<IDBPDatabase<Schema>> | null = null;

function open(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('removed', 1, {
    upgrade: db => void db.createObjectStore('parts', { autoIncrement: true }),
    terminated: () => {
      opened = null;
    },
  }).catch(error => {
    opened = null;
    throw error;
  });
  return opened;
}

/** @throws NotStored */
export async function putAside(reports: readonly CorpusReport[]): Promise<void> {
  try {
    await (await open()).add('parts', { at: Date.now(), reports: [...reports] });
  } catch (cause) {
    throw new NotStored('removed', { cause });
  }
}

/** How many reports the reader can have back. */
export async function countRemoved(): Promise<number> {
  const tx = (await open()).transaction('parts');
  let count = 0;
  for (let part = await tx.store.openCursor(); part; part = await part.continue())
    count += part.value.reports.length;
  return count;
}

/** Hands them back part by part; a part is forgotten once `add` has it. */
export async function bringBack(add: (reports: CorpusReport[]) => Promise<unknown>): Promise<void> {
  const db = await open();
  for (const key of await db.getAllKeys('parts')) {
    const part = await db.get('parts', key);
    if (part) await add(part.reports);
    await db.delete('parts', key);
  }
}

/** Forgets what was removed before a time. What was removed in the future, by a wrong clock, counts from now. */
export async function forgetRemoved(before: number, now: number): Promise<void> {
  const db = await open();
  for (const key of await db.getAllKeys('parts')) {
    const part = await db.get('parts', key);
    if (part && part.at < before) await db.delete('parts', key);
    else if (part && part.at > now) await db.put('parts', { ...part, at: now }, key);
  }
}

export const clearRemoved = async (): Promise<void> => (await open()).clear('parts');
