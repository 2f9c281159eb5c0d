/**
 * `npm run package`: the archives for the two stores, and the source for those who check it there (BUILD.md). The same
 * source gives the same bytes on every machine.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { filesIn, sourceFiles, zipped } from './archive.ts';
import { build } from './build.ts';
import { root } from './tools.ts';

function write(name: string, bytes: Uint8Array): void {
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  const path = `dist/wirelight-${version}-${name}.zip`;
  writeFileSync(resolve(root, path), bytes);
  const sum = createHash('sha256').update(bytes).digest('hex');
  console.log(`Packed ${path}, ${Math.ceil(bytes.length / 1000)} kB, sha256 ${sum}`);
}

try {
  for (const browser of ['chrome', 'firefox'] as const) {
    const folder = resolve(root, await build(browser));
    write(browser, zipped(folder, filesIn(folder)));
  }
  write('source', zipped(root, sourceFiles()));
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
