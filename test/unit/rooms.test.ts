import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Import = [room: string, path: string, isAllowed: boolean];

const IMPORTS: Import[] = [
  ['engine', './types.ts', true],
  ['engine', '../corpus/types.ts', false],
  ['engine', '../browser.ts', false],
  ['engine', 'webextension-polyfill', false],
  ['engine', 'node:fs', false],
  ['corpus', '../engine/trace.ts', true],
  ['corpus', '../sources/types.ts', false],
  ['corpus', '../browser.ts', false],
  ['sources', '../engine/types.ts', true],
  ['sources', '../corpus/types.ts', true],
  ['sources', '../engine/trace.ts', false],
  ['sources', '../background/tabs.ts', false],
  ['content', '../messages.ts', true],
  ['content', '../background/tabs.ts', false],
  ['content', '../corpus/corpus.ts', false],
  ['background', '../corpus/corpus.ts', true],
  ['background', '../sidebar/App.tsx', false],
  ['background', '../content/read/extract.ts', false],
  ['reader', '../content/read/page.ts', true],
  ['reader', '../background/tabs.ts', false],
  ['sidebar', '../messages.ts', true],
  ['sidebar', '../background/tabs.ts', false],
  ['sidebar', '../content/read/extract.ts', false],
  ['options', '../background/tabs.ts', false],
];

/** Lints files that stand in the rooms and import one thing each; the indices of those the rule stops. */
function stopped(imports: readonly Import[]): Set<number> {
  const files = imports.map(([room], i) => `src/${room}/lint-probe-${process.pid}-${i}.ts`);
  imports.forEach(([, path], i) => {
    writeFileSync(files[i]!, `import { one } from '${path}';\n\nexport const two = one;\n`);
  });
  try {
    const biome = 'node_modules/@biomejs/biome/bin/biome';
    const run = spawnSync(process.execPath, [biome, 'lint', '--max-diagnostics=none', ...files], {
      encoding: 'utf8',
    });
    const said = `${run.stdout}${run.stderr}`;
    return new Set(files.flatMap((file, i) => (said.includes(`${file}:`) ? [i] : [])));
  } finally {
    for (const file of files) rmSync(file, { force: true });
  }
}

describe('who may import whom', () => {
  const wrong = stopped(IMPORTS);
  it.each(IMPORTS.map((one, i) => [...one, i] as const))(
    '%s importing %s: %s',
    (_room, _path, isAllowed, i) => {
      expect(wrong.has(i)).toBe(!isAllowed);
    },
  );
});
