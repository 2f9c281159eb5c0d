import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../test/tools/browsers.ts';
import { type Driver, launch, type Tab } from '../../test/tools/driver/index.ts';
import { showView } from '../../test/tools/reader.ts';
import { serve, type TestServer } from '../../test/tools/server.ts';
import { importInto } from './corpus.ts';
import { Grower } from './corpusPool.ts';
import { addToBackground, addToSidebar, buildExtension } from './extension.ts';
import { type Figure, median, round } from './figure.ts';
import type { Steps } from './readingInside.ts';
import { pageOf, poolAround, type Story, storiesOf } from './readingTexts.ts';

const SIZES = [20_000, 100_000];
/** Stories that are read cold, and as many warm; and before the first that counts. */
const TIMES = 9;
const BEFORE = 2;
/** ms. */
const LEAST_CLOSER = 10;
const BARS = { cold: 450, warm: 200, closer: 1000 };

const now = (): number => performance.timeOrigin + performance.now();
const machineLoad = (): string => `load ${round(loadavg()[0]!)} on ${cpus().length} cores`;

/** When the steps of one reading were reached, in milliseconds since its click. */
type Reading = Record<
  'clicked' | 'page-read' | 'related' | 'traced' | 'labelled' | 'marked' | 'closer',
  number
>;

const PARTS: [name: string, from: keyof Reading | null, to: keyof Reading][] = [
  ['the background is there', null, 'clicked'],
  ['the page is read', 'clicked', 'page-read'],
  ['reports are found', 'page-read', 'related'],
  ['it is traced', 'related', 'traced'],
  ['labels are in the sidebar', 'traced', 'labelled'],
  ['marks are on the page', 'traced', 'marked'],
];

/**
 * How long it takes from the click on the icon to labels in the sidebar and marks on the page, with the background
 * stopped and with it running. Each article is read in a tab of its own; in Chromium its side panel opens with the
 * click, in Firefox the sidebar is open. `--reports N`, `--browser chrome|firefox`.
 */
