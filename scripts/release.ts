/** Runs inside `npm version`: the manifest gets the version too, and what is unreleased in the changelog its heading. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isMain, root } from './tools.ts';

/** The changelog after a release; what comes next begins with an empty part. @throws Error if nothing is unreleased */
export function released(changelog: string, version: string): string {
  const head = '## Unreleased\n';
  const news = changelog.split(head)[1]?.split(/^## /m)[0]?.trim();
  if (!news) throw new Error('CHANGELOG.md has nothing under "Unreleased".');
  return changelog.replace(head, `${head}\n## ${version}\n`);
}

/** The manifest's text with another version. */
export const withVersion = (manifest: string, version: string): string =>
  manifest.replace(/("version": )"[^"]*"/, `$1"${version}"`);

if (isMain(import.meta.url)) {
  const edit = (name: string, change: (text: string) => string) => {
    const path = resolve(root, name);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { version: string };
  edit('manifest.json', text => withVersion(text, version));
  edit('CHANGELOG.md', text => released(text, version));
  process.exit(spawnSync('git', ['add', 'manifest.json', 'CHANGELOG.md'], { cwd: root }).status ?? 1);
}
