import { exp, splat, sum } from './lanes';
import * as at from './layout';

/** Bytes of a head's part of a vector, of a vector, and of a token's query, key and value together. */
const HEAD: usize = (4 * at.WIDTH) / at.HEADS;
const VECTOR: usize = 4 * at.WIDTH;
const TOKEN: usize = 3 * VECTOR;
/** 1 / √32: what a head's products are divided by. */
const SCALE: f32 = 0.17677669529663687;
const NEVER: f32 = -1e30;

/**
 * Lets each token of a text of `count` tokens, the first at place `first`, attend to all of them; reads query, key
 * and value from `attended`, and puts the outcome where the token's query was.
 */
export function attend(first: i32, count: i32): void {
  const text = at.attended + <usize>first * TOKEN;
  for (let head: usize = 0; head < VECTOR; head += HEAD) {
    for (let t = 0; t < count; t += 1) {
      const query = text + <usize>t * TOKEN + head;
      weigh(query, text + VECTOR + head, count);
      mix(text + 2 * VECTOR + head, count, query);
    }
  }
}

/** The weight of each token for a query: the softmax of the products with their keys. */
function weigh(query: usize, keys: usize, count: i32): void {
  let most = NEVER;
  for (let t = 0; t < count; t += 1) {
    const key = keys + <usize>t * TOKEN;
    let products = splat(0);
    for (let k: usize = 0; k < HEAD; k += 16)
      products = f32x4.add(products, f32x4.mul(v128.load(query + k), v128.load(key + k)));
    const score = sum(products) * SCALE;
    most = max(most, score);
    f32.store(at.weights + <usize>(4 * t), score);
  }
  const end = at.weights + <usize>(4 * count);
  for (let w = end; w & 15; w += 4) f32.store(w, NEVER);
  let all = splat(0);
  for (let w = at.weights; w < end; w += 16) {
    const power = exp(f32x4.sub(v128.load(w), splat(most)));
    all = f32x4.add(all, power);
    v128.store(w, power);
  }
  const part = splat(1 / sum(all));
  for (let w = at.weights; w < end; w += 16) v128.store(w, f32x4.mul(v128.load(w), part));
}

/** The sum of the tokens' values by their weights; a head is 32 wide. */
function mix(values: usize, count: i32, to: usize): void {
  for (let half: usize = 0; half < HEAD; half += 64) {
    let a = splat(0);
    let b = splat(0);
    let c = splat(0);
    let d = splat(0);
    for (let t = 0; t < count; t += 1) {
      const value = values + <usize>t * TOKEN + half;
      const weight = v128.load32_splat(at.weights + <usize>(4 * t));
      a = f32x4.add(a, f32x4.mul(weight, v128.load(value)));
      b = f32x4.add(b, f32x4.mul(weight, v128.load(value, 16)));
      c = f32x4.add(c, f32x4.mul(weight, v128.load(value, 32)));
      d = f32x4.add(d, f32x4.mul(weight, v128.load(value, 48)));
    }
    v128.store(to + half, a);
    v128.store(to + half, b, 16);
    v128.store(to + half, c, 32);
    v128.store(to + half, d, 48);
  }
}
