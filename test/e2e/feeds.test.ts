/**
 * Feeds on a loopback server: followed, fetched on the alarm, and an article traced against what came in. It is one
 * run, and the background is stopped between every two steps of it.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Tab, until } from '../tools/driver/index.ts';
import { agency, expected, reports } from '../tools/newsroom/data.ts';
import { addAgency, shownNotice, trace, unfold } from '../tools/reader.ts';
import { feedOf, serve, type TestServer } from '../tools/server.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
const ORIGIN = 'http://127.0.0.1/*';
const FOLLOWED = '[data-testid="feed"]';
let server: TestServer;
/** Answers when it is told to. */
let slow: TestServer;
let letGo: () => void = () => {};
let options: Tab;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** 200 items; the first, once it is `out`, is the agency's report of the ferry, in full. */
function feed(isOut: boolean): string {
  const wire = reports().find(({ id }) => id === 'tarrowby-ferry-2')!;
  const text = wire.paragraphs.map(paragraph => `<p>${escaped(paragraph)}</p>`).join('');
  const item = `<item><title>${escaped(wire.title ?? '')}</title><link>https://wire.example/ferry</link><pubDate>${new Date(wire.published!).toUTCString()}</pubDate><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${text}]]></content:encoded></item>`;
  const all = feedOf(200, 'https://wire.example');
  return isOut ? all.replace('<item>', `${item}<item>`) : all;
}

const LANTERN = Array.from(
  { length: 6 },
  (_, i) =>
    `The keeper hung lantern number ${i} beside the old crane at dusk, and counted the passengers of the last ferry from Wakana twice before he went home.`,
);

let isOut = false;
const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "${'a'.repeat(1_000)}">${Array.from({ length: 8 }, (_, i) => `<!ENTITY a${i} "${`&a${i || ''};`.repeat(50)}">`).join('')}]>`;

beforeAll(async () => {
  server = await serve({
    '/feed': (request, response) => {
      const etag = `"${isOut ? 2 : 1}"`;
      response.setHeader('ETag', etag).setHeader('Content-Type', 'application/rss+xml');
      if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
      else response.end(feed(isOut));
    },
    '/never': () => {},
    '/busy': (_, response) => response.writeHead(429, { 'Retry-After': '3600' }).end('Slow down.'),
    '/endless': (_, response) => {
      const item = `<item><title>A ferry</title><description>${'word '.repeat(20_000)}</description></item>`;
      let sent = 0;
      response.write('<rss><channel><title>Endless ferries</title>');
      const write = (): void => {
        while (sent < 100e6) {
          sent += item.length;
          if (!response.write(item)) return void response.once('drain', write);
        }
        response.end();
      };
      write();
    },
    '/broken': feedOf(10, 'https://broken.example').slice(0, 1_500).replace('Lorn Post', 'Broken ferries'),
    '/bomb': `${bomb}<rss><channel><title>Ferries that boom</title><item><title>&a7;</title><link>https://bomb.example/1</link></item></channel></rss>`,
    '/index': (_, response) =>
      response.end(
        `<sitemapindex><sitemap><loc>${server.url}/map</loc><lastmod>2026-05-04</lastmod></sitemap></sitemapindex>`,
      ),
    '/map':
      '<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://map.example/1</loc><n:news><n:publication><n:name>Map</n:name></n:publication><n:title>Ferry on the map</n:title></n:news></url></urlset>',
    '/excerpts': (_, response) =>
      response.end(
        `<rss><channel><title>Excerpts of ferries</title><item><title>The lantern</title><link>${server.url}/lantern</link><description>A lantern was hung up …</description></item><item><title>Lost</title><link>${server.url}/lost</link><description>Nobody knows …</description></item></channel></rss>`,
      ),
    '/lantern': `<!doctype html><html lang="en"><head><title>The lantern</title><meta property="og:type" content="article"></head><body><article><h1>The lantern</h1>${LANTERN.map(text => `<p>${text}</p>`).join('')}</article></body></html>`,
    '/site':
      '<!doctype html><html><head><title>A site</title><link rel="alternate" type="application/rss+xml" title="The site’s own" href="/site-feed"></head><body><p>Welcome.</p></body></html>',
    '/site-feed': feedOf(3, 'https://site.example').replace('Lorn Post', 'The site’s own'),
    '/old': (_, response) => response.writeHead(301, { Location: '/new' }).end(),
    '/new': feedOf(2, 'https://new.example').replace('Lorn Post', 'Moved ferries'),
    '/inside': (_, response) => response.writeHead(302, { Location: `${slow.url}/feed` }).end(),
    '/page':
      '<!doctype html><html><head><title>A site</title><link rel="alternate" type="application/rss+xml" title="All ferries" href="/broken"></head><body></body></html>',
  });
  slow = await serve({
    '/feed': (_, response) => {
      response.write('<rss><channel><title>Slow ferries</title>');
      letGo = () =>
        response.end('<item><title>Late</title><link>https://slow.example/1</link></item></channel></rss>');
    },
  });
  options = await session.driver.options();
  await addAgency(session.driver, agency());
});
afterAll(async () => {
  await options?.close();
  await server?.close();
  await slow?.close();
});
beforeEach(() => session.driver.stopBackground());

