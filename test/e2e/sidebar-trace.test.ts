/** What a reader does with a trace: counts it otherwise, steps through it, follows it to the sources, takes it along. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Tab, until, type View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { flat, untilHighlighted, untilOnScreen } from '../tools/page.ts';
import {
  choose,
  fillCorpus,
  focus,
  letGo,
  type ShownTrace,
  select,
  shownTrace,
  trace,
  unfold,
  untilChosen,
} from '../tools/reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
let tab: Tab;
let sidebar: View;
let shown: ShownTrace;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
  shown = await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
});

const marked = () => shown.passages.filter(({ label }) => label !== 'skip');
const labelsOf = ({ passages }: ShownTrace, label: string) =>
  passages.filter(passage => passage.label === label).length;

const untilShown = (wanted: ShownTrace) => expect.poll(() => shownTrace(sidebar)).toEqual(wanted);

describe('what counts', () => {
  test('without the agency, summary, bar and labels are recounted at once, and back again', async () => {
    await unfold(sidebar, 'counting');
    await sidebar.click('[data-origin="Tarrowby"]');
    await expect.poll(async () => (await shownTrace(sidebar)).summary).not.toBe(shown.summary);
    const without = await shownTrace(sidebar);
    expect(without.shares).not.toEqual(shown.shares);
    expect(labelsOf(without, 'copied')).toBeLessThan(labelsOf(shown, 'copied'));
    expect(labelsOf(without, 'unique')).toBeGreaterThan(labelsOf(shown, 'unique'));
    await sidebar.click('[data-testid="count-all"]');
    await untilShown(shown);
  });

  test('quotations can be left out', async () => {
    await unfold(sidebar, 'counting');
    await sidebar.click('[data-testid="no-quotes"]');
    const quoted = async () => (await shownTrace(sidebar)).passages.filter(({ quote }) => quote);
    await expect.poll(quoted).toEqual([]);
    await sidebar.click('[data-testid="count-all"]');
    await untilShown(shown);
  });
});

test('passages are listed by where they come from', async () => {
  await select(sidebar, '[data-testid="filter-origin"]', 'The Dunmarrow Courier');
  const others = async () => {
    const { passages } = await shownTrace(sidebar);
    return passages.filter(({ sources }) => !sources.includes('Dunmarrow Courier')).length;
  };
  await expect.poll(others).toBe(0);
  expect((await shownTrace(sidebar)).passages.length).toBeGreaterThan(0);
  await select(sidebar, '[data-testid="filter-origin"]', '');
  await untilShown(shown);
});

describe('stepping', () => {
  test('keys go to the next and the previous passage, in the list and on the page', async () => {
    const [first, second] = marked();
    await focus(sidebar, '[data-view="trace"]');
    await sidebar.press('Alt+j');
    await untilChosen(sidebar, first.index);
    await sidebar.press('Alt+j');
    await untilChosen(sidebar, second.index);
    await untilOnScreen(tab, second.text);
    const focused = () =>
      sidebar.evaluate(() => (document.activeElement?.parentElement as HTMLElement)?.dataset.index);
    await until(async () => (await focused()) === String(second.index), { what: 'the focus on the passage' });
    await sidebar.press('Alt+k');
    await untilChosen(sidebar, first.index);
    await sidebar.press('Escape');
    await untilChosen(sidebar, first.index, false);
  });

  test('the same keys work while the page has the focus, and the sidebar follows', async () => {
    const [first, second] = marked();
    await tab.activate();
    // A step goes on from the choice that the page knows of: the one before has to be gone there too.
    const isLetGo = () => ![...CSS.highlights.values()].some(({ priority }) => priority > 0);
    await tab.waitFor(isLetGo, [], { what: 'no chosen passage on the page' });
    await tab.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
    await tab.press('Alt+j');
    await untilChosen(sidebar, first.index);
    await tab.press('Alt+j');
    await untilChosen(sidebar, second.index);
    await untilOnScreen(tab, second.text);
    await tab.press('Alt+m');
    await sidebar.waitFor(() => document.querySelector('[data-testid="marks"][aria-checked="false"]'));
    await tab.press('Alt+m');
    await sidebar.waitFor(() => document.querySelector('[data-testid="marks"][aria-checked="true"]'));
    await letGo(sidebar, second.index);
  });

  test('the strip is a slider: the last passage with End, and with a click at its foot', async () => {
    const last = marked().at(-1)?.index ?? -1;
    await focus(sidebar, '[role="slider"]');
    await sidebar.press('End');
    await untilChosen(sidebar, last);
    await letGo(sidebar, last);
    const foot = await sidebar.evaluate(() => {
      const { left, width, bottom } = document.querySelector('[role="slider"]')!.getBoundingClientRect();
      return { x: left + width / 2, y: Math.min(bottom, innerHeight) - 3, isWhole: bottom <= innerHeight };
    });
    if (!foot.isWhole) return;
    await sidebar.clickAt(foot);
    await untilChosen(sidebar, last);
    await letGo(sidebar, last);
  });
});

test('the source of a passage opens at its very words, and a link to those of the passage can be copied', async () => {
  const { index } = marked().find(({ label }) => label === 'copied')!;
  await choose(sidebar, index);
  const link = await sidebar.waitFor(
    () => document.querySelector<HTMLAnchorElement>('[data-testid="compare"] a')?.href,
    [],
    { what: 'the link to the source' },
  );
  expect(link).toMatch(/^https:\/\/tarrowby\.example\/[^#]+#:~:text=[^&-]+$/);
  await sidebar.evaluate(() => {
    navigator.clipboard.writeText = async copied => void Object.assign(globalThis, { copied });
  });
  await sidebar.click('[data-testid="copy-link"]');
  const copied = await sidebar.waitFor(() => (globalThis as unknown as { copied?: string }).copied);
  expect(copied).toMatch(/^http:\/\/127\.0\.0\.1:[^#]+#:~:text=[^&-]+$/);
  await letGo(sidebar, index);
});

test('each report it was compared with says how it is related, and can be left out and taken in again', async () => {
  const rows = () =>
    sidebar.evaluate(() =>
      [...document.querySelectorAll('[data-testid="compared-report"]')].map(row => [
        row.getAttribute('data-kind'),
        row.hasAttribute('data-left-out'),
        (row.textContent ?? '').trim().length > 0,
      ]),
    );
  await unfold(sidebar, 'compared');
  await expect.poll(async () => (await rows()).length).toBeGreaterThan(1);
  const before = await rows();
  expect(before.every(([kind, isLeftOut, says]) => kind !== null && !isLeftOut && says)).toBe(true);
  await sidebar.click('[data-testid="compared-report"] [data-testid="not-this-story"]');
  await expect.poll(async () => (await rows()).filter(([, isLeftOut]) => isLeftOut).length).toBe(1);
  await sidebar.click('[data-left-out] [data-testid="not-this-story"]');
  await untilShown(shown);
  await expect.poll(rows).toEqual(before);
});

test('the story so far names every related report and the article, and what each carries', async () => {
  await unfold(sidebar, 'story');
  const chapters = await sidebar.waitFor(
    () => {
      const rows = [...document.querySelectorAll('[data-testid="chapter"]')];
      return rows.length > 0 ? rows.map(row => row.textContent) : null;
    },
    [],
    { what: 'the story' },
  );
  expect(chapters.some(text => /This article.*\d+% of its words are in Tarrowby/.test(flat(text)))).toBe(
    true,
  );
  expect(chapters.filter(text => /In its own words/.test(text)).length).toBeGreaterThan(1);
  const dots = () => sidebar.evaluate(() => document.querySelectorAll('.arcs circle').length);
  await expect.poll(dots).toBe(chapters.length);
});

test('what is only here is a list of its own, and leads to the passage', async () => {
  await unfold(sidebar, 'only-here');
  const alone = marked().filter(({ label }) => label === 'unique');
  const texts = async () => {
    const items = await sidebar.evaluate(() =>
      [...document.querySelectorAll('[data-testid="only-here"] li')].map(item => item.textContent),
    );
    return items.map(flat);
  };
  await expect.poll(texts).toEqual(alone.map(({ text }) => flat(text)));
  await sidebar.click('[data-testid="only-here"] li button');
  await untilChosen(sidebar, alone[0].index);
  await sidebar.press('Escape');
});

test('quotes are told apart by who else carries them, and lead to their passages', async () => {
  await unfold(sidebar, 'quotes');
  const quotes = () => {
    const items = [...document.querySelectorAll<HTMLElement>('[data-testid="quotes"] li')];
    const found = items.map(item => ({
      kind: item.dataset.kind ?? '',
      text: item.querySelector('.words')?.textContent ?? '',
      from: item.querySelector('.from')?.textContent ?? '',
    }));
    return found.length > 0 ? found : null;
  };
  const found = await sidebar.waitFor(quotes, [], { what: 'the quotes' });
  for (const { kind, from } of found) expect(/Also in /.test(from), from).toBe(kind !== 'only-here');
  const shared = found.filter(({ kind }) => kind === 'shared');
  expect(shared.length).toBeGreaterThan(0);
  await sidebar.click('[data-testid="quotes"] li button');
  const holder = marked().find(({ text }) => flat(text).includes(flat(shared[0].text)));
  await untilChosen(sidebar, holder?.index ?? -1);
  await sidebar.press('Escape');
});

test('one switch takes all marks off the page, and brings them back', async () => {
  const switchTo = async (wanted: boolean) => {
    await sidebar.click('[data-testid="marks"]');
    await sidebar.waitFor(
      on => document.querySelector(`[data-testid="marks"][aria-checked="${on}"]`),
      [wanted],
    );
  };
  await switchTo(false);
  await untilHighlighted(tab, []);
  await switchTo(true);
  await untilHighlighted(
    tab,
    marked().map(({ text }) => text),
  );
});

test('whoever wants less motion sees none: the page and the list are at once where they should be', async () => {
  const places = async (isReduced: boolean) => {
    await session.driver.setMotion(isReduced);
    for (const view of [tab, sidebar])
      await view.waitFor(
        wanted => matchMedia('(prefers-reduced-motion: reduce)').matches === wanted,
        [isReduced],
      );
    await tab.evaluate(() => {
      const seen = new Set<number>();
      Object.assign(window, { seen });
      window.scrollTo({ top: 0, behavior: 'instant' });
      addEventListener('scroll', () => void (window.scrollY > 0 && seen.add(window.scrollY)));
    });
    const last = marked().at(-1)!;
    await choose(sidebar, last.index);
    await untilOnScreen(tab, last.text);
    await letGo(sidebar, last.index);
    const moving = await sidebar.evaluate(() => [
      getComputedStyle(document.documentElement).scrollBehavior,
      document.getAnimations().length,
    ]);
    const stops = await tab.evaluate(() => (window as unknown as { seen: Set<number> }).seen.size);
    return { stops, moving };
  };
  expect(await places(true)).toEqual({ stops: 1, moving: ['auto', 0] });
  // Where a frame comes so late that a whole movement falls into it, there is but one stop: it is moved once more.
  await until(async () => (await places(false)).stops > 1, { what: 'a page that moves in steps' });
});

test('the trace is taken along in every form', async () => {
  await unfold(sidebar, 'take-along');
  await sidebar.evaluate(() => {
    const kept: Record<string, string> = {};
    Object.assign(globalThis, { kept });
    const { createObjectURL } = URL;
    URL.createObjectURL = blob => {
      void (blob as Blob).text().then(text => {
        kept[(blob as Blob).type] = text;
      });
      return createObjectURL(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      kept.name = this.download;
    };
  });
  for (const form of ['md', 'json', 'html']) {
    await sidebar.click(`[data-save="${form}"]`);
    await sidebar.waitFor(
      ending => (globalThis as unknown as { kept: Record<string, string> }).kept.name?.endsWith(ending),
      [`.${form}`],
    );
  }
  const kept = await sidebar.waitFor(() => {
    const files = (globalThis as unknown as { kept: Record<string, string> }).kept;
    return Object.keys(files).length === 4 ? files : null;
  });
  expect(kept['text/markdown']).toContain(`# ${ferry.title}`);
  expect(JSON.parse(kept['application/json']).trace.passages.length).toBeGreaterThan(5);
  expect(kept['text/html']).toContain('<h1 dir="auto">');
  expect(kept['text/html']).not.toMatch(/<script/i);
});
