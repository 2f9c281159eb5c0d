/** What a reader of a news page does every day: sees the first screen, looks at the reports behind it, reads them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { agency, expected, reports } from '../tools/newsroom/data.ts';
import { flat } from '../tools/page.ts';
import {
  alwaysRead,
  choose,
  chosenText,
  fillCorpus,
  letGo,
  nextTrace,
  openBeside,
  readPage,
  select,
  shownNotice,
  shownReading,
  shownTrace,
  showView,
  trace,
  unfold,
} from '../tools/reader.ts';
import { browserName, useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry, works } = expected();
const ORIGIN = 'http://127.0.0.1/*';
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
  await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
});

/** The sidebar's page in a tab of its own, once it shows the trace. */
async function sidebarTab(): Promise<Tab> {
  const view = await openBeside(session.driver, tab, sidebar);
  await shownTrace(view, ferry.title);
  return view;
}

/** The texts of all elements that a selector names. */
const texts = (view: View, selector: string): Promise<string[]> =>
  view.evaluate(path => [...document.querySelectorAll(path)].map(one => one.textContent ?? ''), selector);

describe('the first screen of a sidebar of 400 by 765', () => {
  test('holds sentence, bar, credit, the gravest findings and the beginning of the passages; actions are in one row', async () => {
    const view = await sidebarTab();
    await view.resize(400, 765);
    const bottoms = () =>
      ['[data-testid="summary"]', '[data-testid="credit"]', '[data-testid="gravest"]', '.passages h3'].map(
        path => (document.querySelector(path)?.getBoundingClientRect().bottom ?? 1e9) <= innerHeight,
      );
    await expect.poll(() => view.evaluate(bottoms)).toEqual([true, true, true, true]);
    expect(await texts(view, '[data-testid="gravest"] li')).toHaveLength(3);
    const rows = () =>
      new Set([...document.querySelectorAll('.actions > button')].map(one => (one as HTMLElement).offsetTop))
        .size;
    expect(await view.evaluate(rows)).toBe(1);
    const whole = (await shownTrace(view)).shares.reduce((sum, said) => sum + Number.parseInt(said, 10), 0);
    expect(whole).toBe(100);
    await view.close();
    await tab.activate();
  });

  test('what was unfolded is so the next time', async () => {
    await unfold(sidebar, 'differences');
    const isLeft = async (wanted: boolean) =>
      ((await chrome.storage.local.get('folds')).folds as Record<string, boolean>)?.differences === wanted;
    await sidebar.waitFor(isLeft, [true]);
    const view = await sidebarTab();
    await view.waitFor(() => document.querySelector('[data-testid="differences"][open] li'));
    await view.click('[data-testid="differences"] > summary');
    await view.waitFor(isLeft, [false]);
    await view.close();
    await tab.activate();
  });
});

describe('the reports it was compared with', () => {
  const titles = () => texts(sidebar, '[data-testid="compared-report"] .title');

  test('each with headline, outlet, time, how it is related and how much comes from it', async () => {
    await unfold(sidebar, 'compared');
    await expect.poll(async () => (await titles()).length).toBeGreaterThan(2);
    const all = (await texts(sidebar, '[data-testid="compared-report"]')).map(flat);
    for (const row of all) expect(row).toMatch(/\d.*On this event|Earlier|Some of its words/);
    expect(all.some(row => /Tarrowby.*best source for \d+% of this article/.test(row))).toBe(true);
  });

  test('one is never compared again, which its row among the reports says and takes back', async () => {
    const [first, ...others] = await titles();
    await sidebar.click('[data-testid="never-report"]');
    await expect.poll(titles).toEqual(others);
    await sidebar.click('[data-testid="undo-never"]');
    await expect.poll(titles).toEqual([first, ...others]);
    await sidebar.click('[data-testid="never-report"]');
    await expect.poll(titles).toEqual(others);
    await showView(sidebar, 'reports');
    await sidebar.click('[data-testid="compare-again"]');
    await showView(sidebar, 'trace');
    await expect.poll(titles).toEqual([first, ...others]);
  });

  test('the story names the headlines of those on the event, and of no other', async () => {
    await unfold(sidebar, 'story');
    await expect.poll(() => texts(sidebar, '[data-testid="chapter"] .title')).toContain(ferry.title);
    const unlike = () =>
      sidebar.evaluate(() => {
        const chapters = [...document.querySelectorAll('[data-testid="chapter"] .title')].map(
          title => title.textContent,
        );
        return [...document.querySelectorAll('[data-testid="compared-report"]')]
          .filter(row => {
            const isOnEvent = row.textContent.includes('On this event');
            return chapters.includes(row.querySelector('.title')?.textContent ?? '') !== isOnEvent;
          })
          .map(row => row.textContent);
      });
    await expect.poll(unlike).toEqual([]);
  });
});

