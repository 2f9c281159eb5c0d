/** Related reports are looked for, chosen, fetched and read; against a look-alike of GDELT and a search in RSS. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agency, expected, reports } from '../newsroom/data.ts';
import { serve, type TestServer } from '../unit/sources/feeds/server.ts';
import { type Tab, until, type View } from './driver/index.ts';
import { addAgency, shownTrace, trace, unfold } from './reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
const ORIGIN = 'http://127.0.0.1/*';
let server: TestServer;
let tab: Tab;
let sidebar: View;
/** What the search answers next. */
let answer: () => string = () => '';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

beforeAll(async () => {
  const wire = reports().find(({ id }) => id === 'tarrowby-ferry-2')!;
  const page = `<!doctype html><html lang="en"><head><title>${escaped(wire.title ?? '')}</title><meta property="og:type" content="article"></head><body><article><h1>${escaped(wire.title ?? '')}</h1>${wire.paragraphs.map(text => `<p>${escaped(text)}</p>`).join('')}</article></body></html>`;
  server = await serve({
    '/search': (_, response) => response.end(answer()),
    '/wire': page,
    '/list': '<!doctype html><html><body><p>Nothing to read.</p></body></html>',
  });
  await addAgency(session.driver, agency());
  const options = await session.driver.options();
  await options.fill('#search-template', `${server.url}/search?q={query}&from={from}&to={to}`);
  await options.click('[data-testid="save-search"]');
  await until(
    () =>
      options.evaluate(
        async () => !!((await chrome.storage.local.get('settings')).settings as { search?: string })?.search,
      ),
    { what: 'the search to be kept' },
  );
  await options.close();
  tab = await session.driver.open(newsroom.url + ferry.page);
  await session.driver.clickIcon(tab);
  sidebar = await session.driver.sidebar();
  await sidebar.waitFor(title => document.querySelector('h2')?.textContent?.includes(title), [ferry.title]);
  await unfold(sidebar, 'find-reports');
}, 60_000);
afterAll(() => server?.close());

const feed = () =>
  `<rss><channel><title>Search</title>${['wire', 'list', 'away']
    .map(name => `<item><title>The ${name}</title><link>${server.url}/${name}</link></item>`)
    .join('')}<item><title>Inside</title><link>http://127.0.0.1:9/private</link></item></channel></rss>`;

const said = (): Promise<string> =>
  sidebar.waitFor(() => document.querySelector('[data-testid="find-answer"]')?.textContent, [], {
    what: 'what came of the search',
    timeout: 20_000,
  });

test('says before which words would go where, and asks nothing without permission', async () => {
  const words = await sidebar.waitFor(
    () => document.querySelector('[data-testid="find-words"]')?.textContent,
  );
  expect(words).toContain('127.0.0.1');
  expect(words).toMatch(/Maid of Orrin|Gannet Ledge/);
  await session.driver.answerPrompts(false, ORIGIN);
  await tab.activate();
  await sidebar.click('[data-testid="find"]');
  expect(await said()).toMatch(/permission/);
  expect(server.requests).toEqual([]);
});

test('lists what it finds, after the background was stopped', async () => {
  answer = feed;
  await session.driver.answerPrompts(true, ORIGIN);
  await tab.activate();
  await unfold(sidebar, 'find-reports');
  await session.driver.stopBackground();
  await sidebar.click('[data-testid="find"]');
  expect(await said()).toContain('4');
  const [{ path, headers }] = server.requests;
  expect(decodeURIComponent(path)).toMatch(/^\/search\?q=.*(?:Orrin|Gannet)/);
  expect(headers).not.toHaveProperty('cookie');
  expect(await sidebar.evaluate(() => document.querySelectorAll('[data-testid="hit"]').length)).toBe(4);
});

test('fetches what is chosen, and the article is traced against it', async () => {
  await session.driver.stopBackground();
  for (const index of [1, 2, 3, 4]) await sidebar.click(`[data-testid="hit"]:nth-child(${index}) input`);
  await sidebar.click('[data-testid="take-hits"]');
  await sidebar.waitFor(
    () => /added/.test(document.querySelector('[data-testid="find-answer"]')?.textContent ?? ''),
    [],
    {
      what: 'the report to be added',
      timeout: 20_000,
    },
  );
  const told = await said();
  expect(told).toMatch(/one report added/i);
  expect(told).toMatch(/no article/);
  expect(told).toMatch(/nothing is at/);
  expect(told).toMatch(/local network/);
  const shown = await shownTrace(sidebar, ferry.title);
  expect(shown.summary).toMatch(/Tarrowby/);
  expect(shown.passages.filter(({ label }) => label === 'copied').length).toBeGreaterThan(3);
});

test('tells a search that finds nothing, and one whose answer cannot be read', async () => {
  await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
  await unfold(sidebar, 'find-reports');
  answer = () => '<rss><channel><title>Search</title></channel></rss>';
  await sidebar.click('[data-testid="find"]');
  expect(await said()).toMatch(/nothing was found/i);
  answer = () => 'Please limit requests.';
  await sidebar.click('[data-testid="find"]');
  await sidebar.waitFor(
    () => /could not be read/.test(document.querySelector('[data-testid="find-answer"]')?.textContent ?? ''),
    [],
    {
      what: 'the sentence',
      timeout: 20_000,
    },
  );
});
