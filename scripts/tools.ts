/** Runs the project's command-line tools with this Node: no shell, no PATH, the same on every system. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(fileURLToPath(new URL('..', import.meta.url)));

const programs = {
  asc: 'node_modules/assemblyscript/bin/asc.js',
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  vite: 'node_modules/vite/bin/vite.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  'web-ext': 'node_modules/web-ext/bin/web-ext.js',
};
export type Program = keyof typeof programs;

/**
 * Runs a tool in the project's folder; resolves to its exit status (1 where a signal ended it).
 * @param say is given what the tool prints; without it that goes to our own output
 */
export function tool(
  program: Program,
  args: string[],
  env: Record<string, string> = {},
  say?: (text: string) => void,
): Promise<number> {
  const colour: Record<string, string> = say && process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const output = say ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [resolve(root, programs[program]), ...args], {
    cwd: root,
    env: { ...process.env, NO_UPDATE_NOTIFIER: '1', ...colour, ...env },
    stdio: ['ignore', output, output],
  });
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => say?.(text));
  return new Promise(done => {
    child.on('error', () => done(1));
    child.on('close', code => done(code ?? 1));
  });
}

/** True if the module is the script that Node was asked to run. */
export const isMain = (url: string): boolean => resolve(process.argv[1] ?? '') === fileURLToPath(url);
