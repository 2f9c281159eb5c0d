import { greatest } from './lanes';
import * as at from './layout';

/** The largest whole number an input becomes: 1536 of them times weights of at most 64 still fit 32 bits. */
const MOST: f32 = 16383;

/** Makes the inputs of each token whole numbers, with one scale a token. A count of `inputs` divides by 8. */
function quantize(from: usize, tokens: i32, inputs: i32): void {
  for (let t = 0; t < tokens; t += 1) {
    const source = from + <usize>(4 * t * inputs);
    const target = at.quantized + <usize>(2 * t * inputs);
    let peak = f32x4.splat(0);
    for (let k: usize = 0; k < <usize>(4 * inputs); k += 16)
      peak = f32x4.max(peak, f32x4.abs(v128.load(source + k)));
    const scale = max(greatest(peak), f32.MIN_NORMAL_VALUE) / MOST;
    f32.store(at.tokenScales + <usize>(4 * t), scale);
    const factor = f32x4.splat(1 / scale);
    for (let k: usize = 0; k < <usize>(2 * inputs); k += 16) {
      const low = f32x4.nearest(f32x4.mul(v128.load(source + 2 * k), factor));
      const high = f32x4.nearest(f32x4.mul(v128.load(source + 2 * k, 16), factor));
      const whole = i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(low), i32x4.trunc_sat_f32x4_s(high));
      v128.store(target + k, whole);
    }
  }
}

/** Puts eight outputs of a token in place: the sums by the scales of token and output, and the bias. */
function put(low: v128, high: v128, token: i32, target: usize, scales: usize, biases: usize): void {
  const scale = v128.load32_splat(at.tokenScales + <usize>(4 * token));
  const lowScaled = f32x4.mul(f32x4.convert_i32x4_s(low), f32x4.mul(scale, v128.load(scales)));
  const highScaled = f32x4.mul(f32x4.convert_i32x4_s(high), f32x4.mul(scale, v128.load(scales, 16)));
  v128.store(target, f32x4.add(lowScaled, v128.load(biases)));
  v128.store(target, f32x4.add(highScaled, v128.load(biases, 16)), 16);
}

/**
 * Multiplies each token's inputs (f32 [tokens][inputs]) by a matrix: four tokens and eight outputs at a time, by sums
 * of products of pairs of 16 bits. Computes up to three tokens more than asked, so that they come in fours.
 */
export function linear(from: usize, tokens: i32, inputs: i32, matrix: usize, outputs: i32, to: usize): void {
  const all = (tokens + 3) & ~3;
  quantize(from, all, inputs);
  const scales = matrix + <usize>(outputs * inputs);
  const biases = scales + <usize>(4 * outputs);
  for (let o = 0; o < outputs; o += 8) {
    const eight = matrix + <usize>(o * inputs);
    const scale = scales + <usize>(4 * o);
    const bias = biases + <usize>(4 * o);
    for (let t = 0; t < all; t += 4)
      tile(t, inputs, eight, scale, bias, to + <usize>(4 * (t * outputs + o)), <usize>(4 * outputs));
  }
}

/** Four tokens from `t` by eight outputs, put at `target`, the tokens `row` bytes apart. */
function tile(t: i32, inputs: i32, eight: usize, scale: usize, bias: usize, target: usize, row: usize): void {
  const next = <usize>(2 * inputs);
  const first = at.quantized + <usize>t * next;
  const end = first + next;
  let low0 = i32x4.splat(0);
  let low1 = i32x4.splat(0);
  let low2 = i32x4.splat(0);
  let low3 = i32x4.splat(0);
  let high0 = i32x4.splat(0);
  let high1 = i32x4.splat(0);
  let high2 = i32x4.splat(0);
  let high3 = i32x4.splat(0);
  let w = eight;
  for (let a = first; a < end; a += 4) {
    const low = v128.load8x8_s(w);
    const high = v128.load8x8_s(w, 8);
    w += 16;
    const a0 = v128.load32_splat(a);
    low0 = i32x4.add(low0, i32x4.dot_i16x8_s(low, a0));
    high0 = i32x4.add(high0, i32x4.dot_i16x8_s(high, a0));
    const a1 = v128.load32_splat(a + next);
    low1 = i32x4.add(low1, i32x4.dot_i16x8_s(low, a1));
    high1 = i32x4.add(high1, i32x4.dot_i16x8_s(high, a1));
    const a2 = v128.load32_splat(a + 2 * next);
    low2 = i32x4.add(low2, i32x4.dot_i16x8_s(low, a2));
    high2 = i32x4.add(high2, i32x4.dot_i16x8_s(high, a2));
    const a3 = v128.load32_splat(a + 3 * next);
    low3 = i32x4.add(low3, i32x4.dot_i16x8_s(low, a3));
    high3 = i32x4.add(high3, i32x4.dot_i16x8_s(high, a3));
  }
  put(low0, high0, t, target, scale, bias);
  put(low1, high1, t + 1, target + row, scale, bias);
  put(low2, high2, t + 2, target + 2 * row, scale, bias);
  put(low3, high3, t + 3, target + 3 * row, scale, bias);
}
