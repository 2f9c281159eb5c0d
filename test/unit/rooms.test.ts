import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import biome from '../../biome.json' with { type: 'json' };

/** A row of the README's tables of rooms: a folder or a file of src, and what it may import. */
interface Room {
  path: string;
  mayImport: string[];
}

const ROW = /^\| `src\/([^`]+)` \|[^|]*\| ([^|]+) \|$/gm;

const rooms: Room[] = [...readFileSync('README.md', 'utf8').matchAll(ROW)].map(([, path, may]) => ({
  path: path!,
  mayImport: [...may!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
}));

const isFile = (path: string): boolean => /\.\w+\*?$/.test(path);
const isInner = ({ path }: Room): boolean => path.startsWith('engine/');
const nameOf = ({ path }: Room): string =>
  path.slice(isInner({ path, mayImport: [] }) ? 'engine/'.length : 0);
const patternOf = (name: string): string => (isFile(name) ? `**/${name}` : `**/${name}/**`);

const INTERFACES = ['ui', 'sidebar', 'options', 'welcome'];

/** Packages that a room leaves to others. */
function packagesClosedTo({ path }: Room): string[] {
  const closed = ['node:*'];
  if (path !== 'browser.ts') closed.push('webextension-polyfill');
  if (path !== 'corpus' && path !== 'stored') closed.push('idb');
  if (!INTERFACES.includes(path)) closed.push('preact', 'preact/*');
  return closed;
}

/** What the lint rule of a room has to say, given the README's row. */
function groupOf(room: Room): string[] {
  const beside = rooms.filter(other => isInner(other) === isInner(room) && other !== room).map(nameOf);
  const closed = beside.filter(name => !room.mayImport.includes(name));
  const open = room.mayImport.filter(name => !beside.includes(name));
  const outside = isInner(room) ? ['../../**', '**/trace.ts', '**/omitted.ts'] : [];
  return [
    ...outside,
    ...closed.map(patternOf),
    ...open.map(name => `!${patternOf(name)}`),
    ...packagesClosedTo(room),
  ];
}

const expected = rooms.map(room => ({
  includes: [isFile(room.path) ? `src/${room.path}` : `src/${room.path}/**`],
  linter: {
    rules: {
      style: {
        noRestrictedImports: {
          level: 'error',
          options: {
            patterns: [
              {
                group: groupOf(room),
                message: `${room.path} imports ${room.mayImport.length ? room.mayImport.join(', ') : 'no other room'} (README, "How it works").`,
              },
            ],
          },
        },
      },
    },
  },
}));

describe('who may import whom', () => {
  it('has a row for every folder and file of src', () => {
    const there = [
      ...readdirSync('src', { withFileTypes: true }),
      ...readdirSync('src/engine', { withFileTypes: true })
        .filter(entry => entry.isDirectory())
        .map(entry => ({ name: `engine/${entry.name}`, isDirectory: () => true })),
    ]
      .filter(entry => entry.name !== '_locales' && (entry.isDirectory() || entry.name.endsWith('.ts')))
      .map(({ name }) => name);
    expect(rooms.map(({ path }) => path).sort()).toEqual(there.sort());
  });

  it.each(rooms)('$path imports only what exists', ({ mayImport }) => {
    const names = rooms.map(nameOf);
    const unknown = mayImport.filter(name => !names.includes(name) && !names.includes(name.split('/')[0]!));
    expect(unknown).toEqual([]);
  });

  it('is the same in the lint rules and in the README', () => {
    expect(biome.overrides).toEqual(expected);
  });
});

/** Imports in a file that only the linter sees, and whether its rule has to stop each. */
const PROBES: [file: string, imported: string, isStopped: boolean][] = [
  ['src/engine/text/probe.ts', '../lexicon/abbreviations.ts', false],
  ['src/engine/text/probe.ts', '../types.ts', false],
  ['src/engine/text/probe.ts', '../match/evidence.ts', true],
  ['src/engine/text/probe.ts', '../../corpus/types.ts', true],
  ['src/engine/probe.ts', '../corpus/types.ts', true],
  ['src/engine/probe.ts', 'node:fs', true],
  ['src/sources/probe.ts', '../engine/types.ts', false],
  ['src/sources/probe.ts', '../engine/trace.ts', true],
  ['src/sources/probe.ts', '../browser.ts', true],
  ['src/background/probe.ts', '../corpus/corpus.ts', false],
  ['src/background/probe.ts', '../sidebar/App.tsx', true],
  ['src/background/probe.ts', 'webextension-polyfill', true],
  ['src/sidebar/probe.ts', '../content/read/page.ts', true],
  ['src/sidebar/probe.ts', '../corpus/corpus.ts', true],
  ['src/sidebar/probe.ts', 'preact', false],
];

const BIOME = resolve('node_modules/@biomejs/biome/bin/biome');

/** Lints the probes with the project's rules in a folder of their own: which of them the room's rule stops. */
function stopped(): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-rooms-'));
  try {
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...biome, vcs: {}, files: {} }));
    const files = PROBES.map(([file, imported], i) => {
      const path = file.replace('probe', `probe${i}`);
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), `import { one } from '${imported}';\n\nexport const two = one;\n`);
      return path;
    });
    const run = spawnSync(process.execPath, [BIOME, 'lint', '--max-diagnostics=none'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return files.map(path => `${run.stdout}${run.stderr}`.includes(`${path}:`));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the lint rule', () => {
  const found = stopped();
  it.each(PROBES.map((probe, i) => [...probe, i] as const))(
    'in %s, import of %s stopped: %s',
    (_file, _imported, isStopped, i) => {
      expect(found[i]).toBe(isStopped);
    },
  );
});
