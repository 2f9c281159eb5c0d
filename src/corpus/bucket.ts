/**
 * A bucket of the index as stored: all postings of a segment whose keys have the same upper `bits`.
 *
 *   4 bytes   checksum of what follows
 *   17 × 4    where each of the 16 parts (by the key's next four bits) begins, so that a query decodes only its own,
 *             and where the last one ends
 *   parts     per key: its distance to the key before times four, plus its kind; then its reports
 *
 * Numbers of the parts are of variable length, seven bits a byte, the lowest first.
 */
import { COMMON, keyOf, relOf } from './postings.ts';

const PARTS = 16;
const PART_BITS = 4;
const HEAD = 4 + 4 * (PARTS + 1);
const ONE = 0;
const MANY = 1;
const MARK = 2;

/** A record of the index that is not as it was written. */
export class BrokenIndex extends Error {}

/** Called for a key with the numbers (less the segment's first) of its `count` reports; a common key has count -1. */
export type Visit = (key: number, rels: Uint32Array, count: number) => void;

/** The first key of a part; of part 16, of the next bucket. */
const firstKey = (bits: number, bucket: number, part: number): number =>
  (bucket * PARTS + part) * 2 ** (32 - bits - PART_BITS);

class Writer {
  bytes = new Uint8Array(4096);
  at = HEAD;

  number(value: number): void {
    if (this.at + 8 > this.bytes.length) {
      const larger = new Uint8Array(2 * this.bytes.length);
      larger.set(this.bytes);
      this.bytes = larger;
    }
    let rest = value;
    while (rest > 127) {
      this.bytes[this.at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.at++] = rest;
  }
}

/** Writes one key's postings, places `from` to `to`. */
function writeKey(
  writer: Writer,
  distance: number,
  sorted: Float64Array,
  from: number,
  to: number,
  common: number,
): void {
  if (to - from > common || relOf(sorted[to - 1]!) === COMMON) {
    writer.number(distance * 4 + MARK);
    return;
  }
  writer.number(distance * 4 + (to - from === 1 ? ONE : MANY));
  if (to - from > 1) writer.number(to - from);
  let last = 0;
  for (let i = from; i < to; i++) {
    const rel = relOf(sorted[i]!);
    writer.number(rel - last);
    last = rel;
  }
}

/**
 * The bucket of the sorted postings from place `from` to `to`, which all belong to it.
 * @param common a key with more reports than this is only marked
 */
export function encodeBucket(
  sorted: Float64Array,
  from: number,
  to: number,
  bits: number,
  bucket: number,
  common: number,
): Uint8Array {
  const writer = new Writer();
  const starts = new Uint32Array(PARTS + 1);
  let at = from;
  for (let part = 0; part < PARTS; part++) {
    starts[part] = writer.at;
    const end = firstKey(bits, bucket, part + 1);
    let last = firstKey(bits, bucket, part);
    while (at < to) {
      const key = keyOf(sorted[at]!);
      if (key >= end) break;
      const begin = at;
      while (at < to && keyOf(sorted[at]!) === key) at++;
      writeKey(writer, key - last, sorted, begin, at, common);
      last = key;
    }
  }
  starts[PARTS] = writer.at;
  const bytes = writer.bytes.slice(0, writer.at + (-writer.at & 3));
  bytes.set(new Uint8Array(starts.buffer), 4);
  new Uint32Array(bytes.buffer, 0, 1)[0] = checksum(bytes, bits, bucket);
  return bytes;
}

/** FNV-1a over words of 32 bits: enough to know a record that was not written like this. */
function checksum(bytes: Uint8Array, bits: number, bucket: number): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + 4, (bytes.length - 4) >> 2);
  let hash = 0x811c9dc5 ^ (bucket * 33 + bits);
  for (let i = 0; i < words.length; i++) {
    hash = Math.imul(hash ^ words[i]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

/** @throws BrokenIndex if this is not what encodeBucket wrote under this number */
export function checkBucket(value: unknown, bits: number, bucket: number): Uint8Array {
  const isBytes = value instanceof Uint8Array && value.length >= HEAD && value.length % 4 === 0;
  if (!isBytes) throw new BrokenIndex(`bucket ${bucket} is missing or of another kind`);
  const bytes = value.byteOffset % 4 === 0 ? value : value.slice();
  const stored = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0];
  if (stored !== checksum(bytes, bits, bucket)) throw new BrokenIndex(`bucket ${bucket} is damaged`);
  return bytes;
}

/** Reads numbers of variable length. */
class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
  ) {}

  number(): number {
    let byte = this.bytes[this.at++]!;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++]!;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  skip(count: number): void {
    for (let i = 0; i < count; ) if (this.bytes[this.at++]! < 128) i++;
  }
}

let rels = new Uint32Array(1024);

function readReports(reader: Reader, count: number): Uint32Array {
  if (count > rels.length) rels = new Uint32Array(2 * count);
  let rel = 0;
  for (let i = 0; i < count; i++) {
    rel += reader.number();
    rels[i] = rel;
  }
  return rels;
}

/** Reads the keys of a checked bucket that lie in part `part` and that `wants`. */
function readPart(
  bytes: Uint8Array,
  bits: number,
  bucket: number,
  part: number,
  wants: (key: number) => boolean,
  visit: Visit,
): void {
  const [begin, end] = new Uint32Array(bytes.buffer, bytes.byteOffset + 4 + 4 * part, 2) as unknown as [
    number,
    number,
  ];
  const reader = new Reader(bytes, begin);
  let key = firstKey(bits, bucket, part);
  while (reader.at < end) {
    const head = reader.number();
    key += head >>> 2;
    const kind = head & 3;
    const count = kind === MARK ? 0 : kind === ONE ? 1 : reader.number();
    if (!wants(key)) reader.skip(count);
    else visit(key, readReports(reader, count), kind === MARK ? -1 : count);
  }
}

const partOf = (bits: number, bucket: number, key: number): number =>
  Math.floor((key - firstKey(bits, bucket, 0)) / 2 ** (32 - bits - PART_BITS));

/** Visits the wanted keys, in order, of a bucket that was checked. @param keys all of this bucket */
export function findInBucket(
  bytes: Uint8Array,
  bits: number,
  bucket: number,
  keys: readonly number[],
  visit: Visit,
): void {
  const wanted = new Set(keys);
  const parts = new Set(keys.map(key => partOf(bits, bucket, key)));
  for (const part of parts) readPart(bytes, bits, bucket, part, key => wanted.has(key), visit);
}

/** Visits the keys from `least` to `below` (exclusive), in order, of a bucket that was checked. */
export function readBucket(
  bytes: Uint8Array,
  bits: number,
  bucket: number,
  least: number,
  below: number,
  visit: Visit,
): void {
  const wants = (key: number) => key >= least && key < below;
  const first = Math.max(0, partOf(bits, bucket, least));
  const last = Math.min(PARTS - 1, partOf(bits, bucket, below - 1));
  for (let part = first; part <= last; part++) readPart(bytes, bits, bucket, part, wants, visit);
}
