/** What becomes a report by itself, or from a selection. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Tab, until, type View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { alwaysRead, fillCorpus, select, trace } from '../tools/reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry, works } = expected();
const ORIGIN = 'http://127.0.0.1/*';
let tab: Tab;
let sidebar: View;
let options: Tab;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
  options = await session.driver.options();
});
afterAll(() => options?.close());
beforeEach(() => session.driver.stopBackground());

interface Stored {
  title: string | null;
  url: string | null;
  depth: string;
}
const stored = (): Promise<Stored[]> =>
  sidebar.evaluate(async () => {
    const answer = await chrome.runtime.sendMessage({
      type: 'list-reports',
      query: '',
      offset: 0,
      limit: 100,
    });
    return answer.value.reports as Stored[];
  });
const isStored = async (url: string): Promise<boolean> => (await stored()).some(report => report.url === url);

async function keep(choice: 'off' | 'sites' | 'all'): Promise<void> {
  await options.activate();
  await select(options, '#keep-read', choice);
  await until(
    () =>
      options.evaluate(
        async value =>
          ((await chrome.storage.local.get('settings')).settings as { keep?: string })?.keep === value,
        choice,
      ),
    { what: 'the choice to be kept' },
  );
}

/** Reads an article on which there is no report, so that there is no trace to wait for. */
async function readAlone(page: string, title: string): Promise<void> {
  await tab.goto(newsroom.url + page);
  await session.driver.clickIcon(tab);
  await sidebar.waitFor(wanted => document.querySelector('h2')?.textContent?.includes(wanted), [title], {
    what: `'${title}' in the sidebar`,
  });
}

const read = (page: string, title: string) => trace(session.driver, tab, newsroom.url + page, title);

test('at install nothing that is read is kept', async () => {
  await read(ferry.page, ferry.title);
  expect(await isStored(newsroom.url + ferry.page)).toBe(false);
});

test('the selection becomes a report of its own, with its paragraphs, and may be chosen twice', async () => {
  const before = (await stored()).length;
  await tab.activate();
  const words = await tab.evaluate(() => {
    const [first, second] = [...document.querySelectorAll('article p, main p')].filter(
      ({ textContent }) => textContent.length > 100,
    );
    const range = document.createRange();
    range.setStartBefore(first!);
    range.setEndAfter(second!);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    return String(getSelection());
  });
  for (const stops of [false, true]) {
    if (stops) await session.driver.stopBackground().then(() => stored());
    await session.driver.clickMenu(tab, 'add-selection', words.replace(/\s+/g, ' '));
    await until(async () => (await stored()).length === before + 1, {
      what: 'the selection among the reports',
    });
  }
  const report = (await stored()).find(({ url }) => url === newsroom.url + ferry.page);
  expect(report).toMatchObject({ depth: 'excerpt' });
  const [selection] = await sidebar.evaluate(async page => {
    const ask = { type: 'list-reports', query: '', offset: 0, limit: 100 };
    const list = (await chrome.runtime.sendMessage(ask)).value.reports as {
      id: string;
      url: string | null;
    }[];
    const ids = list.filter(({ url }) => url === page).map(({ id }) => id);
    const texts = ids.map(
      async id => (await chrome.runtime.sendMessage({ type: 'get-report', id })).value.paragraphs,
    );
    return Promise.all(texts) as Promise<string[][]>;
  }, newsroom.url + ferry.page);
  expect(selection).toHaveLength(2);
});

test('what is read is kept where the reader wants all of it, after the background was stopped', async () => {
  await keep('all');
  await session.driver.stopBackground();
  await read(works.page, works.title);
  await expect.poll(() => isStored(newsroom.url + works.page)).toBe(true);
});

test('of the sites that are always read alone, where the reader wants that', async () => {
  await keep('sites');
  newsroom.add('/other.html', PAGE('First'));
  await readAlone('/other.html', 'First');
  expect(await isStored(`${newsroom.url}/other.html`)).toBe(false);
  await session.driver.answerPrompts(true, ORIGIN);
  await tab.activate();
  await alwaysRead(sidebar);
  await tab.goto(newsroom.url);
  await readAlone('/other.html', 'First');
  await until(() => isStored(`${newsroom.url}/other.html`), { what: 'the article among the reports' });
});

test('a page that changed is kept as the new version of the same report', async () => {
  const before = (await stored()).length;
  newsroom.add('/other.html', PAGE('Second'));
  await tab.goto(newsroom.url);
  await readAlone('/other.html', 'Second');
  await until(async () => (await stored()).some(({ title }) => title?.includes('Second')), {
    what: 'the new version',
  });
  expect(await stored()).toHaveLength(before);
});

const PAGE = (word: string): string =>
  `<!doctype html><html lang="en"><head><title>${word} lantern of the pier</title><meta property="og:type" content="article"></head><body><article><h1>${word} lantern of the pier</h1>${Array.from(
    { length: 6 },
    (_, i) =>
      `<p>${word} lanterns were hung along the pier at dusk, number ${i} of them beside the old crane, and the keeper counted them twice before the ferry came in with its passengers from Wakana.</p>`,
  ).join('')}</article></body></html>`;
