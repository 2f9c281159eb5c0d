/**
 * Every state of the interfaces, in light and dark, narrow and wide: axe finds nothing to object to, and nothing
 * sticks out of the window. PICTURES=folder writes a picture of each, and has axe look at every width.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/settings.ts';
import { type Feed, newFeed } from '../../src/sources/feeds/types.ts';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import {
  choose,
  fillCorpus,
  letGo,
  openBeside,
  select,
  shownNotice,
  shownTrace,
  showView,
  trace,
  unfold,
} from '../tools/reader.ts';
import { serve } from '../tools/server.ts';
import { useBrowser, useNewsroom } from './session.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pictures = process.env.PICTURES;
const HEIGHT = 900;
const WIDTHS = pictures ? [320, 400, 480] : [320, 480];
/** The narrowest sidebar at 200% zoom, and the widest. */
const LAID_OUT = [160, 800];

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry, works } = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});

interface Violation {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe objects to, a line each; whatever else it needs a person for is not asked. */
async function violations(view: View): Promise<string[]> {
  await view.run(AXE);
  const found = await view.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(node => `${id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`),
  );
}

/** Elements that stick out of the window sideways, and the width of the page where it scrolls. */
const tooWide = (view: View): Promise<string[]> =>
  view.evaluate(() => {
    const isHidden = (element: Element) => getComputedStyle(element).clipPath.startsWith('inset');
    // What is not drawn (in folded parts, off the screen) may still have the size it had before.
    const drawn = [...document.querySelectorAll('body *')].filter(element =>
      element.checkVisibility({ contentVisibilityAuto: true }),
    );
    const wide = drawn.filter(element => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1) && !isHidden(element);
    });
    const root = document.documentElement;
    const isOut = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return element.children.length === 0 && range.getBoundingClientRect().right > root.clientWidth;
    };
    const whose = drawn.filter(isOut).map(element => element.outerHTML.slice(0, 80));
    const page =
      root.scrollWidth > root.clientWidth ? [`page of ${root.scrollWidth}: ${whose.join(' and ')}`] : [];
    return [...page, ...wide.map(element => element.outerHTML.slice(0, 120))];
  });

async function picture(name: string, view: Tab): Promise<void> {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await new Promise(done => setTimeout(done, 300));
  await view.screenshot(join(pictures, `${session.driver.name}-${name}.png`));
}

async function check(
  name: string,
  view: Tab,
  schemes: readonly ('light' | 'dark')[] = ['light', 'dark'],
): Promise<void> {
  for (const scheme of schemes) {
    await session.driver.setScheme(scheme);
    for (const width of WIDTHS) {
      await view.resize(width, HEIGHT);
      await picture(`${name}-${scheme}-${width}`, view);
      const where = `${name} in ${scheme} at ${width}`;
      await expect.poll(() => tooWide(view), { message: where }).toEqual([]);
      if (pictures || width === WIDTHS[0])
        await expect.poll(() => violations(view), { message: where }).toEqual([]);
    }
  }
  for (const width of LAID_OUT) {
    await view.resize(width, HEIGHT);
    await picture(`${name}-${width}`, view);
    await expect.poll(() => tooWide(view), { message: `${name} at ${width}` }).toEqual([]);
  }
}

const at = (path: string) => `${session.driver.root}src/${path}`;

/** The sidebar's page in a tab of its own. */
const sidebarTab = (): Promise<Tab> => openBeside(session.driver, tab, sidebar);

const setSettings = (settings: object) =>
  sidebar.evaluate(given => chrome.storage.local.set({ settings: given }), settings);

const FOUND = `<rss><channel><title>News search</title>${[
  ['Radar of stranded ferry had been reported faulty, say investigators', 'https://gannet.example/1'],
  [
    'Dunmarrow: salvage crews start pumping fuel from the Maid of Orrin',
    'https://harbour-gazette.example/news/2026/05/04/dunmarrow-salvage',
  ],
  ['Ferry', 'https://short.example/f'],
]
  .map(
    ([title, link]) =>
      `<item><title>${title}</title><link>${link}</link><pubDate>Mon, 04 May 2026 11:20:00 GMT</pubDate><description>An excerpt.</description></item>`,
  )
  .join('')}</channel></rss>`;

