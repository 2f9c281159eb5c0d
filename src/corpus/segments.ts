import { encodeBucket } from './bucket.ts';
import { told } from './database.ts';
import type { ReportKeys } from './keys.ts';
import type { Limits } from './limits.ts';
import { bitsFor, type Segment } from './manifest.ts';
import { Postings, placeOf } from './postings.ts';
import type { Writing } from './stores.ts';

/** Estimated bytes of a posting before it is encoded. */
const GUESS = 5;

/** The records that one segment may have: [segment, 0] to its last bucket. */
export const recordsOf = (id: number, from = 0, to = Number.MAX_SAFE_INTEGER): IDBKeyRange =>
  IDBKeyRange.bound([id, from], [id, to], false, true);

/** Writes the sorted postings, whose keys fill the buckets from `first` to `end` (exclusive); answers the bytes. */
export function writeBuckets(
  tx: Writing,
  sorted: Float64Array,
  { id, bits }: Pick<Segment, 'id' | 'bits'>,
  first: number,
  end: number,
  common: number,
): number {
  const index = tx.objectStore('index');
  let bytes = 0;
  let from = 0;
  for (let bucket = first; bucket < end; bucket++) {
    const to = bucket + 1 === end ? sorted.length : placeOf(sorted, (bucket + 1) * 2 ** (32 - bits));
    const value = encodeBucket(sorted, from, to, bits, bucket, common);
    bytes += value.length;
    index.put(value, [id, bucket]).catch(told);
    from = to;
  }
  return bytes;
}

/** A report's number and keys. */
export interface Numbered {
  no: number;
  keys: ReportKeys;
}

/**
 * Writes a segment of these reports.
 * @param from the least number, `to` one more than the largest
 */
export function writeSegment(
  tx: Writing,
  id: number,
  reports: readonly Numbered[],
  from: number,
  to: number,
  limits: Limits,
): Segment {
  const postings = new Postings(reports.length * 200);
  for (const { no, keys } of reports) {
    for (const key of keys.fingerprints) postings.add(key, no - from);
    const own = new Set(keys.fingerprints);
    for (const key of keys.terms.keys()) if (!own.has(key)) postings.add(key, no - from);
  }
  const sorted = postings.sorted();
  const bits = bitsFor(sorted.length * GUESS, limits.bucketBytes);
  const bytes = writeBuckets(tx, sorted, { id, bits }, 0, 2 ** bits, limits.common);
  return { id, from, to, bits, postings: sorted.length, bytes, reports: reports.length };
}
