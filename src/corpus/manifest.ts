import { KEYS_VERSION } from './keys.ts';
import { SPAN } from './postings.ts';

/** A part of the index: the postings of the reports whose numbers lie from `from` to `to` (exclusive). */
export interface Segment {
  id: number;
  from: number;
  to: number;
  /** It has 2 ** bits buckets. */
  bits: number;
  postings: number;
  bytes: number;
  /** Reports that it was written with; what was removed since counts too. */
  reports: number;
}

/** How far a merge is: its steps take equal parts of the keys, one transaction each. */
export interface Merge {
  inputs: number[];
  /** The segment that is written; `postings` and `bytes` count what is written already. */
  output: Segment;
  /** It takes 2 ** stepBits steps. */
  stepBits: number;
  next: number;
  /** The reports that it leaves out: those of the inputs that were gone when it began. */
  removed: Uint32Array;
}

/**
 * What the corpus holds, kept under 'manifest' and written in the same transaction as what it counts. The segments lie
 * in the order of their reports' numbers and do not overlap.
 */
export interface Manifest {
  keys: number;
  /** Grows with every change of the reports. */
  version: number;
  nextNo: number;
  nextSegment: number;
  reports: number;
  textBytes: number;
  segments: Segment[];
  /** Ascending: reports that are gone while a segment still has their postings. */
  removed: Uint32Array;
  /** Records of the index that nothing refers to any more and that are yet to be deleted. */
  dead: { id: number; buckets: number }[];
  /** The segments that are being made one. */
  merge: Merge | null;
  /** The reports from `next` to `end` (exclusive) are in no segment yet: the index is being rebuilt. */
  rebuild: { next: number; end: number; done: number; total: number } | null;
  /** The reports from `next` to `end` (exclusive) are not on the shelf yet. */
  shelving?: { next: number; end: number } | null;
}

export const emptyManifest = (): Manifest => ({
  keys: KEYS_VERSION,
  version: 0,
  nextNo: 1,
  nextSegment: 1,
  reports: 0,
  textBytes: 0,
  segments: [],
  removed: new Uint32Array(0),
  dead: [],
  merge: null,
  rebuild: null,
});

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isSegment = (value: unknown): boolean => {
  const segment = value as Segment | null;
  return (
    typeof segment === 'object' &&
    segment !== null &&
    [segment.id, segment.from, segment.to, segment.postings, segment.bytes, segment.reports].every(isCount) &&
    isCount(segment.bits) &&
    segment.bits <= 28 &&
    segment.from < segment.to
  );
};

/** True if a stored manifest is valid, and its index has the keys that this version looks for. */
export function isSound(value: unknown): value is Manifest {
  const manifest = value as Manifest | null;
  if (typeof manifest !== 'object' || manifest === null || manifest.keys !== KEYS_VERSION) return false;
  const { version, nextNo, nextSegment, reports, textBytes, segments, removed, dead } = manifest;
  return (
    [version, nextNo, nextSegment, reports, textBytes].every(isCount) &&
    removed instanceof Uint32Array &&
    Array.isArray(dead) &&
    Array.isArray(segments) &&
    segments.every(isSegment) &&
    segments.every((one, i) => i === 0 || segments[i - 1]!.to <= one.from)
  );
}

/** The removed numbers with more of them, ascending. */
export const withRemoved = (removed: Uint32Array, more: readonly number[]): Uint32Array =>
  Uint32Array.from([...removed, ...more]).sort();

/** How many removed reports the segment still has postings of. */
export function deadIn({ from, to }: Segment, removed: Uint32Array): number {
  let count = 0;
  for (const no of removed) if (no >= from && no < to) count++;
  return count;
}

/** True if a report is stored, yet neither counted in `textBytes` nor in a segment. */
export const isPending = ({ rebuild }: Manifest, no: number): boolean =>
  rebuild !== null && no >= rebuild.next && no < rebuild.end;

const recordsOf = ({ id, bits }: Segment) => ({ id, buckets: 2 ** bits });

/** Puts `output` in the place of the inputs, or nothing where it has no reports; their records are dead. */
export function replaceSegments(manifest: Manifest, inputs: readonly number[], output: Segment | null): void {
  const isInput = ({ id }: Segment) => inputs.includes(id);
  const stays = output !== null && output.reports > 0;
  manifest.dead.push(...manifest.segments.filter(isInput).map(recordsOf));
  if (output && !stays) manifest.dead.push(recordsOf(output));
  manifest.segments = manifest.segments.filter(one => !isInput(one));
  if (stays) insertSegment(manifest, output);
}

export function insertSegment(manifest: Manifest, segment: Segment): void {
  manifest.segments = [...manifest.segments, segment].sort((a, b) => a.from - b.from);
}

/** Segments of which every report is gone need no merging: only their records are to be deleted. */
export function dropEmpty(manifest: Manifest): void {
  const { removed, merge } = manifest;
  if (removed.length === 0) return;
  const isEmpty = (one: Segment) => deadIn(one, removed) === one.reports && !merge?.inputs.includes(one.id);
  const empty = manifest.segments.filter(isEmpty);
  if (empty.length === 0) return;
  replaceSegments(
    manifest,
    empty.map(({ id }) => id),
    null,
  );
  manifest.removed = removed.filter(no => !empty.some(({ from, to }) => no >= from && no < to));
}

/** Bits for a segment of about this many bytes. */
export const bitsFor = (bytes: number, bucketBytes: number): number =>
  Math.min(28, Math.max(0, Math.ceil(Math.log2(bytes / bucketBytes))));

/**
 * Which neighbouring segments to merge: from the first that is smaller than `ratio` times all that follow it,
 * to the last. Merged so, the segments' sizes fall at least by the factor `ratio` (+ 1), and a posting is rewritten
 * about log(size) times. Null if nothing is to be merged.
 */
export function mergeable(segments: readonly Segment[], ratio: number): [from: number, to: number] | null {
  for (let i = 0; i < segments.length - 1; i++) {
    const after = segments.slice(i + 1).reduce((sum, one) => sum + one.postings, 0);
    const end = spanned(segments, i);
    if (segments[i]!.postings < ratio * after && end - i > 1) return [i, end];
  }
  return null;
}

/** The end of the segments from place `i` on that one segment may span. */
function spanned(segments: readonly Segment[], i: number): number {
  let end = i + 1;
  while (end < segments.length && segments[end]!.to - segments[i]!.from < SPAN) end++;
  return end;
}
