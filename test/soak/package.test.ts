/** The archive of the source gives, unpacked elsewhere with nothing beside it, the very bytes that go to the stores. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'wirelight source '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Packs in a folder; answers the sum of each archive. @throws Error with what npm printed */
function packed(cwd: string): Record<string, string> {
  const { stdout, stderr, status } = spawnSync('npm', ['run', '--silent', 'package'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, TZ: cwd === folder ? 'Pacific/Auckland' : 'UTC' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return Object.fromEntries(
    [...stdout.matchAll(/^Packed (\S+), .*sha256 (\w+)$/gm)].map(([, name, sum]) => [name!, sum!]),
  );
}

test('the archives are the same on another machine', () => {
  const sums = packed(resolve('.'));
  expect(Object.keys(sums)).toHaveLength(3);
  const source = Object.keys(sums).find(name => name.endsWith('-source.zip'))!;
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(source)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  expect(readdirSync(folder)).not.toContain('node_modules');
  const installed = spawnSync('npm', ['ci', '--no-fund', '--no-audit'], { cwd: folder, encoding: 'utf8' });
  expect(installed.stderr + installed.status).toMatch(/0$/);
  expect(packed(folder)).toEqual(sums);
});
