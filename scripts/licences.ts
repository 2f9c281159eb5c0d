import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { root } from './tools.ts';

/** The licences of all that is bundled, in each package of the extension. */
export const LICENCES = 'third-party-licences.md';

/** Modules that a tool puts into what it makes, and whose they are. */
const OF_TOOLS: readonly (readonly [module: RegExp, name: string])[] = [
  [/^\0vite\//, 'vite'],
  [/^\0rolldown\//, 'rolldown'],
  [/^\0?crx|^\0?@crx|virtual:crx/, '@crxjs/vite-plugin'],
];
/** Compiled into the encoder's kernel, and the full text of the licence that the model has too. */
const ALWAYS = ['assemblyscript'];

/** A tool's own licence: vite's file goes on with those of what vite itself is made of. */
function ownLicence(name: string): string {
  const folder = resolve(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = name === 'vite' ? 'LICENSE.md' : 'LICENSE';
  const [text] = readFileSync(resolve(folder, file), 'utf8').split('# Licenses of bundled dependencies');
  return `## ${name} - ${version} (${license})\n\n${text!.trim()}\n`;
}

/**
 * Vite's list of the licences of all bundled packages (`build.license`) with what it leaves out: what tools put in. Our
 * own licence and the notice of the model go with it.
 */
export const licences = (outDir: string): Plugin => ({
  name: 'licences',
  enforce: 'post',
  writeBundle(_, bundle) {
    const modules = Object.values(bundle).flatMap(out => (out.type === 'chunk' ? out.moduleIds : []));
    const tools = OF_TOOLS.filter(([module]) => modules.some(id => module.test(id))).map(([, name]) => name);
    appendFileSync(resolve(outDir, LICENCES), `\n${[...tools, ...ALWAYS].map(ownLicence).join('\n')}`);
    for (const name of ['LICENSE', 'NOTICE']) cpSync(resolve(root, name), resolve(outDir, name));
  },
});
