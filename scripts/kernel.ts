/** The encoder's kernel: src/encoder/kernel, AssemblyScript, compiled to src/encoder/kernel.wasm. */
import { existsSync, readdirSync, renameSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { root, tool } from './tools.ts';

const SOURCES = resolve(root, 'src/encoder/kernel');
const KERNEL = resolve(root, 'src/encoder/kernel.wasm');
// AS112 warns that vectors cannot be handed to JavaScript, which no exported function does.
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--disableWarning', '112'];

/** True if no source has changed since the kernel was compiled. */
function isMade(): boolean {
  if (!existsSync(KERNEL)) return false;
  const made = statSync(KERNEL).mtimeMs;
  return readdirSync(SOURCES).every(name => statSync(join(SOURCES, name)).mtimeMs <= made);
}

/** Compiles the kernel where it is not there or its sources are newer; answers its path. @throws if it fails */
export async function makeKernel(): Promise<string> {
  if (isMade()) return KERNEL;
  const own = `${KERNEL}.${process.pid}`;
  const status = await tool('asc', [join(SOURCES, 'index.ts'), '--outFile', own, ...OPTIONS]);
  if (status !== 0) throw new Error("The encoder's kernel does not compile (see above).");
  renameSync(own, KERNEL);
  return KERNEL;
}

/** Has the kernel there before vite reads what asks for it. */
export const encoderKernel = (): Plugin => ({
  name: 'encoder-kernel',
  async buildStart() {
    await makeKernel();
  },
});
