import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What not every browser has. */
const LACKING =
  /\b(?:browser|chrome)\??\.(?:windows|menus|contextMenus|commands|sidebarAction|sidePanel|offscreen)\b/g;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter(path => /\.tsx?$/.test(path) && path !== 'browser.ts')
  .map(path => [path, readFileSync(join('src', path), 'utf8')] as const);

it('is the one file that touches what not every browser has', () => {
  expect(files.length).toBeGreaterThan(200);
  const touched = files.flatMap(([path, text]) =>
    (text.match(LACKING) ?? []).map(name => `${path}: ${name}`),
  );
  expect(touched).toEqual([]);
  expect(readFileSync('src/browser.ts', 'utf8').match(LACKING)).not.toBeNull();
});
