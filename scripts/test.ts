/**
 * `npm test`: sets up what is missing, then runs every check. `npm test -- PART [NAMES] [-t PATTERN] [--browser B]`
 * runs a part alone (lint, unit, build or e2e), of tests those in files with such names. The last line is the sum.
 */
import { type BrowserName, ensureBrowser } from '../test/tools/browsers.ts';
import { BROWSERS, type Chosen, chosenTests, type Part } from './arguments.ts';
import { build } from './build.ts';
import { Steps } from './testing/steps.ts';

const steps = new Steps();

const lint = (): Promise<unknown> =>
  Promise.all([
    steps.checkTool('Lint', 'biome', ['check', '--error-on-warnings']),
    steps.checkTool('Types', 'tsc', ['--noEmit']),
  ]);

const builds = (browsers: readonly BrowserName[]): Promise<boolean> =>
  steps.check('Builds', async say => {
    await Promise.all(browsers.map(browser => build(browser, say)));
  });

const unit = (more: readonly string[]): Promise<boolean> => steps.tests('Unit tests', 'vite.config.ts', more);

const buildChecks = (more: readonly string[]): Promise<unknown> =>
  Promise.all([
    steps.tests('Build checks', 'test/build/vitest.config.ts', more),
    steps.checkTool('Firefox lint', 'web-ext', [
      'lint',
      '--source-dir=dist/firefox',
      '--no-config-discovery',
    ]),
  ]);

const endToEnd = (browsers: readonly BrowserName[], more: readonly string[]): Promise<unknown> =>
  Promise.all(
    browsers.map(browser =>
      steps.tests(`End to end in ${browser}`, 'test/e2e/vitest.config.ts', more, { BROWSER: browser }),
    ),
  );

/** The parts in their order; what needs the builds or the browsers is left out where they are not there. */
async function run({ parts, browsers, more }: Chosen): Promise<void> {
  const has = (part: Part): boolean => parts.includes(part);
  const areFound =
    has('e2e') &&
    (await steps.check('Browsers', async say => {
      for (const browser of browsers) say(`${browser}: ${ensureBrowser(browser)}\n`);
    }));
  const [isBuilt] = await Promise.all([
    (has('build') || has('e2e')) && builds(has('build') ? BROWSERS : browsers),
    has('lint') && lint(),
  ]);
  await Promise.all([has('unit') && unit(more), has('build') && isBuilt && buildChecks(more)]);
  if (areFound && isBuilt) await endToEnd(browsers, more);
}

await run(chosenTests(process.argv.slice(2)));
steps.end();
