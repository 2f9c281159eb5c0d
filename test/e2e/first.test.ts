/**
 * From a fresh profile to a traced article: by Find, by a source to start with, by the example. Clicks are counted,
 * those on the toolbar icon too; the browser's own questions are not.
 */
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { STARTERS, startersFor } from '../../src/sources/starters.ts';
import { type Driver, launch, type Tab, until, type View } from '../tools/driver/index.ts';
import { expected, reports } from '../tools/newsroom/data.ts';
import { shownTrace, showView } from '../tools/reader.ts';
import { serve, type TestServer } from '../tools/server.ts';
import { browserName, extensionFolder, useFolder, useNewsroom } from './session.ts';

const newsroom = useNewsroom();
const folder = useFolder();
const { ferry } = expected();
const MOST_CLICKS = 3;
let driver: Driver | undefined;
let server: TestServer | undefined;
let clicks = 0;

afterEach(async () => {
  await driver?.close();
  await server?.close();
  driver = server = undefined;
});

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
let page = '';
let title = '';
beforeAll(() => {
  const wire = reports().find(({ id }) => id === 'tarrowby-ferry-2')!;
  title = escaped(wire.title ?? '');
  const text = wire.paragraphs.map(paragraph => `<p>${escaped(paragraph)}</p>`).join('');
  page = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:type" content="article"></head><body><article><h1>${title}</h1>${text}</article></body></html>`;
});

const feedAt = (site: string) =>
  `<rss><channel><title>Skerry wire</title><link>${site}/</link><item><title>${title}</title><link>${site}/wire</link><pubDate>Sun, 03 May 2026 10:00:00 GMT</pubDate><description>An excerpt.</description></item></channel></rss>`;

async function press(view: View, selector: string): Promise<void> {
  clicks++;
  await view.click(selector);
}

/** Opens the ferry's article with a fresh profile, and clicks the icon. */
async function begin(options: Parameters<typeof launch>[1], settings = {}): Promise<[Driver, Tab, View]> {
  driver = await launch(browserName, options);
  const page = await driver.options();
  await page.evaluate(given => chrome.storage.local.set({ settings: given }), settings);
  await page.close();
  const tab = await driver.open(newsroom.url + ferry.page);
  clicks = 1;
  await driver.clickIcon(tab);
  return [driver, tab, await driver.sidebar()];
}

const untilCopied = (sidebar: View) =>
  until(
    async () => {
      const { passages } = await shownTrace(sidebar, ferry.title);
      return passages.filter(({ label }) => label === 'copied').length > 3;
    },
    { what: 'an article that is traced against the whole report', timeout: 60_000 },
  );

test('by Find', async () => {
  server = await serve({ '/search': (_, response) => response.end(feedAt(server!.url)), '/wire': page });
  const search = `${server.url}/search?q={query}`;
  const [browser, tab, sidebar] = await begin({ extension: extensionFolder }, { search });
  const from = Date.now();
  await sidebar.waitFor(() => document.querySelector('[data-testid="find"]:not(:disabled)'));
  if (browserName === 'firefox') {
    const { permissions, data_collection = [] } = await held(sidebar);
    expect([permissions.includes('webRequest'), data_collection]).toEqual([false, []]);
  }
  expect(await sidebar.evaluate(() => document.querySelectorAll('button.primary').length)).toBe(1);
  await browser.answerPrompts(true, 'http://127.0.0.1/*');
  await tab.activate();
  await press(sidebar, '[data-testid="find"]');
  const isFound = () => document.querySelector('[data-testid="take-hits"]:not(:disabled)');
  await sidebar.waitFor(isFound, [], { what: 'something found' }).catch(async error => {
    const said = await sidebar.evaluate(() => document.querySelector('main')?.textContent);
    throw new Error(`${error.message}; the sidebar says: ${said}`);
  });
  await sidebar.waitFor(() => document.activeElement?.id === 'take-hits', [], {
    what: 'the focus to follow',
  });
  await browser.answerPrompts(true, 'http://127.0.0.1/*');
  await tab.activate();
  await press(sidebar, '[data-testid="take-hits"]');
  await untilCopied(sidebar);
  if (browserName === 'firefox') {
    const { permissions, data_collection = [] } = await held(sidebar);
    expect(permissions).toContain('webRequest');
    expect(data_collection.sort()).toEqual(['searchTerms', 'websiteContent']);
  }
  console.info(`by Find: ${clicks} clicks, ${((Date.now() - from) / 1000).toFixed(1)} s`);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
});

interface Held {
  permissions: string[];
  data_collection?: string[];
}
const held = (view: View): Promise<Held> =>
  view.evaluate(() => chrome.permissions.getAll() as unknown as Promise<Held>);

