/** What a reader does in the sidebar beside reading: reports, keyboard, badge, light and dark. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { CorpusReport } from '../../src/corpus/types.ts';
import { type Tab, until, type View } from '../tools/driver/index.ts';
import { expected, reports } from '../tools/newsroom/data.ts';
import { flat } from '../tools/page.ts';
import { chosenText, fillCorpus, focus, select, showView, trace, unfold } from '../tools/reader.ts';
import { useBrowser, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const { ferry } = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});

const open = async () => {
  await showView(sidebar, 'trace');
  return trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
};

const listed = (): Promise<string[]> =>
  sidebar.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-testid="report"]')].map(item => item.dataset.id ?? ''),
  );

const untilListed = (id: string, isThere: boolean) =>
  sidebar.waitFor(
    (name, wanted) => Boolean(document.querySelector(`[data-testid="report"][data-id="${name}"]`)) === wanted,
    [id, isThere],
    { what: `${id} ${isThere ? 'in' : 'out of'} the list` },
  );

describe('the list of reports', () => {
  test('holds what was imported', async () => {
    await showView(sidebar, 'reports');
    await untilListed(reports()[0].id, true);
    const ids = reports().map(({ id }) => id);
    await expect.poll(async () => (await listed()).sort()).toEqual(ids.sort());
  });

  test('is sorted by date, outlet or length', async () => {
    const sorted = async (order: string, by: (a: CorpusReport, b: CorpusReport) => number) => {
      await select(sidebar, '[data-testid="order"]', order);
      const ids = [...reports()]
        .reverse()
        .sort(by)
        .map(({ id }) => id);
      await until(async () => (await listed()).join() === ids.join(), { what: `the list by ${order}` });
    };
    const time = ({ published }: CorpusReport) => Date.parse(published ?? '');
    await sorted('published', (a, b) => time(b) - time(a));
    await sorted('outlet', (a, b) => a.outlet.localeCompare(b.outlet));
    await sorted('added', () => 0);
  });

  test('a removal can be undone, also after the background stopped', async () => {
    const { id } = reports()[0];
    await sidebar.click(`[data-testid="report"][data-id="${id}"] [data-testid="remove"]`);
    await untilListed(id, false);
    await session.driver.stopBackground();
    await sidebar.click('[data-testid="undo"]');
    await untilListed(id, true);
    await expect.poll(listed).toHaveLength(reports().length);
  });
});

test('a report is kept always, and all are exported as a file that can be imported again', async () => {
  await showView(sidebar, 'reports');
  const { id } = reports()[1];
  const pin = `[data-testid="report"][data-id="${id}"] [data-testid="pin"]`;
  await sidebar.click(pin);
  await sidebar.waitFor(path => document.querySelector(`${path}[aria-pressed="true"]`), [pin]);
  await sidebar.evaluate(() => {
    URL.createObjectURL = blob => {
      void (blob as Blob).text().then(text => Object.assign(globalThis, { saved: text }));
      return 'blob:none';
    };
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await sidebar.click('[data-testid="export"]');
  const saved = await sidebar.waitFor(() => (globalThis as unknown as { saved?: string }).saved);
  const lines = saved.trimEnd().split('\n');
  expect(lines.map(line => JSON.parse(line).id).sort()).toEqual(
    reports()
      .map(report => report.id)
      .sort(),
  );
  expect(lines.map(line => JSON.parse(line)).find(report => report.id === id).pinned).toBe(true);
});

test('a passage is chosen with the keyboard, and left with Escape', async () => {
  const shown = await open();
  await focus(sidebar, '[data-testid="passage"] > button');
  await sidebar.press('ArrowDown');
  await sidebar.press('Enter');
  expect(flat(await chosenText(sidebar))).toBe(flat(shown.passages[1].text));
  await sidebar.press('Escape');
  await sidebar.waitFor(() => !document.querySelector('[data-testid="compare"]'), [], {
    what: 'the comparison to close',
  });
});

test('every control is reached with Tab, in document order, and shows that it has the focus', async () => {
  await open();
  await unfold(sidebar, 'counting');
  await unfold(sidebar, 'take-along');
  const wanted = await sidebar.evaluate(() => {
    const controls = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex]'),
    ];
    const shown = controls.filter(
      one => one.checkVisibility() && !one.matches(':disabled') && one.tabIndex >= 0,
    );
    shown.forEach((one, i) => {
      one.dataset.order = String(i);
    });
    shown[0].focus();
    return shown.length;
  });
  const seen: number[] = [];
  for (let i = 0; i < wanted; i++) {
    const [order, isOutlined] = await sidebar.evaluate(() => {
      const { activeElement } = document;
      const { outlineStyle } = getComputedStyle(activeElement!);
      return [Number((activeElement as HTMLElement).dataset.order), outlineStyle !== 'none'] as const;
    });
    seen.push(order);
    if (i > 0) expect(isOutlined, `number ${order}`).toBe(true);
    await sidebar.press('Tab');
  }
  expect(seen).toEqual(Array.from({ length: wanted }, (_, i) => i));
});

test('the badge shows the share found elsewhere', async () => {
  const shown = await open();
  const [copied, rewritten] = shown.shares.map(share => Number.parseInt(share, 10));
  const badge = await sidebar.waitFor(
    async () => {
      const [active] = await chrome.tabs.query({ active: true, currentWindow: true });
      return chrome.action.getBadgeText({ tabId: active.id });
    },
    [],
    { what: 'the badge' },
  );
  expect(Math.abs(Number.parseInt(badge, 10) - copied - rewritten)).toBeLessThanOrEqual(1);
});

test('the sidebar is light or dark as the reader set it', async () => {
  await open();
  const isDark = (wanted: boolean) => {
    const style = getComputedStyle(document.body);
    const sum = (color: string) =>
      (color.match(/[\d.]+/g) ?? []).slice(0, 3).reduce((a, b) => a + Number(b), 0);
    const background = style.backgroundColor.endsWith(', 0)')
      ? getComputedStyle(document.documentElement).backgroundColor
      : style.backgroundColor;
    return sum(background) < sum(style.color) === wanted;
  };
  for (const scheme of ['dark', 'light'] as const) {
    await session.driver.setScheme(scheme);
    await sidebar.waitFor(isDark, [scheme === 'dark'], { what: `a ${scheme} sidebar` });
  }
});
