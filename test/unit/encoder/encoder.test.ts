import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL, openEncoder } from '../../../scripts/encoder.ts';
import { type Encoder, WIDTH } from '../../../src/encoder/encoder.ts';
import { readModel } from '../../../src/encoder/model.ts';
// The first and the last numbers of the vectors that the same weights give in 64-bit floats, by NumPy.
import expected from './vectors.json' with { type: 'json' };

let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEncoder();
});

const near = (found: Iterable<number>, wanted: number[]) => {
  for (const [k, value] of [...found].entries())
    expect(Math.abs(value - wanted[k]!), `${value} for ${wanted[k]}`).toBeLessThan(0.001);
};

describe('the encoder', () => {
  it.each(expected)('gives the vector of $text', ({ text, begins, ends }) => {
    const [vector] = encoder.encode([text]);
    near(vector!.subarray(0, begins.length), begins);
    near(vector!.subarray(-ends.length), ends);
  });

  it('gives a text the same vector alone and among others', () => {
    const texts = Array.from({ length: 60 }, (_, i) => expected[i % 3]!.text.slice(0, 20 + i));
    const together = encoder.encode(texts);
    texts.forEach((text, i) => {
      expect(together[i]).toEqual(encoder.encode([text])[0]);
    });
  });

  it('cuts what is longer than it reads, and takes what is empty', () => {
    const [long, longer, empty] = encoder.encode(['harbour '.repeat(254), 'harbour '.repeat(1000), '']);
    expect(longer).toEqual(long);
    expect(empty).toHaveLength(WIDTH);
    expect(empty!.every(Number.isFinite)).toBe(true);
    expect(encoder.encode([])).toEqual([]);
  });

  it('finds texts of one event nearer to each other than to another', () => {
    const [a, b, c] = encoder.encode(expected.map(({ text }) => text)) as [
      Float32Array,
      Float32Array,
      Float32Array,
    ];
    const cosine = (x: Float32Array, y: Float32Array) => x.reduce((sum, value, k) => sum + value * y[k]!, 0);
    expect(cosine(a, b)).toBeGreaterThan(cosine(a, c) + 0.2);
  });
});

describe("the model's file", () => {
  const file = new Uint8Array(readFileSync(MODEL));

  it('holds the pieces that are listed, and is the one that NOTICE names', () => {
    expect(readModel(file).pieces).toEqual(
      readFileSync('scripts/model/pieces.txt', 'utf8').trimEnd().split('\n'),
    );
    expect(readFileSync('NOTICE', 'utf8')).toContain(createHash('sha256').update(file).digest('hex'));
    expect(file.length).toBeLessThanOrEqual(16_000_000);
  });

  it('is refused where it is another file', () => {
    expect(() => readModel(new TextEncoder().encode('GIF89a of something else'))).toThrow('GIF8');
  });
});
