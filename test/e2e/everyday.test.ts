/** What a reader of a news page does every day: sees the first screen, looks at the reports behind it, reads them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { flat } from '../tools/page.ts';
import { fillCorpus, shownTrace, showView, trace, unfold } from '../tools/reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
  await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
});

/** The sidebar's page in a tab of its own, where it can have any size. */
async function sidebarTab(): Promise<Tab> {
  await tab.activate();
  const id = await sidebar.evaluate(
    async () => (await chrome.tabs.query({ active: true, currentWindow: true }))[0].id,
  );
  const view = await session.driver.open(`${session.driver.root}src/sidebar/index.html?tab=${id}`);
  await shownTrace(view, ferry.title);
  return view;
}

/** The texts of all elements that a selector names. */
const texts = (view: View, selector: string): Promise<string[]> =>
  view.evaluate(path => [...document.querySelectorAll(path)].map(one => one.textContent ?? ''), selector);

describe('the first screen of a sidebar of 400 by 765', () => {
  test('holds sentence, bar, credit, the gravest findings and the beginning of the passages; actions stand in one row', async () => {
    const view = await sidebarTab();
    await view.resize(400, 765);
    const bottoms = () =>
      ['[data-testid="summary"]', '[data-testid="credit"]', '[data-testid="gravest"]', '.passages .chip'].map(
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

  test('the story names their headlines', async () => {
    await unfold(sidebar, 'story');
    await expect.poll(() => texts(sidebar, '[data-testid="chapter"] .title')).toContain(ferry.title);
    for (const title of await titles())
      expect((await texts(sidebar, '[data-testid="chapter"] .title')).map(flat)).toContain(flat(title));
  });
});
