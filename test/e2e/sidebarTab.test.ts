/** The sidebar in a tab of its own on the desktop: because the reader wants it, or because the browser's panel shows nothing. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Driver, launch, type Tab, until, type View } from '../tools/driver/index.ts';
import { HIGHLIGHTS, IDLE_PANEL, lackingCopy } from '../tools/lacking.ts';
import { expected, reports } from '../tools/newsroom/data.ts';
import { choose, fillCorpus, readPage, shownTrace } from '../tools/reader.ts';
import { browserName, extensionFolder, useBrowser, useNewsroom } from './session.ts';

const newsroom = useNewsroom();
const { ferry } = expected();
const pictures = process.env.PICTURES;

describe('where the browser has a panel', () => {
  const session = useBrowser();

  test('the reader opens the sidebar in a tab, where passages and sources stand side by side', async () => {
    const { driver } = session;
    const { tab } = await fillCorpus(driver, newsroom.url);
    await tab.goto(newsroom.url + ferry.page);
    const { passages } = await readPage(driver, tab, ferry.title);
    const panel = await driver.sidebar();
    expect(await driver.sidebarTabs()).toBe(0);
    if (browserName === 'firefox') await panel.click('[data-testid="other-tab"]');
    // The panel is gone before Chromium says that it was clicked.
    else
      await panel.evaluate(() =>
        setTimeout(() => document.querySelector<HTMLElement>('[data-testid="other-tab"]')?.click()),
      );
    const sidebar = await driver.sidebarTab();
    expect(await shownTrace(sidebar, ferry.title)).toMatchObject({ title: ferry.title });
    await until(async () => (await driver.shownSidebar()) === null, { what: 'the panel to be closed' });
    await sidebar.resize(1280, 800);
    const { index } = passages.find(({ label }) => label === 'copied')!;
    await choose(sidebar, index);
    const boxes = () =>
      sidebar.evaluate(() =>
        ['.summary', '.passages', '.sides > :first-child', '.sides > :last-child'].map(part => {
          const { left, right } = document.querySelector(part)!.getBoundingClientRect();
          return [left, right] as const;
        }),
      );
    await sidebar.waitFor(() => document.querySelector('.sides'));
    const [summary, list, here, there] = await boxes();
    expect(summary![1]).toBeLessThan(list![0]);
    expect(here![1]).toBeLessThan(there![0]);
    if (pictures) await sidebar.screenshot(join(pictures, `${browserName}-wide.png`));
    await sidebar.click('[data-testid="other-tab"]');
    await tab.waitFor(() => document.visibilityState === 'visible', [], { what: 'the article in front' });
  });
});

describe('where highlights are missing, and the panel shows nothing', () => {
  let folder: string;
  let driver: Driver;
  let tab: Tab;
  let sidebar: View;
  beforeAll(async () => {
    folder = lackingCopy(extensionFolder, HIGHLIGHTS, IDLE_PANEL);
    driver = await launch(browserName, { extension: folder });
    tab = await driver.open(newsroom.url + ferry.page);
  });
  afterAll(async () => {
    await driver?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('the icon opens the sidebar all the same', async () => {
    await driver.clickIcon(tab);
    sidebar = browserName === 'chrome' ? await driver.sidebarTab() : await driver.sidebar();
    await sidebar.waitFor(() => document.querySelector('[data-testid="notice"][data-code="no-reports"]'));
    const add = async (all: object[]) =>
      (await chrome.runtime.sendMessage({ type: 'import-reports', reports: all })) as { ok: boolean };
    expect(await sidebar.evaluate(add, reports())).toMatchObject({ ok: true });
    const { passages } = await shownTrace(sidebar, ferry.title);
    expect(passages.length).toBeGreaterThan(5);
  });

  test('says that the browser draws no marks, and still scrolls the page to a passage', async () => {
    await sidebar.waitFor(() => document.querySelector('[data-testid="no-marks"]')?.textContent);
    expect(await sidebar.evaluate(() => document.querySelector('[data-testid="marks"]'))).toBeNull();
    const { passages } = await shownTrace(sidebar, ferry.title);
    const last = passages.findLast(({ label }) => label === 'copied')!;
    await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await choose(sidebar, last.index);
    await tab.waitFor(() => scrollY > 100, [], { what: 'the page to scroll' });
  });
});
