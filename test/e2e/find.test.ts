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

const chosen = () =>
  sidebar.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>('[data-testid="hit"] input')].map(box => box.checked),
  );

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
  await expect.poll(chosen).toEqual([true, true, true, true]);
  await sidebar.click('[data-testid="hits-none"]');
  await expect.poll(chosen).toEqual([false, false, false, false]);
  expect(
    await sidebar.evaluate(() => document.querySelector<HTMLAnchorElement>('[data-testid="hit"] a')?.href),
  ).toBe(`${server.url}/wire`);
});

test('what it found, what is chosen and where one was outlast another tab and the sidebar', async () => {
  await sidebar.click('[data-testid="hit"]:nth-child(2) input');
  const wanted = [false, true, false, false];
  await expect.poll(chosen).toEqual(wanted);
  await sidebar.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
  const isKept = async () =>
    Object.entries(await chrome.storage.session.get(null)).some(
      ([key, value]) =>
        key.startsWith('scroll:') && (value as { top: number }).top === scrollY && scrollY > 0,
    );
  await sidebar.waitFor(isKept, [], { what: 'the place to be kept' });
  const top = await sidebar.evaluate(() => scrollY);
  const other = await session.driver.open(`${newsroom.url}/not-article.html`);
  await sidebar.waitFor(() => document.querySelectorAll('[data-testid="hit"]').length === 0);
  await tab.activate();
  await expect.poll(chosen).toEqual(wanted);
  await expect.poll(() => sidebar.evaluate(() => scrollY)).toBe(top);
  await other.close();
  await sidebar.evaluate(() => location.reload());
  await expect.poll(() => chosen().catch(() => [])).toEqual(wanted);
  await expect.poll(() => sidebar.evaluate(() => scrollY)).toBe(top);
});

test('fetches what is chosen, and the article is traced against it', async () => {
  await session.driver.stopBackground();
  await session.driver.answerPrompts(true, ORIGIN);
  await tab.activate();
  await sidebar.click('[data-testid="hits-all"]');
  await expect.poll(chosen).toEqual([true, true, true, true]);
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
  expect(told).toMatch(/nothing at/);
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

/** The search that is offered after one that gave nothing. */
const nextSearch = (): Promise<string> =>
  sidebar.waitFor(() => document.querySelector('[data-testid="find-next"]')?.textContent, [], {
    what: 'another search',
  });

test('reports a search that finds nothing, and one whose answer cannot be read', async () => {
  answer = () => '<rss><channel><title>Search</title></channel></rss>';
  await searchAgain(/nothing was found/);
  expect(await nextSearch()).toMatch(/Bing News/);
  answer = () => 'Please limit requests.';
  await searchAgain(/could not be read/);
  expect(await nextSearch()).toMatch(/Bing News/);
});

test('a search that is running can be stopped', async () => {
  answer = feed;
  await searchAgain(/were found/);
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
  const asked = server.requests.length;
  await searchAgain(/too often; try again/);
  // It was waited for, and asked once more.
  expect(server.requests.length - asked).toBe(2);
  answer = () => 'Your query was too short or too long.\n';
  await searchAgain(/did not accept these words/);
  answer = () => JSON.stringify(GDELT);
  await searchAgain(/one report was found/);
  const sent = new URL(server.requests.at(-1)!.path, server.url).searchParams;
  expect(sent.get('mode')).toBe('artlist');
  expect(sent.get('format')).toBe('json');
  expect(sent.get('query')).toMatch(/Orrin|Gannet/);
  expect(sent.get('startdatetime')).toMatch(/^\d{14}$/);
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
