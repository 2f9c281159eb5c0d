/**
 * The encoder's arithmetic: a BERT of six layers, 384 wide, with weights of 8 bits. AssemblyScript, compiled to
 * WebAssembly with SIMD by scripts/kernel.ts. Texts follow each other without padding.
 */
import { embed, layer } from './layers';
import * as at from './layout';

/** @param base where the model's tensors begin @returns where the memory that is needed ends */
export function prepare(base: usize, pieces: i32, positions: i32): usize {
  return at.layOut(base, pieces, positions);
}

/** Where a model may begin. */
export function begin(): usize {
  return (__heap_base + 15) & ~15;
}

export function idsAt(): usize {
  return at.ids;
}

export function placesAt(): usize {
  return at.places;
}

export function lengthsAt(): usize {
  return at.lengths;
}

export function hiddenAt(): usize {
  return at.hidden;
}

export function mostTokens(): i32 {
  return at.MOST_TOKENS;
}

/** Encodes the tokens that ids, places and lengths hold; see `hiddenAt`. */
export function encode(tokens: i32, texts: i32): void {
  embed(tokens);
  for (let number = 0; number < at.LAYERS; number += 1) layer(number, tokens, texts);
}