describe('a stored report can be read', () => {
  const report = () => texts(sidebar, '[data-testid="report-view"]');
  const close = async () => {
    await sidebar.click('[data-testid="close-report"]');
    await expect.poll(report).toEqual([]);
  };

  test('from the reports it was compared with: its data and its text, with the passages marked that it shares', async () => {
    await unfold(sidebar, 'compared');
    await sidebar.click('[data-testid="compared-report"] [data-testid="read-report"]');
    await expect.poll(async () => (await texts(sidebar, '.report-view .text p')).length).toBeGreaterThan(3);
    const [said = ''] = await report();
    expect(said).toMatch(/Tarrowby/);
    expect(said).toMatch(/Also in the open article, marked here: \d+ passages/);
    const marks = await texts(sidebar, '.report-view .text a');
    expect(marks.length).toBeGreaterThan(2);
    await sidebar.click('.report-view .text a[data-label="copied"]');
    const chosen = await chosenText(sidebar);
    expect((await shownTrace(sidebar)).passages.find(({ text }) => text === chosen)?.label).toBe('copied');
    await expect.poll(report).toEqual([]);
  });

  test('from a passage beside its source, at the very place', async () => {
    await sidebar.click('[data-testid="compare"] [data-testid="read-report"]');
    const isInSight = () => {
      const text = document.querySelector('.report-view .text');
      const marks = [...(text?.querySelectorAll('a') ?? [])];
      return marks.some(mark => {
        const { top, bottom } = mark.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      });
    };
    await sidebar.waitFor(isInSight, [], { what: 'a shared passage of the report on the screen' });
    await sidebar.press('Escape');
    await expect.poll(report).toEqual([]);
    await sidebar.press('Escape');
  });

  test('from the list of reports, and back to where the list was left', async () => {
    await showView(sidebar, 'reports');
    await sidebar.click('[data-testid="report"] [data-testid="read-report"]');
    await expect.poll(async () => (await report()).length).toBe(1);
    await close();
    expect(await sidebar.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe(
      'read-report',
    );
    await showView(sidebar, 'trace');
  });

  test('in a wide page it is beside the article', async () => {
    const view = await sidebarTab();
    await view.resize(1100, 800);
    await unfold(view, 'compared');
    await view.click('[data-testid="compared-report"] [data-testid="read-report"]');
    const sides = () => {
      const [left, right] = ['[data-testid="summary"]', '.report-view .text'].map(path =>
        document.querySelector(path)?.getBoundingClientRect(),
      );
      return left && right && left.width > 300 && right.left >= left.right;
    };
    await view.waitFor(sides, [], { what: 'the article and the report side by side' });
    await view.close();
    await tab.activate();
  });
});

describe('the list of reports', () => {
  const ids = () =>
    sidebar.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-testid="report"]')].map(({ dataset }) => dataset.id),
    );
  const all = reports();

  test('is searched by words of the text, by an agency and by a day', async () => {
    await showView(sidebar, 'reports');
    const [first] = all;
    const text = first.paragraphs.join(' ').toLowerCase();
    const rare = (text.match(/[a-z]{7,}/g) ?? []).find(
      word => all.filter(one => one.paragraphs.join(' ').toLowerCase().includes(word)).length === 1,
    );
    await sidebar.fill('[type="search"]', rare ?? '');
    await expect.poll(ids).toEqual([first.id]);
    const own = all.filter(({ agency: by }) => by === agency().id).length;
    await sidebar.fill('[type="search"]', agency().names[0] ?? '');
    await expect.poll(async () => (await ids()).length).toBeGreaterThanOrEqual(own);
    const day = (first.published ?? '').slice(0, 7);
    await sidebar.fill('[type="search"]', day);
    const inMonth = all.filter(({ published }) => published?.startsWith(day)).length;
    await expect.poll(async () => (await ids()).length).toBe(inMonth);
    await sidebar.fill('[type="search"]', '');
    await expect.poll(async () => (await ids()).length).toBe(all.length);
  });

  test('several are chosen and removed at once, and had back', async () => {
    const [one, two, ...others] = await ids();
    for (const id of [one, two]) await sidebar.click(`[data-id="${id}"] [data-testid="choose"]`);
    await sidebar.click('[data-testid="remove-chosen"]');
    await expect.poll(ids).toEqual(others);
    await sidebar.click('[data-testid="undo"]');
    await expect.poll(async () => (await ids()).length).toBe(all.length);
  });
});

