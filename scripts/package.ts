/** `npm run package`: the two archives for the stores. The same sources give the same bytes. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { BrowserName } from '../test/tools/browsers.ts';
import { build } from './build.ts';
import { root } from './tools.ts';

/** The oldest time an archive can hold: when a file was built must not change the archive. */
const EPOCH = new Date(1980, 0, 1);

/** A folder's files in the order of their names, as the bytes of a zip archive. */
function archive(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const files: Zippable = {};
  for (const name of names) files[name] = readFileSync(join(folder, name));
  return zipSync(files, { level: 9, mtime: EPOCH, os: 0 });
}

async function pack(browser: BrowserName): Promise<void> {
  const folder = resolve(root, await build(browser));
  const { version } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { version: string };
  const bytes = archive(folder);
  const name = `dist/wirelight-${version}-${browser}.zip`;
  writeFileSync(resolve(root, name), bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`Packed ${name}, ${Math.ceil(bytes.length / 1000)} kB, sha256 ${hash}`);
}

try {
  await pack('chrome');
  await pack('firefox');
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
