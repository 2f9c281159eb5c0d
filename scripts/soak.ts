/**
 * `npm run soak [-- NAMES] [--browser B] [--minutes N]`: long runs of what `npm test` does briefly. A step that would
 * begin after this many minutes (25 if not said) is left out and named. The last line is the sum.
 */
import { type BrowserName, ensureBrowser } from '../test/tools/browsers.ts';
import { type Long, longTests } from './arguments.ts';
import { build } from './build.ts';
import { Steps } from './testing/steps.ts';

const CONFIG = 'test/soak/vitest.config.ts';
/** The files of test/soak, and whether they drive the extension. */
const FILES: readonly (readonly [name: string, isDriven: boolean])[] = [
  ['malformed', false],
  ['hostile', false],
  ['searchServer', false],
  ['package', false],
  ['kills', true],
  ['updates', true],
  ['upgrade', true],
  ['private', true],
  ['newsroomCorpus', true],
  // The longest come last: what there is no time for is left out.
  ['pages', false],
  ['growth', false],
];

const steps = new Steps();

async function run({ names, browsers, minutes }: Long): Promise<void> {
  const end = Date.now() + minutes * 60_000;
  const chosen = FILES.filter(([file]) => names.length === 0 || names.some(name => file.includes(name)));
  const isReady = await steps.check('Browsers and builds', async say => {
    for (const browser of browsers) say(`${browser}: ${ensureBrowser(browser)}\n`);
    if (chosen.some(([, isDriven]) => isDriven))
      await Promise.all(browsers.map(browser => build(browser, say)));
  });
  if (!isReady) return;
  const begin = (name: string, file: string, env: Record<string, string> = {}) =>
    Date.now() < end
      ? steps.tests(name, CONFIG, [file], env)
      : steps.leaveOut(name, 'there was no time left');
  for (const [file, isDriven] of chosen) {
    if (isDriven)
      await Promise.all(
        browsers.map((browser: BrowserName) => begin(`${file} in ${browser}`, file, { BROWSER: browser })),
      );
    else await begin(file, file);
  }
}

await run(longTests(process.argv.slice(2)));
steps.end();
