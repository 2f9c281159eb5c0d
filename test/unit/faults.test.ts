import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

const TESTS = import.meta.dirname;
const page = readFileSync(resolve(TESTS, '../../docs/faults.md'), 'utf8');
const rows = [...page.matchAll(/^\| (\d\d) \| .+? \| `([^`]+)`: (.+) \|$/gm)].map(([, no, file, name]) => ({
  no: no!,
  file: file!,
  name: name!,
}));

test('each of the 45 faults has a row of its own', () => {
  expect(new Set(rows.map(({ no }) => no)).size).toBe(45);
  expect(rows).toHaveLength(45);
});

test.each(rows)('$no has its test', ({ file, name }) => {
  expect(readFileSync(resolve(TESTS, file), 'utf8')).toContain(name);
});

test('the files that are named besides exist', () => {
  for (const [, file] of page.matchAll(/`([\w/]+\.test\.ts)`/g))
    expect(existsSync(resolve(TESTS, file!)), file).toBe(true);
});
