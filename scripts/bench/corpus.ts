import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { BrowserName } from '../../test/tools/browsers.ts';
import type { Tab } from '../../test/tools/driver/index.ts';
import { showView } from '../../test/tools/reader.ts';
import { Bench } from './corpusExtension.ts';
import { Grower, type Pool, poolOf } from './corpusPool.ts';
import { exponentOf, type Figure, median, round } from './figure.ts';

const SIZES = [10_000, 30_000, 100_000, 300_000, 1_000_000];
const WARM = 60;
const COLD = 7;
/** Queries while memory is measured, and the milliseconds between them. */
const ASKED = 15;
const PAUSE = 500;
/** Reports that MiniSearch is given at most. */
const PEER_HOLDS = 100_000;
const COMPARED = 500;
const SEARCHED = 3;
const HOUR = 3_600_000;

interface Asked {
  reports: number;
  browsers: BrowserName[];
}

function asked(): Asked {
  const { values } = parseArgs({
    args: process.argv.slice(2),
    strict: false,
    options: { reports: { type: 'string', default: '100000' }, browser: { type: 'string' } },
  });
  const { browser } = values;
  const browsers: BrowserName[] =
    browser === 'chrome' || browser === 'firefox' ? [browser] : ['chrome', 'firefox'];
  return { reports: Number(values.reports), browsers };
}

/** What else the machine had to do, without which no time can be judged. */
const machineLoad = (): string => `load ${round(loadavg()[0]!)} on ${cpus().length} cores`;

/** The bars of the figures, up to 100,000 reports and above. */
const barsFor = (reports: number) =>
  reports <= 100_000
    ? { warm: 40, cold: 250, imported: 2000, memory: 100, recall: 0.98 }
    : { warm: 150, cold: 400, imported: 1000, memory: 200, recall: 0.97 };