const FEEDS: Feed[] = [
  {
    ...newFeed('https://gannet.example/feeds/all.xml', true, Date.UTC(2100, 0, 1)),
    title: 'The Gannet, all news',
    fetched: Date.UTC(2026, 4, 4, 11, 20),
    sites: ['https://gannet.example/', 'https://www.gannet-opinion.example/'],
    full: true,
  },
  {
    ...newFeed(`https://harbour-gazette.example/${'a-long-way/'.repeat(6)}feed`, true, Date.UTC(2100, 0, 1)),
    title: null,
    problem: 'busy',
    status: 429,
    failures: 4,
  },
];

describe('from right to left', () => {
  const setLanguage = (language: string | null) => setSettings({ language });
  const isArabic = () => document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar';
  beforeAll(async () => {
    await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
    await setLanguage('ar');
  });
  afterAll(() => setLanguage(null));

  test('the sidebar', async () => {
    const view = await sidebarTab();
    await shownTrace(view, ferry.title);
    await view.waitFor(isArabic);
    for (const part of ['counting', 'story']) await unfold(view, part);
    await view.waitFor(() => document.querySelector('[data-testid="chapter"]'));
    await check('rtl-story', view, ['light']);
    const { passages } = await shownTrace(view);
    await choose(view, passages.find(({ label }) => label === 'copied')?.index ?? -1);
    await view.waitFor(() => document.querySelector('[data-testid="compare"] blockquote'));
    await check('rtl-compare', view, ['dark']);
    await view.close();
  });

  test('the options', async () => {
    const options = await session.driver.options();
    await options.waitFor(isArabic);
    await options.waitFor(() => document.querySelector('[data-testid="add-agency"]'));
    await check('rtl-options', options, ['light']);
    await options.close();
  });
});

const LONG_WORDS = ['de', 'uk', 'ar'];

test('every language fits, at 320 pixels and at the narrowest', async () => {
  await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
  const view = await sidebarTab();
  const options = await session.driver.options();
  for (const language of LANGUAGES) {
    await sidebar.evaluate(name => chrome.storage.local.set({ settings: { language: name } }), language);
    for (const [name, page] of [
      ['sidebar', view],
      ['options', options],
    ] as const) {
      await page.activate();
      const isThere = (wanted: string) =>
        document.documentElement.lang.startsWith(wanted) && document.querySelector('h2');
      await page.waitFor(isThere, [language]);
      const breaks = await page.evaluate(() => getComputedStyle(document.body).hyphens === 'auto');
      expect(breaks, `words of ${language} break at syllables`).toBe(LONG_WORDS.includes(language));
      if (name === 'sidebar')
        for (const part of ['counting', 'quotes', 'story', 'take-along']) await unfold(page, part);
      for (const width of pictures ? [...WIDTHS, 160] : [320, 160]) {
        await page.resize(width, HEIGHT);
        await picture(`language-${language}-${name}-${width}`, page);
        const where = `${name} in ${language} at ${width}`;
        await expect.poll(() => tooWide(page), { message: where }).toEqual([]);
      }
    }
  }
  await sidebar.evaluate(() => chrome.storage.local.set({ settings: { language: null } }));
  await options.close();
  await view.close();
});

