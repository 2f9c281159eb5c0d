/** Where things lie in the memory: the model's tensors, as scripts/model/make.py writes them, then scratch space. */

export const WIDTH: i32 = 384;
export const INNER: i32 = 1536;
export const HEADS: i32 = 12;
export const LAYERS: i32 = 6;
/** Tokens that are encoded together at most, and so the longest text. A multiple of 4. */
export const MOST_TOKENS: i32 = 512;

/** A matrix of `outputs` by `inputs`: i8 [outputs/8][inputs/2][8][2], f32 scales and biases of the outputs. */
function matrixBytes(inputs: i32, outputs: i32): usize {
  return <usize>(outputs * (inputs + 8));
}
const NORM_BYTES: usize = 8 * WIDTH;

/** Of one layer, from its beginning. */
export const QUERY_KEY_VALUE: usize = 0;
export const ATTENTION_OUT: usize = QUERY_KEY_VALUE + matrixBytes(WIDTH, 3 * WIDTH);
export const ATTENTION_NORM: usize = ATTENTION_OUT + matrixBytes(WIDTH, WIDTH);
export const INNER_IN: usize = ATTENTION_NORM + NORM_BYTES;
export const INNER_OUT: usize = INNER_IN + matrixBytes(WIDTH, INNER);
export const INNER_NORM: usize = INNER_OUT + matrixBytes(INNER, WIDTH);
export const LAYER_BYTES: usize = INNER_NORM + NORM_BYTES;

export let words: usize = 0;
export let positions: usize = 0;
export let kind: usize = 0;
export let embeddingScales: usize = 0;
export let embeddingNorm: usize = 0;
export let layers: usize = 0;

/** Inputs: a token's number and its place in its text, i32 each; each text's count of tokens, i32. */
export let ids: usize = 0;
export let places: usize = 0;
export let lengths: usize = 0;
/** f32 [tokens][WIDTH]: the vectors between the layers, and what the last one gives. */
export let hidden: usize = 0;
/** f32 [tokens][3 · WIDTH], [tokens][INNER]; i16 [tokens][INNER] with an f32 scale a token; f32 a token's weights. */
export let attended: usize = 0;
export let wide: usize = 0;
export let quantized: usize = 0;
export let tokenScales: usize = 0;
export let weights: usize = 0;

/** Lays the memory out for a model whose tensors begin at `base`; answers where the memory that is needed ends. */
export function layOut(base: usize, pieceCount: i32, positionCount: i32): usize {
  words = base;
  positions = words + <usize>pieceCount * WIDTH;
  kind = positions + <usize>positionCount * WIDTH;
  embeddingScales = kind + WIDTH;
  embeddingNorm = embeddingScales + 16;
  layers = embeddingNorm + NORM_BYTES;
  ids = layers + <usize>LAYERS * LAYER_BYTES;
  places = ids + 4 * MOST_TOKENS;
  lengths = places + 4 * MOST_TOKENS;
  hidden = lengths + 4 * MOST_TOKENS;
  attended = hidden + 4 * WIDTH * MOST_TOKENS;
  wide = attended + 12 * WIDTH * MOST_TOKENS;
  quantized = wide + 4 * INNER * MOST_TOKENS;
  tokenScales = quantized + 2 * INNER * MOST_TOKENS;
  weights = tokenScales + 4 * MOST_TOKENS;
  return weights + 4 * MOST_TOKENS;
}