const stored = (query = ''): Promise<number> =>
  options.evaluate(async asked => {
    const answer = await chrome.runtime.sendMessage({
      type: 'list-reports',
      query: asked,
      offset: 0,
      limit: 1,
    });
    return answer.value.total as number;
  }, query);

const isHeld = (): Promise<boolean> =>
  options.evaluate(origin => chrome.permissions.contains({ origins: [origin] }), ORIGIN);

const said = (timeout = 60_000): Promise<string> =>
  options.waitFor(() => document.querySelector('[data-testid="feed-answer"]')?.textContent, [], {
    what: 'what came of following',
    timeout,
  });

async function follow(path: string, timeout?: number): Promise<string> {
  await options.fill('#feed-address', server.url + path);
  await options.click('[data-testid="follow"]');
  return said(timeout);
}

/** Makes a feed due and sets the alarm off at once, as the clock would. */
const setOff = (): Promise<void> =>
  options.evaluate(async () => {
    const { feeds } = (await chrome.storage.local.get('feeds')) as { feeds: { next: number }[] };
    await chrome.storage.local.set({ feeds: feeds.map(feed => ({ ...feed, next: 0 })) });
    await chrome.alarms.create('feeds', { when: Date.now() + 200 });
  });

test('nothing is asked of a host without permission', async () => {
  await session.driver.answerPrompts(false, ORIGIN);
  expect(await follow('/feed')).toContain('127.0.0.1');
  expect(server.requests).toEqual([]);
  expect(await isHeld()).toBe(false);
});

test('a feed of 200 items is followed, and its host is not read at load for that', async () => {
  await session.driver.answerPrompts(true, ORIGIN);
  expect(await follow('/feed')).toContain('Lorn Post');
  await options.waitFor(selector => document.querySelector(selector), [FOLLOWED]);
  await expect.poll(stored).toBe(200);
  expect(await isHeld()).toBe(true);
  expect(
    await options.evaluate(() => document.querySelector('[data-testid="site"]')?.textContent ?? null),
  ).toBeNull();
  const scripts = await options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
  expect(scripts).toEqual([]);
});

test('it is fetched on the alarm, by a conditional request, after the background was stopped', async () => {
  const before = server.requests.length;
  await setOff();
  await until(() => server.requests.length > before, { what: 'the request on the alarm' });
  expect(server.requests.at(-1)!.headers['if-none-match']).toBe('"1"');
  expect(server.requests.at(-1)!.headers).not.toHaveProperty('cookie');
  expect(await stored()).toBe(200);
});

test('an article is traced against what came in', async () => {
  isOut = true;
  await setOff();
  await until(async () => (await stored()) === 201, { what: 'the new report' });
  await session.driver.stopBackground();
  const tab = await session.driver.open(newsroom.url);
  const shown = await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
  expect(shown.summary).toMatch(/Tarrowby/);
  expect(shown.passages.filter(({ label }) => label === 'copied').length).toBeGreaterThan(3);
  await tab.close();
  await options.activate();
});

test.each([
  ['/busy', /busy/i, 0],
  ['/nothing-here', /nothing at/i, 0],
  ['/endless', /Endless ferries/, 1],
  ['/broken', /Broken ferries/, 4],
  ['/bomb', /Ferries that boom/, 1],
  ['/index', /index/, 1],
  ['/old', /Moved ferries/, 2],
])('%s: %s', async (path, words, least) => {
  const before = await stored();
  expect(await follow(path)).toMatch(words);
  await expect.poll(async () => (await stored()) - before).toBeGreaterThanOrEqual(least);
});

test('a redirect into the local network is not followed', async () => {
  expect(await follow('/inside')).toMatch(/local network/);
  expect(slow.requests).toEqual([]);
});

test('a slow feed is waited for, and holds no other host up', async () => {
  await options.fill('#feed-address', `${slow.url}/feed`);
  await options.click('[data-testid="follow"]');
  await until(async () => slow.requests.length === 1, { what: 'the request' });
  const before = server.requests.length;
  await setOff();
  await until(async () => server.requests.length > before, { what: 'the other host' });
  letGo();
  expect(await said()).toMatch(/Slow ferries/);
});

