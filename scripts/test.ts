/**
 * `npm test`: sets up what is missing, then runs every check. A step that fails does not stop the ones after it,
 * except those that need what it makes. The last line is the sum: 'N passed, N failed' (', N skipped').
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, ensureBrowser } from '../test/tools/browsers.ts';
import { build } from './build.ts';
import { type Program, tool } from './tools.ts';

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  numFailedTestSuites: number;
}

const reports = mkdtempSync(join(tmpdir(), 'wirelight-test-'));
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const failures: string[] = [];

/** Announces a step and runs it; a step that throws or answers false has failed. */
async function step(name: string, run: () => Promise<boolean>): Promise<boolean> {
  console.log(`\n== ${name} ==`);
  const begin = Date.now();
  const ok = await run().catch(error => {
    console.error((error as Error).message);
    return false;
  });
  console.log(`-- ${name}: ${ok ? 'ok' : 'FAILED'} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
  if (!ok) failures.push(name);
  return ok;
}

/** A step that is not made of tests: it counts as one failure where it fails. */
async function check(name: string, run: () => Promise<boolean>): Promise<boolean> {
  const ok = await step(name, run);
  if (!ok) total.failed++;
  return ok;
}

const checkTool = (name: string, program: Program, args: string[]) =>
  check(name, async () => (await tool(program, args)) === 0);

function add(reportFile: string, status: number): void {
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // A file that breaks before its first test fails the run without a failed test.
  total.failed += report.numFailedTests || (status === 0 ? 0 : 1);
}

function tests(name: string, config: string, env: Record<string, string> = {}): Promise<boolean> {
  const file = join(reports, `${name.replaceAll(/\W+/g, '-')}.json`);
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json'];
  return step(name, async () => {
    const status = await tool('vitest', [...args, `--outputFile.json=${file}`], env);
    try {
      add(file, status);
    } catch {
      total.failed++;
      return false;
    }
    return status === 0;
  });
}

function sum({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const browsers: BrowserName[] = ['chrome', 'firefox'];

async function runAll(): Promise<void> {
  await check('Browsers', async () => {
    for (const browser of browsers) console.log(`${browser}: ${ensureBrowser(browser)}`);
    return true;
  });
  await checkTool('Lint', 'biome', ['check', '--error-on-warnings']);
  await checkTool('Types', 'tsc', ['--noEmit']);
  await tests('Unit tests', 'vite.config.ts');
  const built = await check('Builds', async () => {
    for (const browser of browsers) await build(browser);
    return true;
  });
  if (!built) return;
  await tests('Build checks', 'test/build/vitest.config.ts');
  await checkTool('Firefox lint', 'web-ext', ['lint', '--source-dir=dist/firefox', '--no-config-discovery']);
  for (const browser of browsers)
    await tests(`End to end in ${browser}`, 'test/e2e/vitest.config.ts', { BROWSER: browser });
}

await runAll();
rmSync(reports, { recursive: true });
console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}` : '\nEverything passed.');
console.log(sum(total));
process.exitCode = failures.length > 0 ? 1 : 0;
