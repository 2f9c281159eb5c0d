import { beforeAll, describe, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { clickHighlighted, flat, untilHighlighted, untilOnScreen } from '../tools/page.ts';
import {
  choose,
  chosenText,
  fillCorpus,
  nextTrace,
  readPage,
  type ShownTrace,
  shownReading,
  shownTrace,
  trace,
} from '../tools/reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

/** The share of the sentences that have to carry the label they were written for. */
const AGREEMENT = 0.85;

const session = useBrowser();
const newsroom = useNewsroom();
const articles = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});

const open = (name: string): Promise<ShownTrace> =>
  trace(session.driver, tab, newsroom.url + articles[name].page, articles[name].title);

const marked = ({ passages }: ShownTrace) => passages.filter(({ label }) => label !== 'skip');

describe.each(['ferry', 'works', 'torc'])('%s', name => {
  test('is traced as it was written, and highlighted as it is traced', async () => {
    const shown = await open(name);
    const sentences = articles[name].passages.map(sentence => ({ ...sentence, text: flat(sentence.text) }));
    const labels = new Map(shown.passages.map(({ text, label }) => [flat(text), label]));
    const wrong = sentences
      .filter(({ text, label }) => labels.get(text) !== label)
      .map(({ text, label }) => `${label}, not ${labels.get(text)}: ${text}`);
    expect(wrong.length / sentences.length, wrong.join('\n')).toBeLessThanOrEqual(1 - AGREEMENT);
    await untilHighlighted(
      tab,
      marked(shown).map(({ text }) => text),
    );
  });

  test('says whether its agency is credited', async () => {
    const shown = await open(name);
    if (articles[name].credit) expect(shown.credit).toContain('Tarrowby');
    else expect(shown.credit).not.toMatch(/Tarrowby[^.]*\bcredited\b/);
    expect(shown.summary).toMatch(/Tarrowby/);
    expect(shown.shares.join(' ')).toMatch(/\d+%/);
  });

  test('calls no furniture of the page prose', async () => {
    const shown = await open(name);
    const texts = marked(shown).map(({ text }) => flat(text));
    for (const furniture of articles[name].skip) expect(texts).not.toContain(flat(furniture));
  });
});

describe('choosing', () => {
  test('in the sidebar scrolls the page to the passage, also after the background stopped', async () => {
    const shown = await open('ferry');
    for (const stops of [false, true]) {
      const { index, text } = stops ? marked(shown)[0] : (marked(shown).at(-1) as ShownTrace['passages'][0]);
      if (stops) await session.driver.stopBackground();
      await choose(sidebar, index);
      await untilOnScreen(tab, text);
      expect(flat(await chosenText(sidebar))).toBe(flat(text));
    }
  });

  test('on the page shows the passage in the sidebar, also after the background stopped', async () => {
    const shown = await open('ferry');
    for (const stops of [false, true]) {
      const { text } = marked(shown)[stops ? 12 : 5];
      if (stops) await session.driver.stopBackground();
      await clickHighlighted(tab, text);
      await sidebar.waitFor(
        wanted =>
          document
            .querySelector('[data-testid="passage"] > [aria-expanded="true"] .words')
            ?.textContent.replace(/\s+/g, ' ')
            .trim() === wanted,
        [flat(text)],
        { what: `'${text}' chosen in the sidebar` },
      );
    }
  });

  test('shows the passage beside its source', async () => {
    const shown = await open('ferry');
    await choose(sidebar, marked(shown).find(({ label }) => label === 'copied')!.index);
    const compared = await sidebar.waitFor(
      () =>
        document.querySelector('[data-testid="compare"] blockquote + *, [data-testid="compare"] blockquote')
          ?.textContent,
      [],
      { what: 'the comparison' },
    );
    expect(flat(compared)).not.toBe('');
  });
});

test('the trace outlives the background, and a reload brings it back with a click', async () => {
  const before = await open('ferry');
  await session.driver.stopBackground();
  expect(await shownTrace(sidebar, articles.ferry.title)).toEqual(before);
  await tab.reload();
  expect(await readPage(session.driver, tab, articles.ferry.title)).toEqual(before);
  await untilHighlighted(
    tab,
    marked(before).map(({ text }) => text),
  );
});

test('a reading that a stopped background left undone is taken up again', async () => {
  const before = await open('works');
  const reading = await shownReading(sidebar);
  await sidebar.evaluate(async () => {
    const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
    await chrome.storage.session.set({ [`tab:${active.id}`]: { status: 'reading', url: null } });
  });
  await session.driver.stopBackground();
  expect(await nextTrace(sidebar, reading, articles.works.title)).toEqual(before);
});
