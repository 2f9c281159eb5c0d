/**
 * A dedicated worker, so that encoding holds up neither the page, nor the background, nor the offscreen document. It
 * loads kernel and model, which are files of the extension, at the first request.
 */
import { toBytes } from '../engine/meaning/lead.ts';
import { Encoder } from './encoder.ts';
// The extension's pages may fetch no data: address, which vite would make of so small a file.
import kernelUrl from './kernel.wasm?url&no-inline';
import modelUrl from './model.bin?url';
import type { LeadsAnswer, LeadsAsk } from './types.ts';

let loading: Promise<Encoder> | undefined;

async function load(): Promise<Encoder> {
  const [module, file] = await Promise.all([
    WebAssembly.compileStreaming(fetch(kernelUrl)),
    fetch(modelUrl).then(answer => answer.arrayBuffer()),
  ]);
  return new Encoder(module, new Uint8Array(file));
}

async function answer({ id, texts }: LeadsAsk): Promise<LeadsAnswer> {
  try {
    loading ??= load();
    return { id, vectors: (await loading).encode(texts).map(toBytes) };
  } catch (error) {
    return { id, problem: String(error) };
  }
}

addEventListener('message', async ({ data }: MessageEvent<LeadsAsk>) => postMessage(await answer(data)));
