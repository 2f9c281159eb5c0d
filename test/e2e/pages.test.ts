/** Pages of every make, good and bad. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { changesOf, sourceOf, untilHighlighted, untilOnScreen, watchChanges } from '../tools/page.ts';
import {
  choose,
  fillCorpus,
  readPage,
  type ShownTrace,
  shownNotice,
  shownTrace,
  trace,
} from '../tools/reader.ts';
import { browserName, useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const articles = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  newsroom.add(
    '/video',
    '<!doctype html><html lang="en"><title>Film</title><meta property="og:type" content="video.other"><h1>Film</h1><video></video><p>A ferry.</p></html>',
  );
  newsroom.add('/minutes.pdf', PDF, { 'content-type': 'application/pdf' });
  newsroom.add('/minutes', PDF, { 'content-type': 'application/pdf' });
  newsroom.add('/minutes.json', '{"minutes": ["A ferry."]}', { 'content-type': 'application/json' });
  newsroom.add('/minutes.xml', '<minutes><item>A ferry.</item></minutes>', { 'content-type': 'text/xml' });
  newsroom.add('/minutes.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text y="9">A ferry.</text></svg>', {
    'content-type': 'image/svg+xml',
  });
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});

/** One empty sheet. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;

const texts = ({ passages }: ShownTrace) =>
  passages.filter(({ label }) => label !== 'skip').map(({ text }) => text);

const open = (path: string, title = ''): Promise<ShownTrace> =>
  trace(session.driver, tab, newsroom.url + path, title);

test("a page's document stays exactly as it was", async () => {
  await tab.goto(`${newsroom.url}/ferry.html`);
  await watchChanges(tab);
  const before = await sourceOf(tab);
  const shown = await readPage(session.driver, tab, articles.ferry.title);
  await untilHighlighted(tab, texts(shown));
  expect(await sourceOf(tab)).toBe(before);
  expect(await changesOf(tab)).toEqual([]);
  await choose(sidebar, shown.passages[0].index);
  await untilOnScreen(tab, shown.passages[0].text);
  // The card of the chosen passage hangs on the root element until it is taken away.
  await tab.press('Escape');
  await expect.poll(() => sourceOf(tab)).toBe(before);
});

test('a policy of "default-src \'none\'" and Trusted Types hinder nothing', async () => {
  const shown = await open('/csp.html', articles.ferry.title);
  await untilHighlighted(tab, texts(shown));
});

test('text that looks like markup is shown as text', async () => {
  const sentence =
    'The notice read <img src="x" onerror="document.title=1"> and nothing else, the keeper said.';
  const paragraphs = articles.ferry.passages.map(({ text }) => `<p>${text}</p>`).join('');
  const escaped = sentence.replaceAll('<', '&lt;');
  newsroom.add(
    '/markup',
    `<!doctype html><html lang="en"><title>&lt;b&gt;Bold&lt;/b&gt; claims</title>
    <article><h1>&lt;b&gt;Bold&lt;/b&gt; claims</h1>${paragraphs}<p>${escaped}</p></article></html>`,
  );
  const shown = await open('/markup', '<b>Bold</b> claims');
  expect(texts(shown)).toContain(sentence);
  const made = () => document.querySelectorAll('img, b:not(.legend b), main script').length;
  await expect.poll(() => sidebar.evaluate(made)).toBe(0);
});

test('a single-page application is followed from article to article', async () => {
  const torc = await open('/story/torc', articles.torc.title);
  await untilHighlighted(tab, texts(torc));
  await tab.evaluate(() => void Object.assign(window, { isSameDocument: true }));
  await tab.click('[data-next]');
  const fleet = await shownTrace(sidebar, articles.fleet.title);
  expect(await tab.evaluate(() => (window as unknown as { isSameDocument?: boolean }).isSameDocument)).toBe(
    true,
  );
  await untilHighlighted(tab, texts(fleet));
});

test('a page that comes back from the back-forward cache is shown again', async () => {
  const ferry = await open('/ferry.html', articles.ferry.title);
  await tab.evaluate(() => void Object.assign(window, { isSameDocument: true }));
  await tab.goto(`${newsroom.url}/list.html`);
  await tab.go(-1);
  expect(await tab.evaluate(() => (window as unknown as { isSameDocument?: boolean }).isSameDocument)).toBe(
    true,
  );
  expect(await shownTrace(sidebar, articles.ferry.title)).toEqual(ferry);
  await untilHighlighted(tab, texts(ferry));
});

test('of an article that is only partly there, that part is traced, and it is said', async () => {
  const paragraphs = articles.ferry.passages.slice(0, 4).map(({ text }) => `<p>${text}</p>`);
  newsroom.add(
    '/teaser',
    `<!doctype html><html lang="en"><title>A teaser</title><article><h1>A teaser</h1>${paragraphs.join('')}</article>
    <div class="paywall"><p>The rest of this story is for readers who pay.</p></div></html>`,
  );
  const shown = await open('/teaser', 'A teaser');
  const said = () => document.querySelector('[data-testid="partial"]')?.textContent;
  expect(await sidebar.waitFor(said, [], { what: 'what is said of a part' })).toMatch(/part of the article/i);
  await untilHighlighted(tab, texts(shown));
  await open('/ferry.html', articles.ferry.title);
  await expect.poll(() => sidebar.evaluate(said)).toBeNull();
});

test("a live blog's entries are set apart", async () => {
  const entries = [0, 2, 4].map(
    i =>
      `<article class="entry"><time>1${i}:15</time>${articles.ferry.passages
        .slice(i, i + 2)
        .map(({ text }) => `<p>${text}</p>`)
        .join('')}</article>`,
  );
  newsroom.add(
    '/live',
    `<!doctype html><html lang="en"><title>Hour by hour</title><h1>Hour by hour</h1>
    <main class="live-blog">${entries.join('')}</main></html>`,
  );
  const shown = await open('/live', 'Hour by hour');
  await sidebar.waitFor(() => document.querySelector('[data-testid="live"]'));
  const begin = async () => {
    const places = await sidebar.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-entry]')].map(item => Number(item.dataset.index)),
    );
    return places.map(index => shown.passages.find(one => one.index === index)?.text);
  };
  await expect.poll(begin).toEqual([0, 2, 4].map(i => articles.ferry.passages[i]!.text));
});

/** The ferry's article, with more in its head and before it. */
const ferryPage = (title: string, head: string, before = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body>${before}<article><h1>${title}</h1>
  ${articles.ferry.passages.map(({ text }) => `<p>${text}</p>`).join('')}</article></body></html>`;

test.each([
  ['a section of 480 characters', `<meta property="article:section" content="${'Harbours '.repeat(53)}">`],
  [
    'a date of many digits',
    `<meta property="article:published_time" content="2026-05-03T10:00:00.${'1'.repeat(30)}Z">`,
  ],
])('%s does not keep an article from being read', async (what, head) => {
  newsroom.add('/odd', ferryPage(what, head));
  const shown = await open('/odd', what);
  await untilHighlighted(tab, texts(shown));
});

test('elements named like what our script uses do not keep an article from being read', async () => {
  const names = [
    'pageReader',
    'addEventListener',
    'removeEventListener',
    'navigation',
    'chrome',
    'wirelight',
  ];
  const own = [
    'prerendering',
    'addEventListener',
    'scrollingElement',
    'documentElement',
    'adoptedStyleSheets',
    'body',
  ];
  const before = [
    ...names.map(name => `<div id="${name}"></div><form id="${name}"><input name="addEventListener"></form>`),
    ...own.map(name => `<img name="${name}"><form name="${name}"><input name="again"></form>`),
  ].join('');
  newsroom.add('/names', ferryPage('All names taken', '', before));
  const shown = await open('/names', 'All names taken');
  await untilHighlighted(tab, texts(shown));
  await choose(sidebar, shown.passages[0].index);
  await untilOnScreen(tab, shown.passages[0].text);
  expect(await readPage(session.driver, tab, 'All names taken')).toEqual(shown);
});

describe('a page that cannot be traced gets a sentence and stays as it is', () => {
  const isRefused = async (path: string, code: string): Promise<void> => {
    await tab.goto(newsroom.url + path);
    await session.driver.clickIcon(tab);
    const sentences = await shownNotice(sidebar, code);
    expect(sentences.split(/[.!?]/).filter(Boolean).length).toBeGreaterThanOrEqual(2);
    await untilHighlighted(tab, []);
  };

  test('one that was made in the browser (blob:)', async () => {
    await tab.goto(`${newsroom.url}/ferry.html`);
    await tab.evaluate(
      html => {
        location.href = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
      },
      ferryPage('Made here', ''),
    );
    await tab.waitFor(() => document.title === 'Made here');
    await session.driver.clickIcon(tab);
    await shownNotice(sidebar, 'no-access');
  });

  test.each([
    ['/not-article.html', 'not-article'],
    ['/list.html', 'list'],
    ['/video', 'video'],
    ['/minutes.json', 'data'],
    ['/minutes.xml', 'data'],
    ['/minutes.svg', 'picture'],
    ['/empty.html', 'empty'],
    ['/huge.html', 'too-long'],
  ])('%s: %s', isRefused);

  const ownPages = {
    chrome: [
      ['chrome://version/', 'no-access'],
      ['about:blank', 'no-access'],
    ],
    firefox: [
      ['about:support', 'no-access'],
      ['about:reader?url=https%3A%2F%2Fnews.invalid%2Fferry', 'no-access'],
      ['about:blank', 'empty'],
    ],
  };
  test.each(ownPages[browserName])('%s: %s', async (url, code) => {
    await tab.goto(url);
    await session.driver.clickIcon(tab);
    await shownNotice(sidebar, code);
  });

  // Last, since Chromium's viewer is a page of its own that puppeteer may not find the way out of.
  test.each(['/minutes.pdf', '/minutes'])('%s: pdf', path => isRefused(path, 'pdf'));
});
