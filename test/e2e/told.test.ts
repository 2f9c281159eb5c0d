/** What is said of sources: who was out first, and what excerpts leave open. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected, reports } from '../tools/newsroom/data.ts';
import { choose, fillCorpus, importReports, showView, trace, unfold } from '../tools/reader.ts';
import { useBrowser, useFolder, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();
const { ferry } = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});
beforeEach(() => session.driver.stopBackground());

const read = () => trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
const textOf = (selector: string): Promise<string> =>
  sidebar.waitFor(wanted => document.querySelector(wanted)?.textContent, [selector], { what: selector });

test('of the sources of a passage, which was out first', async () => {
  const { passages } = await read();
  await choose(sidebar, passages.find(({ label }) => label === 'copied')?.index ?? -1);
  expect(await textOf('[data-testid="first-out"]')).toMatch(
    /^First of its sources to come out: Tarrowby.*May 4/,
  );
});

test('of excerpts alone nothing is said to be only here', async () => {
  const wire = reports().find(({ id }) => id === 'tarrowby-ferry-2')!;
  const excerpt = { ...wire, id: 'excerpt', paragraphs: wire.paragraphs.slice(0, 4), depth: 'excerpt' };
  const path = join(folder.path, 'excerpt.jsonl');
  await writeFile(path, `${JSON.stringify(excerpt)}\n`);
  await sidebar.evaluate(() => chrome.runtime.sendMessage({ type: 'clear-reports' }));
  await importReports(sidebar, path);
  await showView(sidebar, 'trace');
  const { summary, passages } = await read();
  expect(passages.some(({ label }) => label === 'copied')).toBe(true);
  expect(summary).toContain('only excerpts of the reports are known');
  expect(summary).not.toMatch(/only here\.$|passages? in \w+ appears/);
  await unfold(sidebar, 'only-here');
  expect(await textOf('[data-testid="only-here"]')).toContain('Only an excerpt of one of them is known');
  await unfold(sidebar, 'story');
  expect(await textOf('[data-testid="chapter"]')).toContain('Only an excerpt is known');
});
