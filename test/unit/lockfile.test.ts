import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Package {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};

test('the lock file names no registry', () => {
  const named = Object.entries(packages).filter(([, { resolved }]) => resolved?.startsWith('http'));
  expect(named.map(([path]) => path)).toEqual([]);
});

// A lock file made where a platform's package is out of reach lacks it, and `npm ci` refuses it everywhere.
test('the lock file has the optional packages of every platform', () => {
  const names = new Set(Object.keys(packages).map(path => path.split('node_modules/').at(-1)));
  const missing = Object.values(packages)
    .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
    .filter(name => !names.has(name));
  expect(missing).toEqual([]);
});
