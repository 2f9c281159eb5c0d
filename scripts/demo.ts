/** The demonstration: a browser with the extension, the reader's agency and reports, and the first article traced. */
import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../test/tools/browsers.ts';
import { type Driver, launch, type Tab, type View } from '../test/tools/driver/index.ts';
import { agency, reportsFile } from '../test/tools/newsroom/data.ts';
import { addAgency, importReports, type ShownTrace, shownTrace, showView } from '../test/tools/reader.ts';

export interface Demo {
  driver: Driver;
  tab: Tab;
  sidebar: View;
  trace: ShownTrace;
}

export interface DemoOptions {
  browser: BrowserName;
  extension: string;
  headed: boolean;
  /** Address of the newsroom's front page, and of the article that is traced. */
  front: string;
  article: string;
  /** Told what is done, step by step. */
  say: (step: string) => void;
}

async function play(driver: Driver, { front, article, say }: DemoOptions): Promise<Demo> {
  const tab = await driver.open(front);
  say(`Adding the agency ${agency().name} in the options …`);
  await addAgency(driver, agency());
  say('Importing the reports in the sidebar …');
  await driver.clickIcon(tab);
  const sidebar = await driver.sidebar();
  say(await importReports(sidebar, fileURLToPath(reportsFile)));
  await showView(sidebar, 'trace');
  say(`Opening ${article} and clicking the toolbar icon …`);
  await tab.goto(article);
  await driver.clickIcon(tab);
  return { driver, tab, sidebar, trace: await shownTrace(sidebar) };
}

/** Starts the browser and does what a reader does. On an error the browser is closed again. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { browser, extension, headed } = options;
  const driver = await launch(browser, { extension, headed });
  try {
    const closed = driver.closed.then(() => Promise.reject(new Error('The browser was closed.')));
    return await Promise.race([play(driver, options), closed]);
  } catch (error) {
    await driver.close();
    throw error;
  }
}
