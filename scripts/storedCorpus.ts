/**
 * The extension's corpus in memory, filled once from the same files: what IndexedDB held is kept in the system's folder
 * for temporary files, so that the next call with equal reports is there in seconds.
 */
import 'fake-indexeddb/auto';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { openDB } from 'idb';
import { openCorpus } from '../src/corpus/corpus.ts';
import { SCHEMA_VERSION } from '../src/corpus/database.ts';
import { KEYS_VERSION } from '../src/corpus/keys.ts';
import { LIMITS } from '../src/corpus/limits.ts';
import type { Corpus } from '../src/corpus/types.ts';
import type { Report } from '../src/engine/types.ts';

const STORES = ['reports', 'index', 'meta', 'imports'] as const;
/** Stores whose keys are beside their values. */
const KEYED = new Set<string>(['index', 'meta']);
const BATCH = 500;

/** The records of each store, with their keys where these are not part of them. */
type Kept = Record<string, { keys: IDBValidKey[]; values: unknown[] }>;

/** A corpus of these reports; of two with one id the later counts. */
export async function corpusOf(reports: readonly Report[]): Promise<Corpus> {
  const path = join(tmpdir(), 'wirelight-corpora', `${printOf(reports)}.bin`);
  const open = () => openCorpus('corpus', { worksAlone: false });
  if (existsSync(path)) {
    (await open()).close();
    await restore(deserialize(readFileSync(path)) as Kept);
    return open();
  }
  console.error(`Putting ${reports.length} reports into a corpus …`);
  const corpus = await open();
  for (let at = 0; at < reports.length; at += BATCH) await corpus.add(reports.slice(at, at + BATCH));
  while (await corpus.work());
  keep(path, await held());
  return corpus;
}

function printOf(reports: readonly Report[]): string {
  const hash = createHash('sha256').update(JSON.stringify([KEYS_VERSION, SCHEMA_VERSION, LIMITS]));
  for (const report of reports) hash.update(`${JSON.stringify(report)}\n`);
  return hash.digest('hex').slice(0, 32);
}

async function held(): Promise<Kept> {
  const db = await openDB('corpus');
  const kept: Kept = {};
  for (const name of STORES) {
    const store = db.transaction(name).objectStore(name);
    kept[name] = { keys: KEYED.has(name) ? await store.getAllKeys() : [], values: await store.getAll() };
  }
  db.close();
  return kept;
}

async function restore(kept: Kept): Promise<void> {
  const db = await openDB('corpus');
  const tx = db.transaction([...STORES], 'readwrite');
  for (const name of STORES) {
    const { keys, values } = kept[name]!;
    const store = tx.objectStore(name);
    for (const [i, value] of values.entries()) store.put(apart(value), keys[i]).catch(() => {});
  }
  await tx.done;
  db.close();
}

/** A value that shares no buffer with all others: each would be cloned with the whole of it. */
const apart = (value: unknown): unknown => (value instanceof Uint8Array ? value.slice() : value);

/** Written whole under another name first: a call beside this one reads all of it or nothing. */
function keep(path: string, kept: Kept): void {
  mkdirSync(join(path, '..'), { recursive: true });
  const part = `${path}.${process.pid}`;
  writeFileSync(part, serialize(kept));
  renameSync(part, path);
}
