/** The encoder for what runs in Node: the same kernel and model as in the extension. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Encoder } from '../src/encoder/encoder.ts';
import { makeKernel } from './kernel.ts';
import { root } from './tools.ts';

export const MODEL = resolve(root, 'src/encoder/model.bin');

/** Loads the encoder, compiling its kernel where that is not done. @throws where it does not compile */
export async function openEncoder(): Promise<Encoder> {
  const kernel = await WebAssembly.compile(new Uint8Array(readFileSync(await makeKernel())));
  return new Encoder(kernel, new Uint8Array(readFileSync(MODEL)));
}
