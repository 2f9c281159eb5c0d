/** The extension is updated again and again beside an open article; each time the next reading is shown and drawn. */
import { beforeAll, expect, test } from 'vitest';
import { useBrowser, useNewsroom } from '../e2e/session.ts';
import type { Tab } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { untilHighlighted } from '../tools/page.ts';
import { fillCorpus, shownTrace, trace } from '../tools/reader.ts';

const UPDATES = Number(process.env.UPDATES ?? 30);

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
let tab: Tab;

beforeAll(async () => {
  ({ tab } = await fillCorpus(session.driver, newsroom.url));
});

test.each(Array.from({ length: UPDATES }, (_, i) => i + 1))('update %i', async () => {
  const shown = await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
  await session.driver.reloadExtension();
  await session.driver.clickIcon(tab);
  expect(await shownTrace(await session.driver.sidebar(), ferry.title)).toEqual(shown);
  const marked = shown.passages.filter(({ label }) => label !== 'skip');
  await untilHighlighted(
    tab,
    marked.map(({ text }) => text),
  );
});
