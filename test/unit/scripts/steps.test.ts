import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { sumOf, tableOf } from '../../../scripts/testing/steps.ts';
import { Turns } from '../../../scripts/testing/turns.ts';

test('those who speak at once are heard one after the other, the first as it speaks', () => {
  const heard: string[] = [];
  const turns = new Turns(text => heard.push(text));
  const [first, second, third] = [turns.begin(), turns.begin(), turns.begin()];
  second.say('second');
  first.say('first');
  expect(heard).toEqual(['first']);
  third.say('third');
  third.end();
  first.end();
  expect(heard).toEqual(['first', 'second']);
  second.say('still second');
  second.end();
  expect(heard).toEqual(['first', 'second', 'still second', 'third']);
});

test('the sum names the skipped only where there are any', () => {
  expect(sumOf({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  expect(sumOf({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
});

test('the table has a line a step', () => {
  const table = tableOf([
    { name: 'Lint', seconds: 2.04, isOk: true, passed: 0, failed: 0, skipped: 0 },
    { name: 'Unit tests', seconds: 101.5, isOk: false, passed: 7, failed: 1, skipped: 0 },
  ]);
  expect(table.split('\n')).toEqual(['Lint           2.0 s  ok', 'Unit tests   101.5 s  7 passed, 1 failed']);
});

describe('a run', { timeout: 180_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-steps-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const config = join(folder, 'vitest.config.ts');
  writeFileSync(
    config,
    `export default { test: { root: ${JSON.stringify(folder)}, include: ['*.test.ts'] } };`,
  );
  const good = "import { expect, test } from 'vitest'; test('one', () => {}); test('two', () => {});";
  writeFileSync(
    join(folder, 'good.test.ts'),
    good.replaceAll("'vitest'", JSON.stringify(import.meta.resolve('vitest'))),
  );
  writeFileSync(join(folder, 'broken.test.ts'), "throw new Error('breaks before its first test');");

  /** Runs vitest on a file of that folder, and a check that goes well; its status and its last line. */
  const run = (file: string, counts: string): [number | null, string | undefined] => {
    const script = `
      import { Steps } from ${JSON.stringify(new URL('../../../scripts/testing/steps.ts', import.meta.url))};
      const steps = new Steps();
      await steps.check('Something', async say => say('said\\n'));
      await steps.tests('Some tests', ${JSON.stringify(config)}, [${JSON.stringify(file)}]);
      steps.end();`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const env = { ...process.env, TEST_COUNTS: join(folder, counts), VITEST: undefined };
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
    return [status, stdout.trimEnd().split('\n').at(-1)];
  };

  test('ends with the sum, and with that of the runs before it', () => {
    expect(run('good', 'a')).toEqual([0, '2 passed, 0 failed']);
    expect(run('good', 'a')).toEqual([0, '4 passed, 0 failed']);
  });

  test('fails where a file breaks before its first test, or where no file has the name', () => {
    expect(run('broken', 'b')).toEqual([1, '0 passed, 1 failed']);
    expect(run('nothing', 'c')).toEqual([1, '0 passed, 1 failed']);
  });
});