describe('the sidebar', () => {
  let view: Tab;
  beforeAll(async () => {
    await tab.activate();
    await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
    await tab.evaluate(
      names => {
        for (const title of names) {
          const link = document.head.appendChild(document.createElement('link'));
          Object.assign(link, {
            rel: 'alternate',
            type: 'application/rss+xml',
            title,
            href: `/${title}.xml`,
          });
        }
      },
      ['All news', 'Harbour, ferries and the weather at sea'],
    );
    view = await sidebarTab();
    await shownTrace(view, ferry.title);
  });
  const fold = (part: string) =>
    view.evaluate(name => {
      const details = document.querySelector<HTMLDetailsElement>(`[data-testid="${name}"]`);
      if (details) details.open = false;
    }, part);

  test('a passage beside its source, corrected and noted on', async () => {
    const { passages } = await shownTrace(view);
    const index = passages.find(({ label }) => label === 'copied')?.index ?? -1;
    await choose(view, index);
    await view.waitFor(() => document.querySelector('[data-testid="compare"] blockquote'));
    await select(view, '[data-testid="correct-label"]', 'unique');
    await view.fill('[data-testid="note"]', 'Ask the harbour master whether all of it is his.');
    await view.waitFor(() => document.querySelector('[data-testid="corrected"]'));
    await check('compare', view);
    await letGo(view, index);
    await view.waitFor(() => document.querySelector('[data-testid="note-shown"]'));
  });

  test('summary', () => check('summary', view));

  test.each(['compared', 'counting', 'differences', 'only-here', 'quotes', 'story', 'take-along'])(
    '%s unfolded',
    async part => {
      await unfold(view, part);
      await view.waitFor(() => document.querySelectorAll('details[open] > :not(summary)').length > 0);
      await check(part, view);
      await fold(part);
    },
  );

  test('a report that is read, with what the article shares with it', async () => {
    await unfold(view, 'compared');
    await view.click('[data-testid="compared-report"] [data-testid="read-report"]');
    await view.waitFor(() => document.querySelector('.report-view .text a[data-label="copied"]'));
    await check('report', view);
    await view.press('Escape');
    await fold('compared');
  });

  test('a search and what it found', async () => {
    newsroom.add('/search', FOUND);
    await setSettings({ search: `${newsroom.url}/search?q={query}` });
    await session.driver.answerPrompts(true, 'http://127.0.0.1/*');
    await view.activate();
    await unfold(view, 'find-reports');
    await view.waitFor(() => document.querySelector('[data-testid="find-words"]')?.textContent);
    await check('find', view);
    await view.click('[data-testid="find"]');
    await view.waitFor(() => document.querySelector('[data-testid="take-hits"]'));
    await check('find-found', view);
    await fold('find-reports');
  });

  test('the feeds that the page names', async () => {
    await unfold(view, 'follow-site');
    await view.waitFor(() => document.querySelector('[data-testid="follow-link"]'));
    await check('follow-site', view);
    await fold('follow-site');
  });

  test('the reports', async () => {
    await showView(view, 'reports');
    await view.click('[data-testid="report"] [data-testid="choose"]');
    await view.waitFor(() => document.querySelector('[data-testid="remove-chosen"]'));
    await check('reports', view);
    await view.click('[data-testid="report"] [data-testid="choose"]');
    await view.fill('[type="search"]', 'xyzzy');
    await shownNotice(view, 'none-found');
    await check('reports-none-found', view);
    const file = { name: 'a-long-name-of-a-file-of-reports-2026-05.jsonl', size: 5_000_000, lastModified: 1 };
    await view.evaluate(
      async part => chrome.runtime.sendMessage({ type: 'import-reports', reports: [], part }),
      { ...file, from: 0, items: 1, known: 0, bytes: 2_100_000 },
    );
    await showView(view, 'trace');
    await showView(view, 'reports');
    await view.waitFor(() => document.querySelector('[data-testid="unfinished"]'));
    await check('reports-unfinished', view);
    await view.click('[data-testid="forget-import"]');
    await view.waitFor(() => !document.querySelector('[data-testid="unfinished"]'));
    await view.close();
  });

  test('omitted unfolded', async () => {
    await tab.activate();
    await trace(session.driver, tab, newsroom.url + works.page, works.title);
    const omitting = await sidebarTab();
    await unfold(omitting, 'omitted');
    await check('omitted', omitting);
    await omitting.close();
  });

  test.each([
    ['not-article', '/not-article.html'],
    ['empty', '/empty.html'],
  ])('the notice %s', async (code, path) => {
    await tab.activate();
    await tab.goto(newsroom.url + path);
    await session.driver.clickIcon(tab);
    await shownNotice(sidebar, code);
    const notice = await sidebarTab();
    await shownNotice(notice, code);
    await check(`notice-${code}`, notice);
    await notice.close();
  });

  test('nothing related', async () => {
    await tab.activate();
    const body = Array.from(
      { length: 6 },
      (_, i) => `<p>${'The bakers of Quillmoor measured flour again. '.repeat(i + 3)}</p>`,
    );
    newsroom.add(
      '/alone',
      `<!doctype html><title>Flour</title><main><article><h1>Flour</h1>${body.join('')}</article></main>`,
    );
    await tab.goto(`${newsroom.url}/alone`);
    await session.driver.clickIcon(tab);
    await shownNotice(sidebar, 'no-related');
    const notice = await sidebarTab();
    await shownNotice(notice, 'no-related');
    await check('notice-no-related', notice);
    await notice.close();
  });
});

const CORPUS = {
  address: 'https://opensearch.gannet-newsroom.example:9200',
  index: 'reports-of-the-newsroom-2026',
  authorization: 'ApiKey invented',
  key: 'a1'.repeat(32),
  keys: 1,
};

