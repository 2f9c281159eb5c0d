import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface Shared {
  status: number | null;
  out: string;
  err: string;
}

/** Runs `npm run share` with these arguments, its secrets in the environment; `stop` presses Ctrl-C. */
export function share(
  args: readonly string[],
  env: Record<string, string>,
  stop?: AbortSignal,
): Promise<Shared> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/share.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env },
  });
  stop?.addEventListener('abort', () => child.kill('SIGINT'));
  let [out, err] = ['', ''];
  child.stdout.on('data', chunk => {
    out += chunk;
  });
  child.stderr.on('data', chunk => {
    err += chunk;
  });
  return new Promise(done => child.on('close', status => done({ status, out, err })));
}
