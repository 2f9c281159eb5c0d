import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyManifest, isSound, mergeable, type Segment } from '../../../src/corpus/manifest.ts';
import { SPAN } from '../../../src/corpus/postings.ts';

const segments = (sizes: readonly number[], span = 10): Segment[] =>
  sizes.map((postings, i) => ({
    id: i,
    from: i * span,
    to: (i + 1) * span,
    bits: 0,
    postings,
    bytes: 5 * postings,
    reports: span,
  }));

describe('mergeable', () => {
  it('takes what follows a segment that is not so much larger', () => {
    expect(mergeable(segments([100, 10, 1]), 8)).toBeNull();
    expect(mergeable(segments([100, 10, 9]), 8)).toEqual([0, 3]);
    expect(mergeable(segments([100, 6, 5]), 8)).toEqual([1, 3]);
    expect(mergeable(segments([7]), 8)).toBeNull();
    expect(mergeable([], 8)).toBeNull();
  });

  it('waits for eight equals while in a hurry', () => {
    expect(mergeable(segments([1, 1, 1, 1, 1, 1, 1, 1]), 1 / 8)).toBeNull();
    expect(mergeable(segments([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 1 / 8)).toEqual([0, 10]);
    expect(mergeable(segments([30, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]), 1 / 8)).toEqual([1, 11]);
  });

  it('makes no segment that spans more numbers than a posting can hold', () => {
    expect(mergeable(segments([5, 5, 5, 5], SPAN / 3), 8)).toEqual([0, 2]);
    expect(mergeable(segments([5, 5, 5], SPAN - 2), 8)).toBeNull();
  });

  it('leaves few segments, and seldom rewrites a posting, however many batches come', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2000 }), { minLength: 1, maxLength: 120 }), batches => {
        let held: Segment[] = [];
        let written = 0;
        for (const size of batches) {
          held = segments([...held.map(one => one.postings), size]);
          for (;;) {
            const range = mergeable(held, 8);
            if (!range) break;
            const sizes = held.map(one => one.postings);
            const merged = sizes.splice(range[0], range[1] - range[0]).reduce((sum, one) => sum + one, 0);
            written += merged;
            sizes.splice(range[0], 0, merged);
            held = segments(sizes);
          }
        }
        const total = batches.reduce((sum, one) => sum + one, 0);
        expect(held.length).toBeLessThanOrEqual(1 + Math.log2(total) / 3);
        expect(written).toBeLessThanOrEqual(total * 9 * (1 + Math.log2(total) / 3));
      }),
    );
  });
});

describe('isSound', () => {
  const sound = { ...emptyManifest(), segments: segments([3, 4]) };
  it('believes what the corpus writes', () => {
    expect(isSound(emptyManifest())).toBe(true);
    expect(isSound(sound)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['a number', 7],
    ['another version of the keys', { ...sound, keys: sound.keys + 1 }],
    ['a count that is none', { ...sound, reports: -1 }],
    ['removed numbers of another kind', { ...sound, removed: [1, 2] }],
    ['segments that overlap', { ...sound, segments: [...segments([3]), ...segments([4])] }],
    ['a segment without bits', { ...sound, segments: [{ ...sound.segments[0], bits: undefined }] }],
    ['no segments', { ...sound, segments: null }],
  ])('does not believe %s', (_, value) => {
    expect(isSound(value)).toBe(false);
  });
});