/** Has the next question for a host answered with yes: it is asked for with and without TLS and "www.". */
async function allow(browser: Driver, host: string): Promise<void> {
  for (const scheme of ['http', 'https'])
    for (const name of [host, `www.${host}`]) await browser.answerPrompts(true, `${scheme}://${name}/*`);
}

/** The build with the first source's address in place of its own: an address that the proxy answers. */
async function withSource(address: string): Promise<string> {
  const copy = join(folder.path, 'extension');
  await cp(extensionFolder, copy, { recursive: true });
  const assets = join(copy, 'assets');
  const [first] = startersFor(['en'], STARTERS);
  const chunk = (await readdir(assets)).find(name => /^starters-.*\.js$/.test(name))!;
  const script = await readFile(join(assets, chunk), 'utf8');
  expect(script).toContain(first!.url);
  await writeFile(join(assets, chunk), script.replace(first!.url, address));
  return copy;
}

test('by a source to start with', async () => {
  const site = 'http://wire.example';
  server = await serve({ [`${site}/feed`]: feedAt(site), [`${site}/wire`]: page });
  const extension = await withSource(`${site}/feed`);
  const [browser, tab, sidebar] = await begin({ extension, proxy: Number(new URL(server.url).port) });
  const from = Date.now();
  await sidebar.waitFor(() => document.querySelector('[data-testid="follow-starter"]'));
  const asked = () => server?.requests.filter(({ path }) => path.startsWith(site));
  expect(asked()).toEqual([]);
  await allow(browser, 'wire.example');
  await tab.activate();
  await press(sidebar, `[data-address="${site}/feed"] button`);
  await untilCopied(sidebar);
  console.info(`by a source: ${clicks} clicks, ${((Date.now() - from) / 1000).toFixed(1)} s`);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  const feeds = await sidebar.evaluate(
    async () => (await chrome.storage.local.get('feeds')).feeds as { full: boolean; typed: boolean }[],
  );
  expect(feeds).toMatchObject([{ full: true, typed: false }]);
});

test('by a list of another reader, all of it at one click; what cannot be followed is reported, and the list is saved', async () => {
  const site = 'http://wire.example';
  server = await serve({ [`${site}/feed`]: feedAt(site), [`${site}/wire`]: page });
  const proxy = Number(new URL(server.url).port);
  const downloads = join(folder.path, 'saved');
  driver = await launch(browserName, { extension: extensionFolder, proxy, downloads });
  const options = await driver.options();
  const path = join(folder.path, 'feeds.opml');
  const outlines = ['feed', 'gone'].map(name => `<outline text="The ${name}" xmlUrl="${site}/${name}"/>`);
  await writeFile(path, `<opml version="2.0"><body>${outlines.join('')}</body></opml>`);
  await options.setFile('[data-testid="opml-file"]', path);
  await options.waitFor(() => document.querySelector('[data-testid="opml-all"]'));
  await allow(driver, 'wire.example');
  await options.activate();
  await options.click('[data-testid="opml-all"]');
  const said = () =>
    options.evaluate(() => document.querySelector('[data-testid="opml-answer"]')?.textContent);
  await expect.poll(said).toMatch(/One feed is now followed.*The gone: there is nothing at this address/);
  const followed = () =>
    options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="feed"]')].map(item => item.dataset.address),
    );
  await expect.poll(followed).toEqual([`${site}/feed`]);
  await options.click('[data-testid="opml-export"]');
  const saved = await until(() => readFile(join(downloads, 'wirelight-feeds.opml'), 'utf8'), {
    what: 'the list that was saved',
  });
  expect(saved).toContain(`xmlUrl="${site}/feed"`);
  expect(saved).toContain('<opml');
});

test('by the example, which asks nothing of any host and goes as it came', async () => {
  const [, , sidebar] = await begin({ extension: extensionFolder });
  await press(sidebar, '[data-testid="try-demo"]');
  const { passages } = await shownTrace(sidebar, 'Lighthouse goes dark');
  for (const label of ['copied', 'rewritten', 'unique'])
    expect(passages.filter(passage => passage.label === label).length, label).toBeGreaterThan(0);
  expect(clicks).toBeLessThanOrEqual(MOST_CLICKS);
  await sidebar.click('[data-testid="end-demo"]');
  const count = () =>
    sidebar.evaluate(async () => {
      const ask = { type: 'list-reports', query: '', order: 'added', offset: 0, limit: 1 };
      return (await chrome.runtime.sendMessage(ask)).value.total;
    });
  await expect.poll(count).toBe(0);
  await showView(sidebar, 'reports');
  await sidebar.waitFor(() => document.querySelector('[data-testid="try-demo"]'));
});