/** Every figure of the corpus, in the extension's own background. `--reports N`, `--browser chrome|firefox`. */
export async function* corpus(): AsyncGenerator<Figure> {
  const { reports, browsers } = asked();
  const pool = poolOf();
  const grower = new Grower(pool);
  const sizes = [...SIZES.filter(size => size < reports), reports];
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-pool-'));
  try {
    const files = await writeFiles(folder, grower, sizes);
    for (const browser of browsers) yield* figuresOf(browser, pool, sizes, files);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A file for each step from one size to the next. */
async function writeFiles(folder: string, grower: Grower, sizes: readonly number[]): Promise<string[]> {
  const files: string[] = [];
  for (const [i, size] of sizes.entries()) {
    const path = join(folder, `to-${size}.jsonl`);
    const lines = function* () {
      for (const report of grower.reports(sizes[i - 1] ?? 0, size)) yield `${JSON.stringify(report)}\n`;
    };
    await pipeline(Readable.from(lines()), createWriteStream(path));
    files.push(path);
  }
  return files;
}

async function* figuresOf(
  browser: BrowserName,
  pool: Pool,
  sizes: readonly number[],
  files: readonly string[],
): AsyncGenerator<Figure> {
  const bench = await Bench.start(browser);
  const points: { size: number; time: number }[] = [];
  try {
    for (const [i, size] of sizes.entries()) {
      const one = new Measured(bench, browser, pool, size);
      yield* one.importing(files[i]!, size - (sizes[i - 1] ?? 0));
      yield* one.merging();
      points.push({ size, time: yield* one.warm() });
      yield* one.cold();
      if (i === sizes.length - 1) yield* one.atTheEnd();
      if (size === Math.max(...sizes.filter(held => held <= PEER_HOLDS)))
        yield* one.peers(points.at(-1)!.time);
    }
    if (points.length > 1) yield growth(browser, points);
  } finally {
    await bench.close();
  }
}

const growth = (browser: BrowserName, points: readonly { size: number; time: number }[]): Figure => ({
  name: `corpus, ${browser}: growth of a warm query with the reports, exponent`,
  value: round(exponentOf(points)),
  unit: 'power',
  bar: 1,
  note: points.map(({ size, time }) => `${size} reports ${round(time)} ms`).join(', '),
});

/** Imports a file in the sidebar's page; answers what that says of it. */
export async function importInto(page: Tab, file: string): Promise<{ seconds: number; said: string }> {
  await page.reload();
  await showView(page, 'reports');
  const begin = performance.now();
  await page.setFile('[data-testid="import-file"]', file);
  const said = await page.waitFor(
    () => document.querySelector('[data-testid="import-result"]')?.textContent,
    [],
    { what: 'the result of the import', timeout: HOUR },
  );
  return { seconds: (performance.now() - begin) / 1000, said };
}

/** What is measured of a corpus of one size. */
class Measured {
  private readonly bars;

  constructor(
    private readonly bench: Bench,
    private readonly browser: BrowserName,
    private readonly pool: Pool,
    private readonly size: number,
  ) {
    this.bars = barsFor(size);
  }

  private name(what: string): string {
    return `corpus, ${this.browser}, ${this.size} reports: ${what}`;
  }

  /** As a reader does it: a file chosen in the sidebar, until the sidebar says what came of it. */
  async *importing(file: string, count: number): AsyncGenerator<Figure> {
    const { seconds, said } = await importInto(this.bench.page, file);
    const note = `${count} reports of a file, through the sidebar: ${said.trim()} ${machineLoad()}`;
    yield {
      name: this.name('import'),
      value: round(count / seconds),
      unit: 'reports/s',
      bar: this.bars.imported,
      note,
    };
  }

  async *merging(): AsyncGenerator<Figure> {
    const begin = performance.now();
    while ((await this.bench.ask('bench-work', {})).more);
    yield {
      name: this.name('merging after it'),
      value: round((performance.now() - begin) / 1000),
      unit: 's',
    };
  }

  async *warm(): AsyncGenerator<Figure, number> {
    const { articles } = this.pool;
    await this.bench.ask('bench-queries', { articles, times: 10 });
    const { ms } = await this.bench.ask('bench-queries', { articles, times: WARM });
    const value = median(ms);
    const note = `median of ${WARM}, best ${round(Math.min(...ms))}; articles of 800 words, ${this.pool.note}; ${machineLoad()}`;
    yield { name: this.name('query, warm'), value: round(value), unit: 'ms', bar: this.bars.warm, note };
    return value;
  }

  /** From one of the extension's pages to its answer, with the start of the worker in between. */
  async *cold(): AsyncGenerator<Figure> {
    const times: number[] = [];
    const starts: number[] = [];
    for (let i = 0; i < COLD; i++) {
      await this.bench.driver.stopBackground();
      starts.push((await this.bench.timed('bench-nothing', {})).ms);
      await this.bench.driver.stopBackground();
      times.push((await this.bench.timed('bench-query', { article: this.pool.articles[i]! })).ms);
    }
    const note = `median of ${COLD}, best ${round(Math.min(...times))}; the start of the worker counts, of itself ${round(median(starts))} ms; ${machineLoad()}`;
    yield {
      name: this.name('first query of a stopped worker'),
      value: round(median(times)),
      unit: 'ms',
      bar: this.bars.cold,
      note,
    };
  }

  async *atTheEnd(): AsyncGenerator<Figure> {
    const { reports, indexBytes } = await this.bench.ask('bench-room', {});
    yield { name: this.name('index'), value: round(indexBytes / reports), unit: 'bytes/report', bar: 1200 };
    yield* this.recall();
    yield* this.memory();
  }

  private async *recall(): AsyncGenerator<Figure> {
    const missed: string[] = [];
    let wanted = 0;
    for (const probe of this.pool.probes) {
      const { ids } = await this.bench.ask('bench-query', { article: probe.article });
      const first = new Set(ids.slice(0, 10));
      wanted += probe.wanted.length;
      missed.push(...probe.wanted.filter(id => !first.has(id)));
    }
    const note = `${wanted - missed.length} of ${wanted} reports that the gold names`;
    const value = round(1 - missed.length / wanted);
    yield { name: this.name('recall among the first 10'), value, unit: 'part', bar: this.bars.recall, note };
  }

  /** Measured from a stopped background on, which in Firefox lives in a process with others. */
  private async *memory(): AsyncGenerator<Figure> {
    const { driver } = this.bench;
    await driver.stopBackground();
    await driver.freeMemory();
    const before = this.browser === 'chrome' ? 0 : await driver.backgroundMemory();
    let isRunning = true;
    const queries = this.oneByOne().finally(() => {
      isRunning = false;
    });
    let most = 0;
    while (isRunning) most = Math.max(most, await driver.backgroundMemory());
    await queries;
    const note =
      this.browser === 'chrome'
        ? `most of the heap and its buffers while ${ASKED} queries ran`
        : `most that the process of all extensions grew by, from ${round(before / 1e6)} MB, while ${ASKED} queries ran`;
    const value = round((most - before) / 1e6);
    yield { name: this.name('memory during a query'), value, unit: 'MB', bar: this.bars.memory, note };
  }

  /** As readers ask, with a pause after each. */
  private async oneByOne(): Promise<void> {
    for (const article of this.pool.articles.slice(0, ASKED)) {
      await this.bench.ask('bench-query', { article });
      await new Promise(done => setTimeout(done, PAUSE));
    }
  }

  /** What people would take instead, on the same reports in the same background. */
  async *peers(ours: number): AsyncGenerator<Figure> {
    const { articles } = this.pool;
    const every = Math.ceil(this.size / COMPARED);
    const { ms } = await this.bench.ask('bench-similarity', { article: articles[0]!, every });
    yield this.ratio(
      'string-similarity',
      ours,
      ms,
      `it compares every ${every}th report; its time is taken so many times`,
    );
    const begin = performance.now();
    const gaveUp = (error: Error) => ({
      ms: performance.now() - begin,
      note: `it gave no answer at all, the browser ended its worker (${error.message}); the time until then`,
    });
    const { ms: theirs, note } = await this.miniSearch().catch(gaveUp);
    yield this.ratio('MiniSearch', ours, theirs, note);
  }

  /** How long MiniSearch takes to load its index and answer. */
  private async miniSearch(): Promise<{ ms: number; note: string }> {
    let building = 0;
    for (let from: number | null = 0; from !== null; ) {
      const { ms, next }: { ms: number; next: number | null } = await this.bench.ask('bench-minisearch-add', {
        from,
      });
      building += ms;
      from = next;
    }
    const { bytes } = await this.bench.ask('bench-minisearch-pack', {});
    const load = (await this.bench.ask('bench-minisearch-load', {})).ms;
    const searched: number[] = [];
    for (const article of this.pool.articles.slice(0, SEARCHED))
      searched.push((await this.bench.ask('bench-minisearch-search', { article })).ms);
    const note = `it loads ${round(bytes / 1e6)} MB in ${round(load)} ms and searches ${round(median(searched))} ms; building takes it ${round(building / 1000)} s`;
    return { ms: load + median(searched), note };
  }

  private ratio(peer: string, ours: number, theirs: number, note: string): Figure {
    return {
      name: this.name(`query against ${peer}`),
      value: round(ours),
      unit: 'ms',
      peer: { name: peer, value: round(theirs) },
      ratio: round(theirs / ours),
      bar: 50,
      note,
    };
  }
}
