/**
 * A phone: no panel, no menus, no windows, no offscreen document, a small window and a finger. The whole main way, and
 * every place that is touched is large enough.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Driver, launch, type Tab, until } from '../tools/driver/index.ts';
import { lackingCopy } from '../tools/lacking.ts';
import { expected, reportsFile } from '../tools/newsroom/data.ts';
import { clickHighlighted, untilHighlighted, untilOnScreen } from '../tools/page.ts';
import {
  choose,
  chosenText,
  importReports,
  shownNotice,
  shownTrace,
  showView,
  unfold,
} from '../tools/reader.ts';
import { serve, type TestServer } from '../tools/server.ts';
import { browserName, extensionFolder, useNewsroom } from './session.ts';

const newsroom = useNewsroom();
const { ferry } = expected();
const pictures = process.env.PICTURES;
let folder: string;
let driver: Driver;
let server: TestServer;
let tab: Tab;
let sidebar: Tab;

beforeAll(async () => {
  server = await serve({
    '/search':
      '<rss><channel><title>Search</title><item><title>The wire</title><link>http://127.0.0.1:9/w</link></item></channel></rss>',
  });
  folder = lackingCopy(extensionFolder);
  driver = await launch(browserName, { extension: folder, isPhone: true });
});
afterAll(async () => {
  await driver?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const isInFront = (view: Tab) =>
  view.waitFor(() => document.visibilityState === 'visible', [], { what: 'the tab in front' });

/** What a finger would miss: targets under 44 pixels. A link inside a sentence has the sentence's size. */
const small = (view: Tab): Promise<string[]> =>
  view.evaluate(() => {
    const LEAST = 44 - 0.1;
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], summary, select, textarea, label:has(input), input:not([type="file"], label *), [role="slider"]',
    );
    const isIn = (element: Element) =>
      element.matches('a') && element.parentElement!.textContent.trim() !== element.textContent.trim();
    return [...targets]
      .filter(element => element.checkVisibility() && !element.matches('.visually-hidden') && !isIn(element))
      .flatMap(element => {
        const { width, height } = element.getBoundingClientRect();
        const isLarge = width >= LEAST && height >= LEAST;
        return isLarge ? [] : `${element.outerHTML.slice(0, 90)}: ${width.toFixed()} × ${height.toFixed()}`;
      });
  });

async function check(name: string, view: Tab): Promise<void> {
  await expect.poll(() => small(view), { message: name }).toEqual([]);
  expect(await view.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(360);
  if (pictures) await view.screenshot(join(pictures, `${browserName}-phone-${name}.png`));
}

test('the icon opens the sidebar in a tab, which an import fills', async () => {
  tab = await driver.open(newsroom.url + ferry.page);
  await driver.clickIcon(tab);
  sidebar = await driver.sidebarTab();
  await isInFront(sidebar);
  await shownNotice(sidebar, 'no-reports');
  await check('empty', sidebar);
  expect(await importReports(sidebar, fileURLToPath(reportsFile))).toMatch(/\d/);
  await check('reports', sidebar);
  await showView(sidebar, 'trace');
  const { passages } = await shownTrace(sidebar, ferry.title);
  expect(passages.map(({ label }) => label)).toContain('copied');
});

test('the summary is read without scrolling, and all is large enough for a finger', async () => {
  await sidebar.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const bottom = () => document.querySelector('[data-testid="share-bar"]')?.getBoundingClientRect().bottom;
  expect(await sidebar.evaluate(bottom)).toBeLessThanOrEqual(740);
  expect(await sidebar.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
  await check('trace', sidebar);
  const parts = () =>
    [...document.querySelectorAll<HTMLElement>('details.fold[data-testid]')].map(
      part => part.dataset.testid!,
    );
  for (const part of await sidebar.evaluate(parts)) await unfold(sidebar, part);
  await check('unfolded', sidebar);
});

test('a chosen passage leads to the page, and one touched there back to it', async () => {
  const { passages } = await shownTrace(sidebar, ferry.title);
  const copied = passages.find(({ label }) => label === 'copied')!;
  await choose(sidebar, copied.index);
  await sidebar.waitFor(() => document.querySelector('.sides'));
  await check('compared', sidebar);
  await sidebar.click('[data-testid="show-on-page"]');
  await isInFront(tab);
  await untilHighlighted(
    tab,
    passages.filter(({ label }) => label !== 'skip').map(({ text }) => text),
  );
  await untilOnScreen(tab, copied.text);
  if (pictures) await tab.screenshot(join(pictures, `${browserName}-phone-page.png`));
  const other = passages.findLast(({ label, index }) => label === 'copied' && index !== copied.index)!;
  const card = () => document.querySelector('html > div[popover]')?.getBoundingClientRect().height;
  // The page may still be on its way to the passage chosen before, which closes a card: then a reader taps again.
  const touched = async () => {
    await clickHighlighted(tab, other.text);
    return tab.waitFor(card, [], { timeout: 3_000 });
  };
  await until(touched, { what: 'the card of the passage that was touched' });
  if (pictures) await tab.screenshot(join(pictures, `${browserName}-phone-touched.png`));
  await driver.clickIcon(tab);
  await isInFront(sidebar);
  expect(await chosenText(sidebar)).toBe(other.text);
  await driver.clickIcon(sidebar);
  await isInFront(tab);
  expect(await driver.sidebarTabs()).toBe(1);
});

test('reports are looked for from a phone too', async () => {
  const options = await driver.options();
  await options.waitFor(() => document.querySelector('#search-template'));
  await check('options', options);
  await options.fill('#search-template', `${server.url}/search?q={query}`);
  await options.click('[data-testid="save-search"]');
  const kept = async () => JSON.stringify(await chrome.storage.local.get('settings'));
  await until(async () => (await options.evaluate(kept)).includes('/search'), {
    what: 'the search to be kept',
  });
  await options.close();
  await driver.answerPrompts(true, 'http://127.0.0.1/*');
  await sidebar.activate();
  await unfold(sidebar, 'find-reports');
  await sidebar.click('[data-testid="find"]');
  await sidebar.waitFor(() => document.querySelector('[data-testid="hit"]'), [], { what: 'what was found' });
  await check('found', sidebar);
});

test('the sidebar says so when the page goes', async () => {
  await tab.close();
  await shownNotice(sidebar, 'tab-closed');
});
