/** What is bundled is known from source maps, which are rebuilt here and do not ship. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, test } from 'vitest';
import { LICENCES } from '../../scripts/licences.ts';

const dist = resolve(process.env.DIST ?? 'dist');
const bundled = new Set<string>();

/** The package that a source of a map is from. */
const packageOf = (source: string): string | null =>
  /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? null;

beforeAll(async () => {
  const made = (await build({
    logLevel: 'error',
    build: { write: false, sourcemap: true },
  })) as Rolldown.RolldownOutput;
  for (const file of made.output) {
    const map = file.fileName.endsWith('.map') && 'source' in file ? JSON.parse(String(file.source)) : null;
    for (const source of (map?.sources ?? []) as string[]) {
      const name = packageOf(resolve('/', source));
      if (name) bundled.add(name);
    }
  }
}, 120_000);

/** The sections of the list, by package. */
function listed(browser: string): Map<string, string> {
  const text = readFileSync(join(dist, browser, LICENCES), 'utf8');
  const parts = text.split(/^## (?=\S+ - \d+\.\d+\.\d+\S* \()/m).slice(1);
  return new Map(parts.map(part => [part.split(' - ')[0]!, part.split('\n').slice(1).join('\n')]));
}

describe.each(['chrome', 'firefox'])('the package for %s', browser => {
  test('has the licence of every library that is in it, and of no other', () => {
    const texts = listed(browser);
    expect(bundled).toContain('@mozilla/readability');
    expect(bundled).toContain('preact');
    for (const name of bundled)
      expect(texts.get(name) ?? '', name).toMatch(/Copyright|Mozilla Public License/i);
    const ofTools = ['vite', 'rolldown', 'assemblyscript', '@crxjs/vite-plugin'];
    expect([...texts.keys()].filter(name => !ofTools.includes(name)).sort()).toEqual([...bundled].sort());
  });

  test('has the whole text of the licence that model, kernel and some libraries are under', () => {
    expect(listed(browser).get('assemblyscript')).toContain('TERMS AND CONDITIONS FOR USE, REPRODUCTION');
  });

  test('has our own licence and the notice of the model', () => {
    for (const name of ['LICENSE', 'NOTICE']) expect(existsSync(join(dist, browser, name)), name).toBe(true);
  });
});
