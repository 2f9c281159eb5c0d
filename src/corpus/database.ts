import { openDB } from 'idb';
import { migrate } from './migrations.ts';
import type { CorpusSchema, Database, StoreName, Writing } from './stores.ts';
import { CorpusError } from './types.ts';

export const SCHEMA_VERSION = 4;

/**
 * After so many ms an opening is tried again that failed inside the browser: Chromium's store may still be held by the
 * process that was killed before ("Internal error opening backing store").
 */
const AGAIN = [250, 1_000];

/**
 * Opens the corpus, making it when it is not there.
 * @throws CorpusError 'storage-off' where the browser denies IndexedDB (Firefox: "never remember history")
 *   or another context keeps an older version of the database open; 'closed' if a newer version of the
 *   extension has taken it over
 */
export async function openDatabase(name: string, onClosed: () => void): Promise<Database> {
  if (!globalThis.indexedDB) throw new CorpusError('storage-off');
  for (let tries = 0; ; tries++) {
    try {
      return await openOnce(name, onClosed);
    } catch (error) {
      if ((error as DOMException).name !== 'UnknownError' || tries === AGAIN.length) throw asOpenError(error);
      await new Promise(done => setTimeout(done, AGAIN[tries]));
    }
  }
}

/** How long the browser's own contexts may take to close an older version of the database, ms. */
const BLOCKED = 5_000;

/** If others keep an older version open, this gives up: the next caller tries again. */
function openOnce(name: string, onClosed: () => void): Promise<Database> {
  return new Promise((resolve, reject) => {
    let isLate = false;
    const giveUp = () => {
      isLate = true;
      reject(new CorpusError('storage-off'));
    };
    openDB<CorpusSchema>(name, SCHEMA_VERSION, {
      upgrade: (db, from, _to, tx) => migrate(db, from, tx),
      blocked: () => void setTimeout(giveUp, BLOCKED),
      blocking: (_old, _new, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    }).then(db => (isLate ? db.close() : resolve(db)), reject);
  });
}

function asOpenError(error: unknown): CorpusError {
  if (error instanceof CorpusError) return error;
  const { name } = error as DOMException;
  if (name === 'VersionError') return new CorpusError('closed', error);
  return asQuota(error) ?? new CorpusError('storage-off', error);
}

function asQuota(error: unknown): CorpusError | null {
  const { name, message } = (error ?? {}) as Partial<Error>;
  return name === 'QuotaExceededError' || /quota/i.test(message ?? '')
    ? new CorpusError('quota', error)
    : null;
}

/** The CorpusError for whatever IndexedDB threw. */
export function asCorpusError(error: unknown): CorpusError {
  if (error instanceof CorpusError) return error;
  const isClosed = (error as DOMException | null)?.name === 'InvalidStateError';
  return asQuota(error) ?? new CorpusError(isClosed ? 'closed' : 'broken', error);
}

/** For a request nobody waits for: if it fails, its transaction aborts, and the error is reported there. */
export const told = (): void => {};

const ALL: StoreName[] = ['reports', 'index', 'meta', 'imports', 'cards', 'words'];

/** Runs the work in one transaction over all stores; an error undoes everything. */
export async function change<T>(db: Database, work: (tx: Writing) => Promise<T>): Promise<T> {
  const tx = db.transaction(ALL, 'readwrite');
  try {
    const result = await work(tx);
    await tx.done;
    return result;
  } catch (error) {
    throw await reasonOf(tx, error);
  }
}

/** Aborts the transaction. What the browser gave as its reason (no room left) says more than a request's AbortError. */
async function reasonOf(tx: Writing, error: unknown): Promise<unknown> {
  try {
    tx.abort();
  } catch {
    // already aborted by the error itself
  }
  try {
    await tx.done;
    return error;
  } catch (reason) {
    return (error as Error | null)?.name === 'AbortError' && reason ? reason : error;
  }
}