interface Stored {
  url: string | null;
  depth: string;
}
const depthOf = (path: string): Promise<string | null> =>
  options.evaluate(async url => {
    const ask = { type: 'list-reports', query: '', offset: 0, limit: 1_000 };
    const { reports } = (await chrome.runtime.sendMessage(ask)).value as { reports: Stored[] };
    return reports.find(report => report.url === url)?.depth ?? null;
  }, server.url + path);

test('a feed that never answers is given up before the browser gives up the background', async () => {
  expect(await follow('/never', 120_000)).toMatch(/took too long/);
});

test('articles are fetched in full where the reader wants that, away from any page', async () => {
  expect(await follow('/excerpts')).toMatch(/Excerpts of ferries/);
  await expect.poll(() => depthOf('/lantern')).toBe('excerpt');
  const asked = () => server.requests.filter(({ path }) => path === '/lantern' || path === '/lost').length;
  expect(asked()).toBe(0);
  await session.driver.stopBackground();
  await session.driver.answerPrompts(true, ORIGIN);
  await options.click(`[data-address$="/excerpts"] [data-testid="feed-full"]`);
  await until(async () => (await depthOf('/lantern')) === 'full', { what: 'the whole text' });
  expect(await depthOf('/lost')).toBe('excerpt');
  await session.driver.stopBackground();
  await setOff();
  await until(async () => server.requests.at(-1)?.path === '/excerpts' || asked() > 2, {
    what: 'the feed to be asked again',
  });
  expect(asked()).toBe(2);
  expect(await depthOf('/lantern')).toBe('full');
});

test('the site that is open is followed by a feed that its page names', async () => {
  const tab = await session.driver.open(`${server.url}/site`);
  await session.driver.clickIcon(tab);
  const sidebar = await session.driver.sidebar();
  await shownNotice(sidebar, 'not-article');
  await session.driver.stopBackground();
  await unfold(sidebar, 'follow-site');
  await sidebar.waitFor(() => document.querySelector('[data-testid="follow-link"]'), [], {
    what: 'the link',
  });
  const asked = () => server.requests.find(({ path }) => path === '/site-feed');
  expect(asked()).toBeUndefined();
  await tab.evaluate(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the reader is known to the site
    document.cookie = 'reader=1; path=/';
  });
  await sidebar.click('[data-testid="follow-link"]');
  expect(
    await sidebar.waitFor(() => document.querySelector('[data-testid="follow-answer"]')?.textContent, [], {
      what: 'what came of following',
      timeout: 60_000,
    }),
  ).toMatch(/The site’s own is now followed/);
  expect(asked()!.headers).not.toHaveProperty('cookie');
  await expect.poll(() => stored('number 3')).toBeGreaterThan(0);
  await tab.close();
  await options.activate();
});

test('a page hands out the feeds it names, and says which are followed', async () => {
  expect(await follow('/page')).toMatch(/lists these feeds/);
  const named = () => options.evaluate(() => document.querySelector('form .feed')?.textContent ?? '');
  await expect.poll(named).toMatch(/All ferries.*Following/s);
});

test('a permission that is taken back ends the requests, and the feed says so', async () => {
  await session.driver.revoke(ORIGIN);
  await until(async () => !(await isHeld()), { what: 'the permission to be gone' });
  const before = server.requests.length;
  await setOff();
  await options.waitFor(
    selector => document.querySelector(selector)?.textContent?.includes('have not allowed'),
    [FOLLOWED],
    { what: 'the feed to say so' },
  );
  expect(server.requests).toHaveLength(before);
});

test('it is given again beside the feed, which is fetched then', async () => {
  await session.driver.answerPrompts(true, ORIGIN);
  const before = server.requests.length;
  await options.activate();
  const item = `[data-address="${server.url}/feed"]`;
  await options.click(`${item} [data-testid="allow-again"]`);
  await options.waitFor(selector => !document.querySelector(selector), [`${item} .wrong`], {
    what: 'the feed to be well',
  });
  expect(server.requests.slice(before).map(({ path }) => path)).toContain('/feed');
});

test('with its last feed the permission of a host goes too', async () => {
  await session.driver.answerPrompts(true, ORIGIN);
  await follow('/map');
  await expect.poll(isHeld).toBe(true);
  const count = () => document.querySelectorAll('[data-testid="feed"]').length;
  for (let left = await options.evaluate(count); left > 0; left--) {
    await options.click(`${FOLLOWED} [data-testid="remove-feed"]`);
    await options.waitFor(
      wanted => document.querySelectorAll('[data-testid="feed"]').length === wanted,
      [left - 1],
    );
  }
  await until(async () => !(await isHeld()), { what: 'the permission to be gone' });
  const isQuiet = () => options.evaluate(() => chrome.alarms.get('feeds').then(alarm => !alarm));
  await until(isQuiet, { what: 'the alarm to be gone' });
});
