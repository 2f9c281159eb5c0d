/** The page that opens at install: three steps to one's first article, with the demo story, and no request. */
import { beforeAll, expect, test } from 'vitest';
import type { Tab } from '../tools/driver/index.ts';
import { untilHighlighted } from '../tools/page.ts';
import { type ShownTrace, shownTrace, unfold } from '../tools/reader.ts';
import { useBrowser } from './session.ts';

const session = useBrowser();
let welcome: Tab;
let shown: ShownTrace;
let article: Tab;

beforeAll(async () => {
  welcome = await session.driver.open(`${session.driver.root}src/welcome/index.html`);
});

const untilPressed = (wanted: boolean) =>
  welcome.waitFor(
    on => document.querySelector(`[data-testid="demo-reports"][data-there="${on}"]`),
    [wanted],
    { what: `the demo reports ${wanted ? 'in' : 'out'}` },
  );

test('the demo article is traced against the demo reports and marked, as any other page', async () => {
  await welcome.click('[data-testid="demo-reports"]');
  await untilPressed(true);
  article = await session.driver.open(`${session.driver.root}src/welcome/article.html`);
  await session.driver.clickIcon(article);
  shown = await shownTrace(await session.driver.sidebar(), 'Lighthouse goes dark');
  const marked = shown.passages.filter(({ label }) => label !== 'skip');
  for (const label of ['copied', 'rewritten', 'unique'])
    expect(marked.filter(passage => passage.label === label).length, label).toBeGreaterThan(0);
  expect(shown.summary).toContain('Skerry Wire');
  expect(shown.credit).toContain('Skerry Wire');
  await untilHighlighted(
    article,
    marked.map(({ text }) => text),
  );
});

test('what the demo article shows is what it was written to show', async () => {
  const labelOf = (begin: string) => shown.passages.find(({ text }) => text.startsWith(begin))?.label;
  expect(labelOf('Five fishing boats')).toBe('copied');
  expect(labelOf('Until then a buoy')).toBe('copied');
  expect(labelOf('A reader in Tidewell')).toBe('unique');
  expect(labelOf('The glassworks')).toBe('unique');
  const sidebar = await session.driver.sidebar();
  await unfold(sidebar, 'differences');
  const differences = () =>
    sidebar.evaluate(() => document.querySelector('[data-testid="differences"]')?.textContent ?? '');
  await expect.poll(differences).toMatch(/Five.*here.*Four.*in Skerry Wire/i);
});

test('the demo reports and their agency go as they came', async () => {
  await welcome.activate();
  await welcome.click('[data-testid="demo-reports"]');
  await untilPressed(false);
  const left = () =>
    welcome.evaluate(async () => {
      const reports = await chrome.runtime.sendMessage({
        type: 'list-reports',
        query: '',
        offset: 0,
        limit: 1,
      });
      const agencies = await chrome.runtime.sendMessage({ type: 'list-agencies' });
      return [reports.value.total, agencies.value.own.length];
    });
  await expect.poll(left).toEqual([0, 0]);
});
