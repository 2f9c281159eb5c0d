/** Bad files, refused permissions, a denied database, forged messages, an update under an open page. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Tab, until, type View } from '../tools/driver/index.ts';
import { expected, reportsFile } from '../tools/newsroom/data.ts';
import { untilHighlighted } from '../tools/page.ts';
import {
  alwaysRead,
  fillCorpus,
  importReports,
  readPage,
  type ShownTrace,
  shownNotice,
  shownTrace,
  showView,
  trace,
} from '../tools/reader.ts';
import { useBrowser, useFolder, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();
const { ferry } = expected();
const ORIGIN = 'http://127.0.0.1/*';
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});

const openFerry = (): Promise<ShownTrace> =>
  trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);

const texts = ({ passages }: ShownTrace) =>
  passages.filter(({ label }) => label !== 'skip').map(({ text }) => text);

async function file(name: string, content: string): Promise<string> {
  const path = join(folder.path, name);
  await writeFile(path, content);
  return path;
}

/** How many reports are stored, as the extension's own pages learn it. */
const stored = (view: View): Promise<number> =>
  view.evaluate(async () => {
    const answer = await chrome.runtime.sendMessage({ type: 'list-reports', query: '', offset: 0, limit: 1 });
    return answer.value.total as number;
  });

describe('importing', () => {
  test('a malformed line is named, and the lines around it are taken in', async () => {
    const before = await stored(sidebar);
    const [line] = (await readFile(reportsFile, 'utf8')).split('\n');
    const more = ['one', 'two'].map(id => JSON.stringify({ ...JSON.parse(line), id, outlet: id, url: null }));
    const path = await file(
      'mixed.jsonl',
      [more[0], '{"id": "broken", ', '{"id": 7}', more[1], ''].join('\n'),
    );
    const said = await importReports(sidebar, path);
    expect(said).toMatch(/mixed\.jsonl[\s\S]*\b2\b[\s\S]*mixed\.jsonl[\s\S]*\b3\b/);
    await expect.poll(() => stored(sidebar)).toBe(before + 2);
  });

  test.each([
    ['picture.png', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10'],
    ['page.html', '<!doctype html>\n<title>A page</title>\n<p>Not a report.</p>\n'],
    ['nothing.jsonl', ''],
  ])('%s is said to hold no report, and nothing is lost', async (name, content) => {
    const before = await stored(sidebar);
    const said = await importReports(sidebar, await file(name, content));
    expect(said).toContain(name);
    expect(await stored(sidebar)).toBe(before);
  });
});

describe('permission for a site', () => {
  test('refused: the sidebar says so, and the trace stays', async () => {
    await showView(sidebar, 'trace');
    const shown = await openFerry();
    await session.driver.answerPrompts(false, ORIGIN);
    await sidebar.click('[data-testid="always-site"]');
    const said = await sidebar.waitFor(() => document.querySelector('[role="alert"]')?.textContent, [], {
      what: 'what came of the refusal',
    });
    expect(said).toContain('127.0.0.1');
    expect(await shownTrace(sidebar, ferry.title)).toEqual(shown);
  });
});

describe('messages from a page', () => {
  /** Sends from the content script's own world: the worst that a page could reach through it. */
  const sendFromPage = (message: unknown): Promise<string> =>
    sidebar.evaluate(async given => {
      const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
      const [{ result }] = await chrome.scripting.executeScript({
        target: { tabId: active.id as number },
        // Chrome takes what is null out of the arguments.
        args: [JSON.stringify(given)],
        func: sent =>
          chrome.runtime.sendMessage(JSON.parse(sent)).then(
            answer => JSON.stringify(answer) ?? 'nothing',
            () => 'nothing',
          ),
      });
      return result as string;
    }, message);

  /** What a content script sends, of an article that no page has. */
  const reading = (url: string, key: string) => ({
    type: 'page-read',
    page: {
      key,
      ok: true,
      article: {
        url,
        canonical: null,
        outlet: 'Harbour Forger',
        title: 'A forged article',
        byline: null,
        published: null,
        language: 'en',
        credits: [],
        paragraphs: ferry.passages.map(({ text }) => text),
      },
    },
  });

  test('a forged reading of its own page is shown; of another site it is not, however often it is sent', async () => {
    await showView(sidebar, 'trace');
    const shown = await openFerry();
    await sendFromPage(reading('https://meridian.example/a', 'forged-1'));
    expect(await shownTrace(sidebar)).toEqual(shown);
    await sendFromPage(reading(`${newsroom.url.replace('://', '://me:secret@')}/forged`, 'forged-2'));
    await shownTrace(sidebar, 'A forged article');
    const known = await sidebar.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
    expect(known).toContain(`${newsroom.url}/forged`);
    expect(known).not.toContain('secret');
    expect(known).not.toContain('meridian.example');
  });

  test.each([
    ['no object', 'remove everything'],
    ['an unknown kind', { type: 'format-disk' }],
    ['a request that only our own pages may make', { type: 'list-reports', query: '', offset: 0, limit: 9 }],
    ['a removal', { type: 'remove-reports', ids: ['tarrowby-ferry-1', 'tarrowby-ferry-2'] }],
    ['a report', { type: 'import-reports', reports: [{ id: 'forged', outlet: 'x', paragraphs: ['x'] }] }],
    ['a reading without an article', { type: 'page-read', page: { key: 'k', ok: true } }],
    [
      'a reading of wrong kinds',
      {
        type: 'page-read',
        page: { key: 'k', ok: true, article: { url: 'javascript:alert(1)', paragraphs: 7 } },
      },
    ],
    ['a choice that is no number', { type: 'passage-chosen', key: 'k', start: 'first' }],
    ['a reading of another site', reading('https://meridian.example/a', 'k')],
    ['a reading of another port', reading('http://127.0.0.1:1/a', 'k')],
  ])('%s is ignored', async (_, message) => {
    await showView(sidebar, 'trace');
    const shown = await openFerry();
    const before = await stored(sidebar);
    expect(await sendFromPage(message)).toMatch(/^(nothing|null)$/);
    expect(await stored(sidebar)).toBe(before);
    expect(await shownTrace(sidebar, ferry.title)).toEqual(shown);
  });
});

test('an allowed site is read at load, without a click', async () => {
  await openFerry();
  await session.driver.answerPrompts(true, ORIGIN);
  await alwaysRead(sidebar);
  await tab.goto(`${newsroom.url}/works.html`);
  const shown = await shownTrace(sidebar, expected().works.title);
  await untilHighlighted(tab, texts(shown));
  await session.driver.revoke(ORIGIN);
  await sidebar.waitFor(() => document.querySelector('[data-testid="always-site"][aria-pressed="false"]'));
});

test('IndexedDB switched off is said, and nothing stored is lost', async () => {
  const shown = await openFerry();
  const before = await stored(sidebar);
  await session.driver.stopBackground();
  await sidebar.evaluate(() => chrome.runtime.sendMessage({ type: 'list-agencies' }));
  await until(() => session.driver.backgroundRuns());
  await session.driver.denyIndexedDB();
  await tab.goto(newsroom.url + ferry.page);
  await session.driver.clickIcon(tab);
  await shownNotice(sidebar, 'storage-off');
  await session.driver.stopBackground();
  expect(await readPage(session.driver, tab, ferry.title)).toEqual(shown);
  expect(await stored(sidebar)).toBe(before);
});

test('an update leaves no old content script at work, and keeps the reports', async () => {
  const shown = await openFerry();
  const before = await stored(sidebar);
  await untilHighlighted(tab, texts(shown));
  await session.driver.reloadExtension();
  await tab.click('h1');
  expect(await readPage(session.driver, tab, ferry.title)).toEqual(shown);
  sidebar = await session.driver.sidebar();
  await untilHighlighted(tab, texts(shown));
  expect(await stored(sidebar)).toBe(before);
});
