import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BrokenIndex,
  checkBucket,
  encodeBucket,
  findInBucket,
  readBucket,
} from '../../../src/corpus/bucket.ts';
import { COMMON, placeOf, posting } from '../../../src/corpus/postings.ts';

type Read = [key: number, rels: number[] | 'common'];

const key = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  fc.constantFrom(0, 1, 2 ** 28, 2 ** 31, 2 ** 32 - 1),
);
const rel = fc.oneof(fc.integer({ min: 0, max: COMMON }), fc.integer({ min: 0, max: 5 }));
const postings = fc
  .array(fc.tuple(key, rel), { maxLength: 200 })
  .map(pairs => Float64Array.from(new Set(pairs.map(([k, r]) => posting(k, r)))).sort());

/** What should be read of sorted postings, straight from their meaning. */
function expected(sorted: Float64Array, most: number): Read[] {
  const keys = new Map<number, number[]>();
  for (const one of sorted) {
    const at = Math.floor(one / 2 ** 21);
    keys.set(at, [...(keys.get(at) ?? []), one % 2 ** 21]);
  }
  return [...keys].map(([k, rels]) => [k, rels.length > most || rels.includes(COMMON) ? 'common' : rels]);
}

function buckets(sorted: Float64Array, bits: number, common: number): Uint8Array[] {
  return Array.from({ length: 2 ** bits }, (_, i) => {
    const from = placeOf(sorted, i * 2 ** (32 - bits));
    return encodeBucket(sorted, from, placeOf(sorted, (i + 1) * 2 ** (32 - bits)), bits, i, common);
  });
}

const collect = (into: Read[]) => (k: number, rels: Uint32Array, count: number) =>
  into.push([k, count < 0 ? 'common' : [...rels.subarray(0, count)]]);

describe('buckets', () => {
  it('hand back the postings they were made of, whole and by ranges of keys', () => {
    fc.assert(
      fc.property(
        postings,
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        key,
        key,
        (sorted, bits, most, a, b) => {
          const [least, below] = [Math.min(a, b), Math.max(a, b) + 1];
          const all: Read[] = [];
          const some: Read[] = [];
          buckets(sorted, bits, most).forEach((bytes, i) => {
            const checked = checkBucket(bytes, bits, i);
            readBucket(checked, bits, i, 0, 2 ** 32, collect(all));
            readBucket(checked, bits, i, least, below, collect(some));
          });
          const wanted = expected(sorted, most);
          expect(all).toEqual(wanted);
          expect(some).toEqual(wanted.filter(([k]) => k >= least && k < below));
        },
      ),
    );
  });

  it('find the keys that are asked for and no other', () => {
    fc.assert(
      fc.property(postings, fc.integer({ min: 0, max: 4 }), fc.array(key), (sorted, bits, more) => {
        const wanted = expected(sorted, 3);
        const asked = new Set([...wanted.filter((_, i) => i % 3 === 0).map(([k]) => k), ...more]);
        const found: Read[] = [];
        buckets(sorted, bits, 3).forEach((bytes, i) => {
          const own = [...asked].filter(k => Math.floor(k / 2 ** (32 - bits)) === i);
          findInBucket(bytes, bits, i, own, collect(found));
        });
        expect(found.sort((a, b) => a[0] - b[0])).toEqual(wanted.filter(([k]) => asked.has(k)));
      }),
    );
  });

  it('are known to be broken when any byte differs, when they are cut, and in another place', () => {
    const sorted = Float64Array.from({ length: 300 }, (_, i) => posting(i * 14_316_557, i % 50)).sort();
    const [bytes, other] = buckets(sorted, 1, 9);
    expect(checkBucket(bytes, 1, 0)).toEqual(bytes);
    for (let at = 0; at < bytes!.length; at += 7) {
      const damaged = bytes!.slice();
      damaged[at]! ^= 4;
      expect(() => checkBucket(damaged, 1, 0)).toThrow(BrokenIndex);
    }
    for (const wrong of [
      bytes!.slice(0, -4),
      bytes!.slice(0, 3),
      new Uint8Array(0),
      other,
      undefined,
      'x',
      {},
    ])
      expect(() => checkBucket(wrong, 1, 0)).toThrow(BrokenIndex);
  });

  it('stay near five bytes a posting where keys are few to a report', () => {
    const count = 60_000;
    const sorted = Float64Array.from({ length: count }, (_, i) =>
      posting(Math.imul(i, 2_654_435_761) >>> 0, i % 90_000),
    ).sort();
    const bytes = buckets(sorted, 5, 2000).reduce((sum, one) => sum + one.length, 0);
    expect(bytes / count).toBeLessThan(6.2);
  });
});
