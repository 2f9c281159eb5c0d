/** A private window: whatever would be stored from there is asked about first, and nothing is without a yes. */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected, reports, reportsFile } from '../tools/newsroom/data.ts';
import { shownTrace, showView, unfold } from '../tools/reader.ts';
import { serve, type TestServer } from '../tools/server.ts';
import { useBrowser, useNewsroom } from './session.ts';

const { ferry } = expected();
const QUESTION = '[data-testid="private-question"]';
const NO = '[data-testid="private-no"]';
const YES = '[data-testid="private-yes"]';
const ORIGIN = 'http://127.0.0.1/*';
const SELECTION = 'The lamp of the pier was lit by a keeper from Eastray.';

export function asksInPrivateWindows(): void {
  const session = useBrowser();
  const newsroom = useNewsroom();
  let server: TestServer;
  let tab: Tab;
  let sidebar: View;

  beforeAll(async () => {
    const wire = reports().find(({ id }) => id === 'tarrowby-ferry-2')!;
    const text = wire.paragraphs.map(paragraph => `<p>${paragraph}</p>`).join('');
    server = await serve({
      '/search': (_, response) =>
        response.end(
          `<rss><channel><title>Search</title><item><title>${wire.title}</title><link>${server.url}/wire</link></item></channel></rss>`,
        ),
      '/wire': `<!doctype html><html lang="en"><head><title>${wire.title}</title><meta property="og:type" content="article"></head><body><article><h1>${wire.title}</h1>${text}</article></body></html>`,
    });
    tab = await session.driver.openPrivate(newsroom.url + ferry.page);
    await session.driver.clickIcon(tab);
    sidebar = await session.driver.sidebar();
    // Every article that is read would be kept, were the window no private one.
    const settings = { closerLook: false, keep: 'all', search: `${server.url}/search?q={query}` };
    await sidebar.evaluate(given => chrome.storage.local.set({ settings: given }), settings);
    await session.driver.clickIcon(tab);
  });
  afterAll(() => server?.close());

  const stored = (): Promise<number> =>
    sidebar.evaluate(async () => {
      const ask = { type: 'list-reports', query: '', order: 'added', offset: 0, limit: 1 };
      return ((await chrome.runtime.sendMessage(ask)) as { value: { total: number } }).value.total;
    });

  /** What would store something asks; after a no nothing is stored, and the question is asked anew. */
  async function asksFirst(act: () => Promise<void>): Promise<void> {
    const before = await stored();
    for (const answer of [NO, YES]) {
      await act();
      await sidebar.waitFor(path => document.querySelector(path), [QUESTION], { what: 'the question' });
      expect(await stored()).toBe(before);
      await sidebar.click(answer);
      await sidebar.waitFor(path => !document.querySelector(path), [QUESTION], { what: 'an end of it' });
      if (answer === NO) expect(await stored()).toBe(before);
    }
    await expect.poll(stored).toBeGreaterThan(before);
  }

  /** Whether the tab's trace is in the session's memory: one is there only where it is not on the disk. */
  const isInMemory = () =>
    sidebar.evaluate(async () =>
      Object.keys(await chrome.storage.session.get(null)).some(key => key.startsWith('trace:')),
    );

  test('what is read there is neither kept nor written to the disk', async () => {
    await sidebar.waitFor(() => document.querySelector('[data-testid="add-page"]'));
    expect(await sidebar.evaluate(() => chrome.windows.getCurrent().then(({ incognito }) => incognito))).toBe(
      true,
    );
    expect(await stored()).toBe(0);
    expect(await isInMemory()).toBe(true);
  });

  test('a page is asked about before it is stored', async () => {
    await asksFirst(() => sidebar.click('[data-testid="add-page"]'));
    expect(await stored()).toBe(1);
    await sidebar.waitFor(() => document.querySelector('[data-testid="remove-page"]'));
  });

  test('so is what a search found, before it is fetched', async () => {
    await session.driver.answerPrompts(true, ORIGIN);
    await tab.activate();
    await unfold(sidebar, 'find-reports');
    await sidebar.click('[data-testid="find"]');
    await sidebar.waitFor(() => document.querySelector('[data-testid="hit"] input:checked'), [], {
      what: 'what was found, chosen',
    });
    const isFetched = () => server.requests.some(({ path }) => path === '/wire');
    await asksFirst(async () => {
      expect(isFetched()).toBe(false);
      await sidebar.click('[data-testid="take-hits"]');
    });
    expect(isFetched()).toBe(true);
  });

  test('so is a selection', async () => {
    await asksFirst(() => session.driver.clickMenu(tab, 'add-selection', SELECTION));
  });

  test('so is a file', async () => {
    await showView(sidebar, 'reports');
    const before = await stored();
    await asksFirst(() => sidebar.setFile('[data-testid="import-file"]', fileURLToPath(reportsFile)));
    await expect.poll(stored).toBe(before + reports().length);
  });

  test('the article is compared with what was stored, and the trace stays off the disk', async () => {
    await showView(sidebar, 'trace');
    const { passages } = await shownTrace(sidebar, ferry.title);
    expect(passages.some(({ label }) => label === 'copied')).toBe(true);
    expect(await isInMemory()).toBe(true);
  });
}
