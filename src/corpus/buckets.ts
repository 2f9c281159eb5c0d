import type { IDBPTransaction } from 'idb';
import type { Bucket, CorpusSchema } from './database.ts';

const BUCKET_BITS = 12;
const bucketOf = (key: number): number => key >>> (32 - BUCKET_BITS);

type ReadWrite = IDBPTransaction<CorpusSchema, ('reports' | 'buckets' | 'meta')[], 'readwrite'>;
type Read = IDBPTransaction<CorpusSchema, ('reports' | 'buckets' | 'meta')[], 'readonly'>;

/** Changes to the index that are written together. */
export class IndexChange {
  private readonly added = new Map<number, [key: number, no: number][]>();
  private readonly removed = new Map<number, Set<number>>();

  add(keys: Uint32Array, no: number): void {
    for (const key of keys) {
      const bucket = bucketOf(key);
      const list = this.added.get(bucket);
      if (list) list.push([key, no]);
      else this.added.set(bucket, [[key, no]]);
    }
  }

  remove(keys: Uint32Array, no: number): void {
    for (const key of keys) {
      const bucket = bucketOf(key);
      const nos = this.removed.get(bucket) ?? new Set();
      this.removed.set(bucket, nos.add(no));
    }
  }

  /** Writes the touched buckets inside the given transaction. */
  async write(tx: ReadWrite): Promise<void> {
    const store = tx.objectStore('buckets');
    const touched = new Set([...this.added.keys(), ...this.removed.keys()]);
    await Promise.all(
      [...touched].map(async number => {
        const bucket = this.changed(number, await store.get(number));
        await (bucket.keys.length ? store.put(bucket, number) : store.delete(number));
      }),
    );
  }

  private changed(number: number, old: Bucket | undefined): Bucket {
    const gone = this.removed.get(number);
    const pairs: [number, number][] = [];
    for (let i = 0; i < (old?.keys.length ?? 0); i++) {
      if (!gone?.has(old!.nos[i]!)) pairs.push([old!.keys[i]!, old!.nos[i]!]);
    }
    pairs.push(...(this.added.get(number) ?? []));
    return { keys: Uint32Array.from(pairs, pair => pair[0]), nos: Uint32Array.from(pairs, pair => pair[1]) };
  }
}

/** For each key the numbers of the reports that have it; keys nobody has are left out. */
export async function lookUp(tx: Read, keys: Iterable<number>): Promise<Map<number, number[]>> {
  const wanted = new Map<number, Set<number>>();
  for (const key of keys) {
    const number = bucketOf(key);
    wanted.set(number, (wanted.get(number) ?? new Set()).add(key));
  }
  const found = new Map<number, number[]>();
  const store = tx.objectStore('buckets');
  await Promise.all(
    [...wanted].map(async ([number, keys]) => {
      const bucket = await store.get(number);
      for (let i = 0; i < (bucket?.keys.length ?? 0); i++) {
        const key = bucket!.keys[i]!;
        if (!keys.has(key)) continue;
        const nos = found.get(key);
        if (nos) nos.push(bucket!.nos[i]!);
        else found.set(key, [bucket!.nos[i]!]);
      }
    }),
  );
  return found;
}
