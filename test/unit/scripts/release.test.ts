import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sourceFiles } from '../../../scripts/archive.ts';
import { released, withVersion } from '../../../scripts/release.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const versionOf = (path: string) => (JSON.parse(read(path)) as { version: string }).version;

it('has one version everywhere', () => {
  const version = versionOf('package.json');
  expect(versionOf('manifest.json')).toBe(version);
  expect(versionOf('package-lock.json')).toBe(version);
  const [first, last] = [...read('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect([first, last]).toEqual(['Unreleased', version]);
});

it('is raised in the manifest and the changelog together', () => {
  const changelog = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0\n\n- First.\n';
  expect(released(changelog, '0.2.0')).toBe(
    '# Changelog\n\n## Unreleased\n\n## 0.2.0\n\n- New.\n\n## 0.1.0\n\n- First.\n',
  );
  expect(() => released('# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- First.\n', '0.2.0')).toThrow(
    /Unreleased/,
  );
  const manifest = read('manifest.json');
  const raised = withVersion(manifest, '7.8.9');
  expect(JSON.parse(raised)).toEqual({ ...JSON.parse(manifest), version: '7.8.9' });
});

it('has every file of the project in the archive of its source', () => {
  const { stdout, status } = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  if (status !== 0) return;
  const tracked = stdout
    .trim()
    .split('\n')
    .filter(path => !path.startsWith('.ci/'));
  expect(sourceFiles()).toEqual(tracked.sort());
});
