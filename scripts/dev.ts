/**
 * `npm run dev [-- --browser firefox]`: builds at every change and loads the result again into the open browser.
 * Without a display it builds alone, for a browser elsewhere.
 */
import { build, type Rolldown } from 'vite';
import type { BrowserName } from '../test/tools/browsers.ts';
import { type Driver, launch } from '../test/tools/driver/index.ts';
import { startNewsroom } from '../test/tools/newsroom/server.ts';
import { browserFrom, hasDisplay } from './arguments.ts';

async function watch(browser: BrowserName, onBuilt: () => Promise<void>): Promise<Rolldown.RolldownWatcher> {
  process.env.TARGET = browser;
  process.env.OUT_DIR = `dist/${browser}`;
  const watcher = (await build({
    logLevel: 'warn',
    build: { watch: {}, minify: false },
  })) as Rolldown.RolldownWatcher;
  watcher.on('event', async event => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'END') await onBuilt().catch(error => console.error(error));
  });
  return watcher;
}

async function main(): Promise<void> {
  const browser = browserFrom(process.argv.slice(2));
  const newsroom = await startNewsroom();
  let driver: Driver | undefined;
  const open = async () => {
    driver = await launch(browser, { extension: `dist/${browser}`, headed: true });
    await driver.open(newsroom.url);
    void driver.closed.then(stop);
  };
  const watcher = await watch(browser, async () => {
    console.log(`${new Date().toLocaleTimeString()} built dist/${browser}`);
    if (driver) await driver.reloadExtension();
    else if (hasDisplay()) await open();
    else console.log(`No display: load dist/${browser} by hand. The demo newsroom is at ${newsroom.url}`);
  });
  const stop = async () => {
    await watcher.close();
    await driver?.close();
    await newsroom.close();
    process.exit(0);
  };
}

await main();
