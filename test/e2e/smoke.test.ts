import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '../tools/driver/index.ts';
import { useBrowser, useFolder, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();

const isPng = async (path: string) => (await readFile(path)).subarray(1, 4).toString() === 'PNG';

test('a click on the toolbar icon opens the real sidebar, which can be read and pictured', async () => {
  const { driver } = session;
  const tab = await driver.open(newsroom.url);
  await driver.clickIcon(tab);
  const sidebar = await driver.sidebar();
  await sidebar.waitFor(() => document.body.textContent.trim());
  expect(await sidebar.evaluate(() => chrome.runtime.getURL(''))).toBe(driver.root);
  await sidebar.screenshot(join(folder.path, 'sidebar.png'));
  await tab.screenshot(join(folder.path, 'page.png'));
  expect(await isPng(join(folder.path, 'sidebar.png'))).toBe(true);
  expect(await isPng(join(folder.path, 'page.png'))).toBe(true);
});

test('the background stops and starts again', async () => {
  const { driver } = session;
  const tab = await driver.open(newsroom.url);
  await driver.stopBackground();
  expect(await driver.backgroundRuns()).toBe(false);
  await driver.clickIcon(tab);
  await driver.sidebar();
  await until(() => driver.backgroundRuns(), { what: 'the background to run' });
});

test('the options page shows its heading and what can be set', async () => {
  const options = await session.driver.options();
  const shown = () =>
    options.evaluate(() => [
      document.querySelector('h1')?.textContent,
      document.querySelectorAll('select, input').length > 5,
    ]);
  await expect.poll(shown).toEqual([expect.stringMatching(/Wirelight|Options|Settings/), true]);
  await options.close();
});
