/** Related reports are looked for, chosen, fetched and read; against a look-alike of GDELT and a search in RSS. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Tab, until, type View } from '../tools/driver/index.ts';
import { agency, expected, reports } from '../tools/newsroom/data.ts';
import { addAgency, shownTrace, unfold } from '../tools/reader.ts';
import { type Route, serve, type TestServer } from '../tools/server.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
const ORIGIN = 'http://127.0.0.1/*';
let server: TestServer;
let tab: Tab;
let sidebar: View;
/** What the search answers next; null for nothing, ever. */
let answer: () => string | null = () => '';

const search: Route = (_, response) => {
  const said = answer();
  if (said !== null) response.end(said);
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const template = () => `${server.url}/search?q={query}&from={from}&to={to}`;

/** Names another search on the options page. */
async function chooseSearch(address: string, before = ''): Promise<void> {
  const options = await session.driver.options();
  const field = (value: string) =>
    document.querySelector<HTMLInputElement>('#search-template')?.value === value;
  await options.waitFor(field, [before], { what: 'the search of before' });
  await options.fill('#search-template', address);
  await options.click('[data-testid="save-search"]');
  const kept = async () =>
    ((await chrome.storage.local.get('settings')).settings as { search?: string } | undefined)?.search;
  await until(async () => (await options.evaluate(kept)) === address, { what: 'the search to be kept' });
  await options.close();
}

beforeAll(async () => {
  const wire = reports().find(({ id }) => id === 'tarrowby-ferry-2')!;
  const page = `<!doctype html><html lang="en"><head><title>${escaped(wire.title ?? '')}</title><meta property="og:type" content="article"></head><body><article><h1>${escaped(wire.title ?? '')}</h1>${wire.paragraphs.map(text => `<p>${escaped(text)}</p>`).join('')}</article></body></html>`;
  server = await serve({
    '/search': search,
    '/api/v2/doc/doc': search,
    '/wire': page,
    '/list': '<!doctype html><html><body><p>Nothing to read.</p></body></html>',
  });
  await addAgency(session.driver, agency());
  await chooseSearch(template());
  tab = await session.driver.open(newsroom.url + ferry.page);
  await session.driver.clickIcon(tab);
  sidebar = await session.driver.sidebar();
  await sidebar.waitFor(title => document.querySelector('h2')?.textContent?.includes(title), [ferry.title]);
  await unfold(sidebar, 'find-reports');
});
afterAll(() => server?.close());
beforeEach(() => session.driver.stopBackground());

const feed = () =>
  `<rss><channel><title>Search</title>${['wire', 'list', 'away']
    .map(name => `<item><title>The ${name}</title><link>${server.url}/${name}</link></item>`)
    .join('')}<item><title>Inside</title><link>http://127.0.0.1:9/private</link></item></channel></rss>`;

const said = (): Promise<string> =>
  sidebar.waitFor(() => document.querySelector('[data-testid="find-answer"]')?.textContent, [], {
    what: 'what came of the search',
    timeout: 60_000,
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
  const hits = () => sidebar.evaluate(() => document.querySelectorAll('[data-testid="hit"]').length);
  await expect.poll(hits).toBe(4);
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
      timeout: 60_000,
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

/** Searches once more, and waits for what is said of it. */
async function searchAgain(words: RegExp): Promise<void> {
  await tab.activate();
  await unfold(sidebar, 'find-reports');
  await sidebar.waitFor(() => !document.querySelector('[data-testid="find-reports"] progress'));
  await sidebar.click('[data-testid="find"]');
  await sidebar.waitFor(
    source =>
      new RegExp(source, 'i').test(document.querySelector('[data-testid="find-answer"]')?.textContent ?? ''),
    [words.source],
    { what: String(words), timeout: 60_000 },
  );
}

test('tells a search that finds nothing, and one whose answer cannot be read', async () => {
  answer = () => '<rss><channel><title>Search</title></channel></rss>';
  await searchAgain(/nothing was found/);
  answer = () => 'Please limit requests.';
  await searchAgain(/could not be read/);
});

test('a search that is running can be stopped', async () => {
  answer = feed;
  await searchAgain(/were found/);
  await sidebar.click('[data-testid="hit"]:nth-child(1) input');
  answer = () => null;
  await sidebar.click('[data-testid="find"]');
  await sidebar.click('[data-testid="find-reports"] .progress button');
  await sidebar.waitFor(
    () => document.querySelector('[data-testid="find-answer"]')?.textContent === 'Stopped.',
  );
});

const GDELT = {
  articles: [
    {
      url: 'https://elsewhere.example/ferry',
      url_mobile: '',
      title: 'Ferry runs aground , harbour master says',
      seendate: '20260503T204500Z',
      socialimage: '',
      domain: 'elsewhere.example',
      language: 'English',
      sourcecountry: 'United Kingdom',
    },
  ],
};

test('GDELT: its errors come as text with status 200, its list as JSON', async () => {
  await chooseSearch(`${server.url}/api/v2/doc/doc`, template());
  answer = () => 'Please limit requests to one every 5 seconds or contact us for larger queries.';
  await searchAgain(/asked too often/);
  answer = () => 'Your query was too short or too long.\n';
  await searchAgain(/did not take these words/);
  answer = () => JSON.stringify(GDELT);
  await searchAgain(/one report was found/);
  const asked = new URL(server.requests.at(-1)!.path, server.url).searchParams;
  expect(asked.get('mode')).toBe('artlist');
  expect(asked.get('format')).toBe('json');
  expect(asked.get('query')).toMatch(/Orrin|Gannet/);
  expect(asked.get('startdatetime')).toMatch(/^\d{14}$/);
  const hit = () => sidebar.evaluate(() => document.querySelector('[data-testid="hit"]')?.textContent);
  await expect.poll(hit).toContain('Ferry runs aground, harbour master says');
  expect(await hit()).toContain('elsewhere.example');
  expect(await hit()).toContain('English');
});

test('the permission of a search is taken back on the options page', async () => {
  const options = await session.driver.options();
  const isHeld = () => options.evaluate(origin => chrome.permissions.contains({ origins: [origin] }), ORIGIN);
  await expect.poll(isHeld).toBe(true);
  await options.click('[data-testid="withdraw-search"]');
  await until(async () => !(await isHeld()), { what: 'the permission to be gone' });
  await options.close();
});
