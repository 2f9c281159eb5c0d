import { BrokenIndex, checkBucket, readBucket } from './bucket.ts';
import { told } from './database.ts';
import type { Limits } from './limits.ts';
import {
  bitsFor,
  deadIn,
  type Manifest,
  type Merge,
  mergeable,
  replaceSegments,
  type Segment,
} from './manifest.ts';
import { COMMON, Postings } from './postings.ts';
import { recordsOf, writeBuckets } from './segments.ts';
import type { Writing } from './stores.ts';

/** Records that are deleted in one step. */
const SWEPT = 256;
/** When there is nothing else to do, a segment is merged with what follows it once that is an eighth of it. */
const SETTLED = 8;
/** While much is added, only once it is eight times as much. */
const HURRIED = 1 / 8;

/** Begins the merge that the manifest needs most, if any. @param hurried while reports are being added */
export function planMerge(manifest: Manifest, limits: Limits, hurried: boolean): Merge | null {
  const { segments, removed, rebuild } = manifest;
  // Segments of a rebuild go between the existing ones and those of reports added meanwhile.
  const settled = rebuild ? segments.filter(({ to }) => to <= rebuild.next) : segments;
  const range = mergeable(settled, hurried ? HURRIED : SETTLED);
  if (range) return begin(manifest, settled.slice(...range), limits);
  const worn = removed.length > limits.removed ? mostDead(settled, removed) : null;
  return worn && begin(manifest, [worn], limits);
}

function mostDead(segments: readonly Segment[], removed: Uint32Array): Segment | null {
  const share = (one: Segment) => deadIn(one, removed) / one.reports;
  const [first] = [...segments].sort((a, b) => share(b) - share(a));
  return first && share(first) > 0 ? first : null;
}

function begin(manifest: Manifest, inputs: readonly Segment[], limits: Limits): Merge {
  const sum = (give: (one: Segment) => number) => inputs.reduce((all, one) => all + give(one), 0);
  const [from, to] = [inputs[0]!.from, inputs.at(-1)!.to];
  const removed = manifest.removed.filter(no => inputs.some(one => no >= one.from && no < one.to));
  const bits = bitsFor(
    sum(one => one.bytes),
    limits.bucketBytes,
  );
  const reports = sum(one => one.reports) - removed.length;
  return {
    inputs: inputs.map(({ id }) => id),
    output: { id: manifest.nextSegment++, from, to, bits, postings: 0, bytes: 0, reports },
    stepBits: Math.min(
      bits,
      Math.max(0, Math.ceil(Math.log2(sum(one => one.postings) / limits.stepPostings))),
    ),
    next: 0,
    removed,
  };
}

/**
 * Merges the next part of the keys; after the last one the new segment takes its inputs' place.
 * @throws BrokenIndex if a bucket of an input is not as it was written
 */
export async function stepMerge(
  tx: Writing,
  manifest: Manifest,
  merge: Merge,
  limits: Limits,
): Promise<void> {
  const { output, stepBits, next } = merge;
  const width = 2 ** (32 - stepBits);
  const postings = new Postings(2 * limits.stepPostings);
  const inputs = manifest.segments.filter(({ id }) => merge.inputs.includes(id));
  const read = inputs.map(input => readRange(tx, input, next * width, (next + 1) * width));
  const removed = new Set(merge.removed);
  (await Promise.all(read)).forEach((visitAll, i) => {
    const { from } = inputs[i]!;
    visitAll((key, rels, count) => {
      if (count < 0) postings.add(key, COMMON);
      for (let k = 0; k < count; k++) {
        const no = from + rels[k]!;
        if (!removed.has(no)) postings.add(key, no - output.from);
      }
    });
  });
  const first = next * 2 ** (output.bits - stepBits);
  const end = (next + 1) * 2 ** (output.bits - stepBits);
  output.bytes += writeBuckets(tx, postings.sorted(), output, first, end, limits.common);
  output.postings += postings.length;
  merge.next++;
  if (merge.next === 2 ** stepBits) finish(manifest, merge);
}

/** Reads the buckets that hold the keys from `least` to `below`; answers a function that visits these keys. */
async function readRange(tx: Writing, { id, bits }: Segment, least: number, below: number) {
  const width = 2 ** (32 - bits);
  const first = Math.floor(least / width);
  const end = Math.floor((below - 1) / width) + 1;
  const values = await tx.objectStore('index').getAll(recordsOf(id, first, end));
  if (values.length !== end - first) throw new BrokenIndex(`segment ${id} lacks a bucket`);
  const buckets = values.map((value, i) => checkBucket(value, bits, first + i));
  return (visit: Parameters<typeof readBucket>[5]) => {
    buckets.forEach((bytes, i) => {
      readBucket(bytes, bits, first + i, least, below, visit);
    });
  };
}

function finish(manifest: Manifest, { inputs, output, removed }: Merge): void {
  manifest.merge = null;
  replaceSegments(manifest, inputs, output);
  const dropped = new Set(removed);
  manifest.removed = manifest.removed.filter(no => !dropped.has(no));
}

/** Deletes some of the records that nothing refers to. */
export function sweep(tx: Writing, manifest: Manifest): void {
  const [first] = manifest.dead;
  if (!first) return;
  const from = Math.max(0, first.buckets - SWEPT);
  tx.objectStore('index')
    .delete(recordsOf(first.id, from, first.buckets))
    .catch(told);
  first.buckets = from;
  if (from === 0) manifest.dead.shift();
}