describe('notes', () => {
  test('set a label right beside what was found, stay, and change no figure', async () => {
    await tab.activate();
    await showView(sidebar, 'trace');
    const before = await shownTrace(sidebar);
    const { index } = before.passages.find(({ label }) => label === 'copied')!;
    await choose(sidebar, index);
    await select(sidebar, '[data-testid="correct-label"]', 'unique');
    await sidebar.fill('[data-testid="note"]', 'Ask the harbour master.');
    await letGo(sidebar, index);
    const shown = () => texts(sidebar, '[data-testid="note-shown"]');
    await expect
      .poll(async () => (await shown()).map(flat))
      .toEqual(['You: not “Copied” but “Only here”. Ask the harbour master.']);
    await expect.poll(() => texts(sidebar, '[data-testid="corrected"]')).toHaveLength(1);
    const after = await shownTrace(sidebar);
    expect(after.shares).toEqual(before.shares);
    expect(after.summary).toBe(before.summary);
    const view = await sidebarTab();
    await expect.poll(async () => (await texts(view, '[data-testid="note-shown"]')).length).toBe(1);
    await view.close();
    await tab.activate();
  });
});

describe('a click on “Read this page”', () => {
  const noLeave = async () => {
    await sidebar.click('[data-testid="read-again"]');
    expect(await shownNotice(sidebar, 'no-access')).toMatch(/click the Wirelight icon/);
  };

  test('says to click the icon where the page may not be read; that reads it, and so does the next click', async () => {
    const fresh = await session.driver.open(`${newsroom.url}/works.html`);
    await sidebar.waitFor(() => document.querySelector('[data-testid="read-again"].primary'));
    await noLeave();
    await readPage(session.driver, fresh, works.title);
    const before = await shownReading(sidebar);
    await sidebar.click('[data-testid="read-again"]');
    await nextTrace(sidebar, before, works.title);
    await fresh.close();
    await tab.activate();
  });

  test('reads the next page of the site, in Firefox once it may: the leave ended with the page before', async () => {
    const fresh = await session.driver.open(`${newsroom.url}/works.html`);
    await readPage(session.driver, fresh, works.title);
    await fresh.goto(newsroom.url + ferry.page);
    await sidebar.waitFor(() => document.querySelector('[data-testid="read-again"].primary'));
    await session.driver.answerPrompts(true, ORIGIN);
    await fresh.activate();
    if (browserName === 'firefox') {
      await noLeave();
      await sidebar.click('[data-testid="always-site"]');
    } else await sidebar.click('[data-testid="read-again"]');
    await shownTrace(sidebar, ferry.title);
    await session.driver.revoke(ORIGIN);
    await fresh.close();
    await tab.activate();
  });
});

test('erasing everything gives back the leave for sites and for what is sent to them, and says what it did', async () => {
  newsroom.add(
    '/search',
    '<rss><channel><title>Search</title><item><title>Ferry</title><link>https://gannet.example/1</link></item></channel></rss>',
  );
  const search = `${newsroom.url}/search?q={query}`;
  await sidebar.evaluate(given => chrome.storage.local.set({ settings: { search: given } }), search);
  await session.driver.answerPrompts(true, ORIGIN);
  await tab.activate();
  await alwaysRead(sidebar);
  await unfold(sidebar, 'find-reports');
  await sidebar.waitFor(() => document.querySelector('[data-testid="find"]:not(:disabled)'));
  await sidebar.click('[data-testid="find"]');
  await sidebar.waitFor(() => document.querySelector('[data-testid="hit"]'));
  const options = await session.driver.options();
  const left = () =>
    options.evaluate(async () => {
      const held = (await chrome.permissions.getAll()) as Record<string, string[] | undefined>;
      const { permissions = [] } = chrome.runtime.getManifest();
      const scripts = await chrome.scripting.getRegisteredContentScripts();
      return {
        origins: held.origins,
        others: held.permissions?.filter(name => !permissions.includes(name as never)),
        data: held.data_collection ?? [],
        scripts: scripts.length,
        kept: Object.keys(await chrome.storage.local.get()).length,
      };
    });
  const sent = browserName === 'firefox' ? ['searchTerms', 'websiteContent'] : [];
  expect((await left()).data.sort()).toEqual(sent);
  await options.click('[data-testid="erase"]');
  await options.click('[data-testid="erase-yes"]');
  const said = await options.waitFor(
    () => {
      const text = document.querySelector('.erase [role="status"]')?.textContent ?? '';
      return text.length > 20 && text;
    },
    [],
    { what: 'what was erased' },
  );
  expect(said).toMatch(new RegExp(`${reports().length} reports`));
  expect(said).toMatch(/One note/);
  expect(said).toMatch(/Permissions given back:.*127\.0\.0\.1/);
  if (browserName === 'firefox')
    expect(said).toMatch(/seeing redirects, sending search words,? and sending parts of articles\./);
  await expect.poll(left).toEqual({ origins: [], others: [], data: [], scripts: 0, kept: 0 });
  await options.close();
});
