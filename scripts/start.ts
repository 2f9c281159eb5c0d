/**
 * `npm start [-- --browser firefox]`: builds, starts the demo newsroom and shows the extension at work in it.
 * Without a display it does the same headless, prints what the sidebar shows and writes two pictures to out/.
 */
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type BrowserName, ensureBrowser } from '../test/tools/browsers.ts';
import { expected } from '../test/tools/newsroom/data.ts';
import { startNewsroom } from '../test/tools/newsroom/server.ts';
import { scrollToHighlights } from '../test/tools/page.ts';
import { browserFrom, hasDisplay } from './arguments.ts';
import { build } from './build.ts';
import { type Demo, startDemo } from './demo.ts';
import { root } from './tools.ts';

const count = (trace: Demo['trace'], label: string) =>
  trace.passages.filter(passage => passage.label === label).length;

function summaryOf({ trace }: Demo): string {
  const sources = [...new Set(trace.passages.map(passage => passage.sources).filter(Boolean))];
  const labels = ['copied', 'rewritten', 'unique'].map(label => `${count(trace, label)} ${label}`);
  return [
    '',
    trace.title,
    trace.summary,
    `Shares:   ${trace.shares.join(', ')}`,
    `Passages: ${labels.join(', ')}, ${trace.passages.filter(({ quote }) => quote).length} of them quotations`,
    `Sources:  ${sources.join('; ')}`,
    `Credit:   ${trace.credit}`,
  ].join('\n');
}

async function writePictures({ tab, sidebar }: Demo, browser: BrowserName): Promise<string[]> {
  const folder = resolve(root, 'out');
  await mkdir(folder, { recursive: true });
  const paths = ['page', 'sidebar'].map(name => resolve(folder, `${browser}-${name}.png`));
  await scrollToHighlights(tab);
  await tab.screenshot(paths[0]);
  await sidebar.screenshot(paths[1]);
  return paths;
}

async function main(): Promise<void> {
  const browser = browserFrom(process.argv.slice(2));
  const headed = hasDisplay();
  ensureBrowser(browser);
  const extension = resolve(root, await build(browser));
  const newsroom = await startNewsroom();
  try {
    const demo = await startDemo({
      browser,
      extension,
      headed,
      front: newsroom.url,
      article: newsroom.url + Object.values(expected())[0].page,
      say: console.log,
    });
    try {
      console.log(summaryOf(demo));
      if (headed) {
        console.log('\nClose the browser or press Ctrl-C to end.');
        await demo.driver.closed;
      } else console.log(`Pictures: ${(await writePictures(demo, browser)).join('\n          ')}`);
    } finally {
      await demo.driver.close();
    }
  } finally {
    await newsroom.close();
  }
}

try {
  await main();
  process.exit(0);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
