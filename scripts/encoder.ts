/** The encoder for what runs in Node: the same kernel and model as in the extension. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Encoder } from '../src/encoder/encoder.ts';
import { type LeadVectors, toBytes } from '../src/engine/meaning/lead.ts';
import { makeKernel } from './kernel.ts';
import { root } from './tools.ts';

export const MODEL = resolve(root, 'src/encoder/model.bin');

/** Makes leads' vectors with the encoder, which is loaded with the first call. */
export function leadVectorsInNode(): LeadVectors {
  let encoder: Promise<Encoder> | undefined;
  return async texts => {
    encoder ??= openEncoder();
    return (await encoder).encode(texts).map(toBytes);
  };
}

/** Loads the encoder, compiling its kernel where that is not done. @throws if it does not compile */
export async function openEncoder(): Promise<Encoder> {
  const kernel = await WebAssembly.compile(new Uint8Array(readFileSync(await makeKernel())));
  return new Encoder(kernel, new Uint8Array(readFileSync(MODEL)));
}
