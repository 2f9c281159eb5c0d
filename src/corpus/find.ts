import { BrokenIndex, checkBucket, findInBucket } from './bucket.ts';
import type { ReportKeys } from './keys.ts';
import type { Manifest, Segment } from './manifest.ts';
import type { Reading } from './stores.ts';

/** Fingerprints of an article that are looked up at most: a sample spread over all of them. */
const MOST_FINGERPRINTS = 150;
/** Terms, the most telling first. */
const MOST_TERMS = 80;

/** The keys of an article that are looked up. */
export interface Chosen {
  fingerprints: number[];
  terms: number[];
}

/** An article's keys to look up: enough to find a report that shares one sentence in a hundred words. */
export function chooseKeys(keys: ReportKeys): Chosen {
  const { length } = keys.fingerprints;
  const count = Math.min(length, MOST_FINGERPRINTS);
  return {
    fingerprints: Array.from(
      { length: count },
      (_, i) => keys.fingerprints[Math.floor((i * length) / count)]!,
    ),
    terms: [...keys.terms.keys()].slice(0, MOST_TERMS),
  };
}

/** For each key the numbers of the reports that have it, or null if it is common; keys nobody has are left out. */
export type Found = Map<number, number[] | null>;

/**
 * Looks keys up in every segment at once; only the buckets they are in are read.
 * @throws BrokenIndex if a bucket is not as it was written
 */
export async function lookUp(tx: Reading, manifest: Manifest, keys: readonly number[]): Promise<Found> {
  const found: Found = new Map();
  const removed = new Set(manifest.removed);
  await Promise.all(
    manifest.segments.flatMap(segment =>
      [...byBucket(keys, segment.bits)].map(async ([bucket, wanted]) => {
        const bytes = await bucketOf(tx, segment, bucket);
        findInBucket(bytes, segment.bits, bucket, wanted, (key, rels, count) => {
          if (count < 0) found.set(key, null);
          else addTo(found, key, segment.from, rels.subarray(0, count), removed);
        });
      }),
    ),
  );
  return found;
}

function byBucket(keys: readonly number[], bits: number): Map<number, number[]> {
  const buckets = new Map<number, number[]>();
  for (const key of keys) {
    const bucket = bits === 0 ? 0 : key >>> (32 - bits);
    const wanted = buckets.get(bucket);
    if (wanted) wanted.push(key);
    else buckets.set(bucket, [key]);
  }
  return buckets;
}

async function bucketOf(tx: Reading, { id, bits }: Segment, bucket: number): Promise<Uint8Array> {
  const value: unknown = await tx.objectStore('index').get([id, bucket]);
  if (value === undefined) throw new BrokenIndex(`segment ${id} lacks bucket ${bucket}`);
  return checkBucket(value, bits, bucket);
}

function addTo(
  found: Found,
  key: number,
  from: number,
  rels: Uint32Array,
  removed: ReadonlySet<number>,
): void {
  const nos = found.get(key);
  if (nos === null) return;
  const list = nos ?? [];
  for (const rel of rels) if (!removed.has(from + rel)) list.push(from + rel);
  if (list.length) found.set(key, list);
}