test('the options, with feeds, a shared corpus, and the question before everything is erased', async () => {
  await sidebar.evaluate(given => chrome.storage.local.set(given), { feeds: FEEDS, 'shared-corpus': CORPUS });
  const options = await session.driver.options();
  await options.waitFor(() => document.querySelector('[data-testid="add-agency"]'));
  await options.waitFor(() => document.querySelectorAll('[data-testid="feed"]').length === 2);
  await options.waitFor(() => document.querySelector('[data-testid="search-allowed"]'));
  const told = () =>
    sidebar.evaluate(() => document.querySelector('[data-testid="failing-feeds"]')?.textContent);
  await showView(sidebar, 'reports');
  await expect.poll(told).toMatch(/harbour-gazette.*failed 4 times.*\(429\)/);
  await showView(sidebar, 'trace');
  await options.activate();
  const wrong = () => options.evaluate(() => document.querySelector('.feed .wrong')?.textContent);
  await expect.poll(wrong).toMatch(/failed 4 times.*busy.*\(429\)/);
  await options.waitFor(() => document.querySelector('[data-testid="shared-used"]'));
  await options.click('[data-testid="erase"]');
  await options.waitFor(() => document.querySelector('[data-testid="erase-yes"]'));
  await check('options', options);
  // The page is the same: only its pictures need each part on the screen.
  for (const part of pictures ? ['#keep-read', '#feeds', '#search', '#shared', '.erase'] : []) {
    const show = (name: string) =>
      document.querySelector(name.startsWith('#') ? `${name}-heading` : name)?.scrollIntoView();
    await options.evaluate(show, part);
    await check(`options-${part.slice(1)}`, options);
  }
  await sidebar.evaluate(() => chrome.storage.local.remove('shared-corpus'));
  await options.close();
});

test('the first time: nothing to compare with, what a search found, one that refused, the sources and the example', async () => {
  let answer = FOUND;
  const search = (_: unknown, response: { end(text: string): unknown }) => void response.end(answer);
  const server = await serve({ '/search': search });
  await sidebar.evaluate(() => chrome.runtime.sendMessage({ type: 'clear-reports' }).then(() => null));
  await setSettings({ search: `${server.url}/search?q={query}` });
  await session.driver.answerPrompts(true, 'http://127.0.0.1/*');
  await tab.activate();
  await tab.goto(newsroom.url + ferry.page);
  await session.driver.clickIcon(tab);
  await shownNotice(sidebar, 'no-reports');
  const view = await sidebarTab();
  await view.waitFor(() => document.querySelector('[data-testid="find"]:not(:disabled)'));
  await view.waitFor(() => document.querySelectorAll('[data-testid="starter"]').length === 5);
  await check('first', view);
  await view.activate();
  await session.driver.answerPrompts(true, 'http://127.0.0.1/*');
  await view.click('[data-testid="find"]');
  await view.waitFor(() => document.querySelectorAll('[data-testid="hit"] input:checked').length === 3);
  await check('first-found', view);
  answer = 'Please wait.';
  await view.activate();
  await view.click('[data-testid="find"]');
  await view.waitFor(() => document.querySelector('[data-testid="find-next"]'));
  await check('first-refused', view);
  answer = '<rss><channel><title>News search</title></channel></rss>';
  await view.activate();
  await view.click('[data-testid="find"]');
  await view.waitFor(() => document.querySelectorAll('[data-testid="hit"]').length === 0);
  await view.waitFor(() => document.querySelector('[data-testid="find-next"]'));
  await check('first-vain', view);
  await showView(view, 'reports');
  await view.waitFor(() => document.querySelector('[data-testid="try-demo"]'));
  await check('first-reports', view);
  await view.close();
  await server.close();
  const options = await session.driver.options();
  await unfold(options, 'starters');
  await options.waitFor(() => document.querySelectorAll('[data-testid="starter"]').length > 5);
  await options.evaluate(() => document.querySelector('#feeds-heading')?.scrollIntoView());
  await check('options-starters', options);
  await options.close();
});

test('the page that opens at install', async () => {
  const welcome = await session.driver.open(at('welcome/index.html'));
  await welcome.waitFor(() => document.querySelector('h1'));
  await check('welcome', welcome);
  await welcome.close();
});
