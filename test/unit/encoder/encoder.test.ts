import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { MODEL, openEncoder } from '../../../scripts/encoder.ts';
import { type Encoder, WIDTH } from '../../../src/encoder/encoder.ts';
import { readModel } from '../../../src/encoder/model.ts';
// Numbers of the same weights in 64-bit floats, by NumPy: of the first and last piece after two layers, of the whole.
import expected from './vectors.json' with { type: 'json' };

let encoder: Encoder;
beforeAll(async () => {
  encoder = await openEncoder();
});

const near = (found: Iterable<number>, wanted: number[]) => {
  for (const [k, value] of [...found].entries())
    expect(Math.abs(value - wanted[k]!), `${value} for ${wanted[k]}`).toBeLessThan(0.002);
};

describe('the encoder', () => {
  it.each(expected)('gives the vectors of $text', ({ text, second, secondLast, whole }) => {
    const { vectors } = encoder.tokens([text], 2)[0]!;
    near(vectors.subarray(0, 6), second);
    near(vectors.subarray(-6), secondLast);
    near(encoder.wholes([text])[0]!.subarray(0, 12), whole);
  });

  it('gives a text the same vectors alone and among others', () => {
    const texts = Array.from({ length: 90 }, (_, i) => expected[i % 3]!.text.slice(0, 20 + i));
    const together = encoder.tokens(texts, 2);
    texts.forEach((text, i) => {
      expect(together[i]).toEqual(encoder.tokens([text], 2)[0]);
    });
  });

  it('cuts what is longer than it reads, and takes what is empty', () => {
    const [long, empty] = encoder.tokens(['harbour '.repeat(1000), ''], 2);
    expect(long!.pieces).toHaveLength(254);
    expect(long!.vectors).toHaveLength(254 * WIDTH);
    expect(empty).toEqual({ pieces: [], vectors: new Float32Array() });
    expect(encoder.tokens([], 2)).toEqual([]);
  });

  it('finds texts of one event nearer to each other than to another', () => {
    const [a, b, c] = encoder.wholes(expected.map(({ text }) => text)) as [
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
