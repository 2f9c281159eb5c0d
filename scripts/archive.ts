/** Zip archives that hold the same bytes wherever they are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { root } from './tools.ts';

/** The oldest time an archive can hold: when a file was made must not change the archive. */
const EPOCH = new Date(1980, 0, 1);

/** What the source is made of: nothing that is generated, installed or of one machine. */
const SOURCE = [
  '.gitignore',
  '.npmrc',
  'BUILD.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'NOTICE',
  'README.md',
  'SECURITY.md',
  'biome.json',
  'docs',
  'icons',
  'manifest.json',
  'package-lock.json',
  'package.json',
  'scripts',
  'src',
  'test',
  'tsconfig.json',
  'vite.config.ts',
];
const GENERATED = /^src\/encoder\/kernel\.wasm|\.log$|(?:^|\/)\.DS_Store$/;

/** A folder's files, relative to it, with slashes. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(resolve(folder).length + 1))
    .map(path => path.replaceAll('\\', '/'));

/** The project's own files, relative to its root, in the order of their names. */
export function sourceFiles(): string[] {
  const folders = readdirSync(root, { withFileTypes: true }).filter(entry => entry.isDirectory());
  const isFolder = (name: string) => folders.some(folder => folder.name === name);
  const all = SOURCE.flatMap(name =>
    isFolder(name) ? filesIn(resolve(root, name)).map(path => `${name}/${path}`) : [name],
  );
  return all.filter(path => !GENERATED.test(path)).sort();
}

/** These files of a folder as the bytes of a zip archive, in the order of their names. */
export function zipped(folder: string, paths: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const path of [...paths].sort()) files[path] = readFileSync(join(folder, path));
  return zipSync(files, { level: 9, mtime: EPOCH, os: 0 });
}
