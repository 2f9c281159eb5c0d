import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { BrowserName } from '../../test/tools/browsers.ts';
import { type Driver, launch, type Tab } from '../../test/tools/driver/index.ts';
import { tool } from '../tools.ts';
import { type Figure, median, round } from './figure.ts';
import { longState } from './sidebarState.ts';

const TIMES = 5;
/** A tab that no browser has. */
const TAB = 999_999;
const USABLE = 150;
const FRAME = 50;

/**
 * Opens the sidebar in a frame of another page of the extension, and measures in ms: until a passage is drawn that can
 * be chosen; the longest frame while it is scrolled from top to bottom, 400 CSS pixels a frame, at once and again when
 * the whole list is there, and as long a page without text for comparison; from a choice until its comparison is
 * drawn; and to count again without quotations.
 */
async function measureInPage(address: string, passages: number) {
  document.querySelector('iframe')?.remove();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'position:fixed;inset:0;width:400px;height:800px;border:0;background:#fff';
  const drawn = () =>
    new Promise<number>(done => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  const all = <E extends Element>(path: string) => [
    ...(frame.contentDocument?.querySelectorAll<E & HTMLElement>(path) ?? []),
  ];
  const until = async (isThere: () => unknown) => {
    while (!isThere()) await new Promise(done => setTimeout(done, 2));
    return drawn();
  };
  const scroll = async () => {
    const page = frame.contentDocument!.scrollingElement!;
    page.scrollTo({ top: 0, behavior: 'instant' });
    await drawn();
    let longest = 0;
    let last = await new Promise<number>(requestAnimationFrame);
    while (page.scrollTop + page.clientHeight < page.scrollHeight - 1) {
      page.scrollBy({ top: 400, behavior: 'instant' });
      const now = await new Promise<number>(requestAnimationFrame);
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  };

  let begin = performance.now();
  frame.src = address;
  document.body.append(frame);
  const usable = (await until(() => all('[data-testid="passage"] > button').length)) - begin;
  const scrollAtOnce = await scroll();
  await until(() => all('[data-testid="passage"]').length === passages);
  const scrollAll = await scroll();

  frame.contentDocument!.scrollingElement!.scrollTo({ top: 0, behavior: 'instant' });
  begin = await drawn();
  all('[data-testid="passage"][data-label="copied"] > button')[0]!.click();
  const compare = (await until(() => all('[data-testid="compare"] blockquote').length)) - begin;
  begin = await drawn();
  all('[data-testid="no-quotes"]')[0]!.click();
  const recount = (await drawn()) - begin;

  const { documentElement, body, scrollingElement } = frame.contentDocument!;
  const height = scrollingElement!.scrollHeight;
  documentElement.replaceChildren(body);
  body.replaceChildren();
  body.style.height = `${height}px`;
  return { usable, scrollAtOnce, scrollAll, compare, recount, empty: await scroll() };
}

type Measured = Awaited<ReturnType<typeof measureInPage>>;

async function measure(driver: Driver): Promise<{ all: Measured[]; passages: number }> {
  const { traced, reports, passages } = longState();
  const { url, key } = traced;
  const text = gzipSync(JSON.stringify(traced)).toString('base64');
  const page: Tab = await driver.options();
  await page.waitFor(() => document.querySelector('h1'));
  await page.evaluate(
    async (kept, list) => {
      await chrome.runtime.sendMessage({ type: 'import-reports', reports: list });
      await chrome.storage.session.set(kept);
    },
    {
      [`trace:${TAB}`]: { key, turn: 0, order: 1, text },
      [`tab:${TAB}`]: { status: 'traced', url, key, turn: 0, awaited: null },
    },
    reports,
  );
  const all: Measured[] = [];
  for (let i = 0; i < TIMES; i++)
    all.push(await page.evaluate(measureInPage, `${driver.root}src/sidebar/index.html?tab=${TAB}`, passages));
  return { all, passages };
}

function figures(browser: BrowserName, all: readonly Measured[], passages: number): Figure[] {
  const of = (what: keyof Measured) => all.map(one => one[what]);
  const unit = 'ms';
  const middle = `${passages} passages, the middle of ${all.length}`;
  // What else the computer does only adds to a longest frame: the calmest run says most.
  const calmest = `${passages} passages, the calmest of ${all.length}`;
  const peer = { name: 'a page without text', value: round(Math.min(...of('empty'))) };
  const least = (what: 'scrollAtOnce' | 'scrollAll') => round(Math.min(...of(what)));
  const figure = (what: string, rest: Omit<Figure, 'name' | 'unit'>): Figure => ({
    name: `sidebar ${what}, ${browser}`,
    unit,
    ...rest,
  });
  return [
    figure('usable', {
      value: round(median(of('usable'))),
      bar: USABLE,
      note: `${middle}; the calmest ${round(Math.min(...of('usable')))}`,
    }),
    figure('longest frame of scrolling at once', {
      value: least('scrollAtOnce'),
      bar: FRAME,
      peer,
      note: calmest,
    }),
    figure('longest frame of scrolling', { value: least('scrollAll'), bar: FRAME, peer, note: calmest }),
    figure('comparison', { value: round(median(of('compare'))), note: middle }),
    figure('count anew', { value: round(median(of('recount'))), note: middle }),
  ];
}

async function* figuresOf(browser: BrowserName): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-bench-'));
  try {
    const status = await tool('vite', ['build', '--logLevel', 'error'], { TARGET: browser, OUT_DIR: folder });
    if (status !== 0) throw new Error(`The build for ${browser} failed (see above).`);
    const driver = await launch(browser, { extension: folder });
    try {
      const { all, passages } = await measure(driver);
      yield* figures(browser, all, passages);
    } finally {
      await driver.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How fast the sidebar is with a long article. `--browser chrome|firefox`. */
export async function* sidebar(): AsyncGenerator<Figure> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: { browser: { type: 'string' } },
  });
  for (const browser of ['chrome', 'firefox'] as const)
    if (values.browser === undefined || values.browser === browser) yield* figuresOf(browser);
}