export async function* reading(): AsyncGenerator<Figure> {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: { reports: { type: 'string' }, browser: { type: 'string' } },
  });
  const sizes = values.reports === undefined ? SIZES : [Number(values.reports)];
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-reading-'));
  try {
    const stories = storiesOf(sizes.length * (BEFORE + 2 * TIMES));
    const files = await writeFiles(folder, sizes, stories);
    for (const browser of ['chrome', 'firefox'] as const)
      if (values.browser === undefined || values.browser === browser)
        yield* figuresOf(browser, sizes, files, stories);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file for each step from one size to the next. */
async function writeFiles(
  folder: string,
  sizes: readonly number[],
  stories: readonly Story[],
): Promise<string[]> {
  const grower = new Grower(poolAround(stories));
  const files = sizes.map(size => join(folder, `to-${size}.jsonl`));
  for (const [i, path] of files.entries()) {
    const lines = function* () {
      for (const report of grower.reports(sizes[i - 1] ?? 0, sizes[i]!)) yield `${JSON.stringify(report)}\n`;
    };
    await pipeline(Readable.from(lines()), createWriteStream(path));
  }
  return files;
}

async function* figuresOf(
  browser: BrowserName,
  sizes: readonly number[],
  files: readonly string[],
  stories: readonly Story[],
): AsyncGenerator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-bench-'));
  const pages = stories.map(({ article }, k) => [`/story-${k}.html`, pageOf(article)] as const);
  const server = await serve(Object.fromEntries(pages));
  try {
    await buildExtension(browser, folder);
    await addToBackground(folder, 'readingInside.ts');
    await addToSidebar(folder, 'readingSidebar.ts');
    const driver = await launch(browser, { extension: folder });
    try {
      const desk = await driver.open(`${driver.root}src/sidebar/index.html`);
      const reader = new Reader(driver, desk, server);
      for (const [i, size] of sizes.entries()) {
        await importInto(desk, files[i]!);
        await showView(desk, 'trace');
        yield* reader.measure(size);
      }
    } finally {
      await driver.close();
    }
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads one story after the other. */
class Reader {
  private next = 0;

  constructor(
    private readonly driver: Driver,
    private readonly desk: Tab,
    private readonly server: TestServer,
  ) {}

  async *measure(size: number): AsyncGenerator<Figure> {
    for (let i = 0; i < BEFORE; i += 1) await this.read(false);
    for (const state of ['cold', 'warm'] as const) {
      const all: Reading[] = [];
      for (let i = 0; i < TIMES; i += 1) all.push(await this.read(state === 'cold'));
      yield* this.figures(`reading, ${this.driver.name}, ${size} reports, ${state}`, all, state);
    }
  }

  private *figures(name: string, all: readonly Reading[], state: 'cold' | 'warm'): Generator<Figure> {
    const whole = all.map(one => Math.max(one.labelled, one.marked));
    const parts = PARTS.map(([part, from, to]) => {
      const times = all.map(one => one[to]! - (from === null ? 0 : one[from]!));
      return `${part} ${round(median(times))}`;
    });
    const note = `median of ${all.length}, best ${round(Math.min(...whole))}; ms of the parts: ${parts.join(', ')}; ${machineLoad()}`;
    yield { name, value: round(median(whole)), unit: 'ms', bar: BARS[state], note };
    if (state === 'cold') return;
    // Where words leave nothing in doubt, nothing is looked at closer.
    const closer = all.map(one => one.closer).filter(ms => ms > LEAST_CLOSER);
    if (closer.length === 0) return;
    yield {
      name: `${name}: the closer look after it`,
      value: round(median(closer)),
      unit: 'ms',
      bar: BARS.closer,
      note: `median of ${closer.length}, best ${round(Math.min(...closer))}; at most 12 reports in doubt, none with a vector yet; ${machineLoad()}`,
    };
  }

  private async read(isCold: boolean): Promise<Reading> {
    const tab = await this.driver.open(`${this.server.url}/story-${this.next++}.html`);
    const before = await this.shown();
    await tab.evaluate(noteMarks);
    if (isCold) await this.driver.stopBackground();
    const click = now();
    await this.driver.clickIcon(tab);
    const painted = await tab.waitFor(() => (globalThis as { painted?: number }).painted);
    const sidebar = await this.driver.sidebar();
    const labelled = await sidebar.waitFor(
      last => {
        const key = document.querySelector('main')?.dataset.reading;
        const times = (globalThis as { labelled?: Record<string, number> }).labelled;
        return key === undefined || key === last ? null : times?.[key];
      },
      [before],
    );
    const steps = await this.desk.waitFor(async () => {
      const all = (await chrome.runtime.sendMessage({ type: 'bench-steps' })) as Steps;
      return all.marked !== undefined && all.looked !== undefined ? all : null;
    });
    await tab.close();
    const since = (time: number | undefined): number => (time ?? Number.NaN) - click;
    return {
      clicked: since(steps.clicked),
      'page-read': since(steps['page-read']),
      related: since(steps.related),
      traced: since(steps.traced),
      labelled: since(labelled),
      marked: since(painted),
      closer: steps.looked! - steps.marked!,
    };
  }

  /** The reading that an open sidebar shows. */
  private async shown(): Promise<string> {
    const sidebar = await this.driver.shownSidebar();
    return (await sidebar?.evaluate(() => document.querySelector('main')?.dataset.reading ?? '')) ?? '';
  }
}

/** Notes in a page when the first marks are on it. */
function noteMarks(): void {
  const page = globalThis as { painted?: number };
  const look = (): void => {
    if (CSS.highlights.size > 0) page.painted = performance.timeOrigin + performance.now();
    else requestAnimationFrame(look);
  };
  look();
}
