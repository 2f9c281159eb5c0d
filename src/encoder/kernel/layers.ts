import { attend } from './attention';
import { erf, splat, sum } from './lanes';
import * as at from './layout';
import { linear } from './linear';

const VECTOR: usize = 4 * at.WIDTH;
const EPSILON: f32 = 1e-12;

/** Layer normalisation of one vector in place; its factors and then its offsets are at `by`. */
function normalize(vector: usize, by: usize): void {
  let total = splat(0);
  for (let k: usize = 0; k < VECTOR; k += 16) total = f32x4.add(total, v128.load(vector + k));
  const mean = splat(sum(total) / <f32>at.WIDTH);
  let squares = splat(0);
  for (let k: usize = 0; k < VECTOR; k += 16) {
    const off = f32x4.sub(v128.load(vector + k), mean);
    squares = f32x4.add(squares, f32x4.mul(off, off));
  }
  const factor = splat(1 / sqrt(sum(squares) / <f32>at.WIDTH + EPSILON));
  for (let k: usize = 0; k < VECTOR; k += 16) {
    const off = f32x4.mul(f32x4.sub(v128.load(vector + k), mean), factor);
    v128.store(vector + k, f32x4.add(f32x4.mul(off, v128.load(by + k)), v128.load(by + VECTOR + k)));
  }
}

/** Four values of an embedding, which are whole numbers from 0 that mean -128 and up. */
function embedded(from: usize, scale: usize): v128 {
  const four = i32x4.sub(
    i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(from))),
    i32x4.splat(128),
  );
  return f32x4.mul(f32x4.convert_i32x4_s(four), v128.load32_splat(scale));
}

/** The vectors of the tokens before the first layer: those of piece, place and kind together. */
export function embed(tokens: i32): void {
  for (let t = 0; t < tokens; t += 1) {
    const word = at.words + <usize>(at.WIDTH * i32.load(at.ids + <usize>(4 * t)));
    const position = at.positions + <usize>(at.WIDTH * i32.load(at.places + <usize>(4 * t)));
    const vector = at.hidden + <usize>t * VECTOR;
    for (let k: usize = 0; k < <usize>at.WIDTH; k += 4) {
      const first = f32x4.add(
        embedded(word + k, at.embeddingScales),
        embedded(at.kind + k, at.embeddingScales + 8),
      );
      v128.store(vector + 4 * k, f32x4.add(first, embedded(position + k, at.embeddingScales + 4)));
    }
    normalize(vector, at.embeddingNorm);
  }
}

/** GELU: x · Φ(x), in place. */
function gelu(from: usize, bytes: usize): void {
  for (let k = from; k < from + bytes; k += 16) {
    const x = v128.load(k);
    const half = f32x4.mul(x, splat(0.5));
    v128.store(k, f32x4.add(half, f32x4.mul(half, erf(f32x4.mul(x, splat(Mathf.SQRT1_2))))));
  }
}

/** Adds what a layer's half gave, at `from`, to the tokens' vectors, and normalises them. */
function add(from: usize, tokens: i32, by: usize): void {
  for (let t = 0; t < tokens; t += 1) {
    const vector = at.hidden + <usize>t * VECTOR;
    const more = from + <usize>t * VECTOR;
    for (let k: usize = 0; k < VECTOR; k += 16)
      v128.store(vector + k, f32x4.add(v128.load(vector + k), v128.load(more + k)));
    normalize(vector, by);
  }
}

/** Moves what attention left beside the keys and values together, to where the next product reads it. */
function gather(tokens: i32): void {
  for (let t = 0; t < tokens; t += 1)
    memory.copy(at.wide + <usize>t * VECTOR, at.attended + <usize>t * 3 * VECTOR, VECTOR);
}

/** One layer of BERT (Devlin et al. 2019) on the tokens of `texts` texts. */
export function layer(number: i32, tokens: i32, texts: i32): void {
  const model = at.layers + <usize>number * at.LAYER_BYTES;
  linear(at.hidden, tokens, at.WIDTH, model + at.QUERY_KEY_VALUE, 3 * at.WIDTH, at.attended);
  let first = 0;
  for (let text = 0; text < texts; text += 1) {
    const count = i32.load(at.lengths + <usize>(4 * text));
    attend(first, count);
    first += count;
  }
  gather(tokens);
  linear(at.wide, tokens, at.WIDTH, model + at.ATTENTION_OUT, at.WIDTH, at.attended);
  add(at.attended, tokens, model + at.ATTENTION_NORM);
  linear(at.hidden, tokens, at.WIDTH, model + at.INNER_IN, at.INNER, at.wide);
  gelu(at.wide, <usize>(4 * at.INNER * tokens));
  linear(at.wide, tokens, at.INNER, model + at.INNER_OUT, at.WIDTH, at.attended);
  add(at.attended, tokens, model + at.INNER_NORM);
}
