/**
 * Two real reports of one event, where the shared data lies beside the project. Their text is put into pages at run
 * time only. One is added as a reader adds a page, the other is opened and traced.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Passage, type Report, textOf } from '../../src/engine/types.ts';
import { DATA } from '../tools/data.ts';
import type { Tab, View } from '../tools/driver/index.ts';
import { flat, untilHighlighted, untilOnScreen } from '../tools/page.ts';
import { choose, readPage, type ShownTrace, shownNotice, trace } from '../tools/reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

const SEEDS = join(DATA, 'seeds.jsonl');
/** The share of the gold labels that the sidebar has to show. */
const AGREEMENT = 0.8;

interface Case {
  article: Report;
  passages: Passage[];
}

const isThere = existsSync(SEEDS);
if (!isThere) console.log(`Skipped: there is no ${SEEDS}.`);

const readCases = (): Case[] =>
  readFileSync(SEEDS, 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Case);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const titleOf = ({ article }: Case) => `A report by ${article.outlet}`;

const pageOf = (one: Case): string => `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>${titleOf(one)}</title>
  <meta property="og:type" content="article">
  <meta property="og:site_name" content="${one.article.outlet}">
  <meta property="article:published_time" content="${one.article.published}">
</head>
<body><main><article>
  <h1>${titleOf(one)}</h1>
  ${one.article.paragraphs.map(text => `<p>${escaped(text)}</p>`).join('\n  ')}
</article></main></body>
</html>
`;

describe.skipIf(!isThere)('two real reports', () => {
  const session = useBrowser();
  const newsroom = useNewsroom();
  const cases = isThere ? readCases() : [];
  let tab: Tab;
  let sidebar: View;

  beforeAll(async () => {
    for (const [index, one] of cases.entries()) newsroom.add(`/seed/${index}`, pageOf(one));
    tab = await session.driver.open(`${newsroom.url}/seed/0`);
  });

  const texts = ({ passages }: ShownTrace) =>
    passages.filter(({ label }) => label !== 'skip').map(({ text }) => text);

  test('the first is added with "add this page" and not called unique', async () => {
    await session.driver.clickIcon(tab);
    sidebar = await session.driver.sidebar();
    await shownNotice(sidebar, 'no-reports');
    expect(await sidebar.evaluate(() => document.querySelector('[data-testid="passage"]'))).toBeNull();
    await sidebar.click('[data-testid="add-page"]');
    await sidebar.waitFor(() => document.querySelector('[data-testid="remove-page"]'), [], {
      what: 'the page among the reports',
    });
  });

  test('the second is traced against it, and survives a stopped background and a reload', async () => {
    const second = cases[1];
    const shown = await trace(session.driver, tab, `${newsroom.url}/seed/1`, titleOf(second));
    const labels = new Map(shown.passages.map(({ text, label }) => [flat(text), label]));
    const gold = second.passages.filter(({ label }) => label !== 'skip');
    const text = textOf(second.article);
    const agreed = gold.filter(({ start, end, label }) => labels.get(flat(text.slice(start, end))) === label);
    expect(agreed.length / gold.length).toBeGreaterThanOrEqual(AGREEMENT);
    await untilHighlighted(tab, texts(shown));

    await session.driver.stopBackground();
    const last = shown.passages.filter(({ label }) => label !== 'skip').at(-1);
    await choose(sidebar, last?.index ?? -1);
    await untilOnScreen(tab, last?.text ?? '');

    await tab.reload();
    expect(await readPage(session.driver, tab, titleOf(second))).toEqual(shown);
    await untilHighlighted(tab, texts(shown));
  });
});
