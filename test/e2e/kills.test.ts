/**
 * The browser's process is ended at random moments of an import and of merging. After each restart the corpus opens, no
 * report is half there, a query gives what an index gives that was never disturbed, and the work goes on.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/engine/types.ts';
import { type Driver, launch, type Tab } from '../tools/driver/index.ts';
import { showView } from '../tools/reader.ts';
import { digest, type Inside, isMerging, putInside } from './insidePage.ts';
import { manyReport, manyReports } from './manyReports.ts';
import { browserName, extensionFolder } from './session.ts';

/** In all; KILLS asks for more. */
const KILLS = Number(process.env.KILLS ?? 20);
const IMPORTED = 1000 * KILLS;
/** Every so many lines of the file one is no report. */
const WRONG = 997;
/** The moments lie within so many milliseconds: of a batch that is imported, and of merging. */
const IMPORTING = 300;
const MERGING = 100;
/** Reports that are added before a merge. */
const MORE = 600;
const ASKED = [40, 500, 1500, 3001, 7777, IMPORTED - 10];

let folder: string;
let profile: string;
let file: string;
let driver: Driver | undefined;
let page: Tab;
/** Whether a merge was under way when the browser was killed. */
let wasMerging = false;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wirelight-kills-'));
  profile = await mkdtemp(join(folder, 'profile-'));
  file = join(folder, 'many.jsonl');
  const lines = manyReports(0, IMPORTED).flatMap((report, n) =>
    n % WRONG === 0 ? ['{"id": ', JSON.stringify(report)] : [JSON.stringify(report)],
  );
  await writeFile(file, lines.join('\n'));
  await start();
}, 60_000);
afterAll(async () => {
  await driver?.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

async function start(): Promise<void> {
  driver = await launch(browserName, { extension: extensionFolder, profile });
  page = await driver.open(`${driver.root}src/sidebar/index.html`);
  wasMerging = await page.evaluate(isMerging, 'corpus');
  await putInside(page);
}

/** Ends the browser after a random time, which a failure names. */
async function killWithin(ms: number): Promise<string> {
  const moment = Math.random() * ms;
  await new Promise(done => setTimeout(done, moment));
  await driver!.kill();
  return `after the browser was killed ${moment.toFixed(0)} ms into it`;
}

interface Found {
  /** A digest of all stored reports, in order. */
  digest: string;
  count: number;
  /** How many things of the file its import is done with, null where none is under way. */
  items: number | null;
  related: (readonly [id: string, score: number])[][];
  undisturbed: (readonly [id: string, score: number])[][];
}

/** What the corpus holds and answers, and what another one answers that gets the same reports in peace. */
const look = (articles: readonly Report[]): Promise<Found> =>
  page.evaluate(async asked => {
    const inside = globalThis as unknown as Inside;
    const corpus = await inside.openCorpus('corpus');
    const peace = await inside.openCorpus('undisturbed');
    const stored: Report[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const { text, next }: { text: string; next: number | null } = await corpus.exportPart(from);
      for (const line of text.split('\n')) if (line) stored.push(JSON.parse(line));
      from = next;
    }
    await peace.add(stored.slice(await peace.count()));
    const answers = async (of: typeof corpus) => {
      const found = await Promise.all(asked.map(article => of.related(article)));
      return found.map(list => list.map(({ report, score }) => [report.id, score] as const));
    };
    return {
      digest: await inside.digest(stored),
      count: await corpus.count(),
      items: (await corpus.imports())[0]?.items ?? null,
      related: await answers(corpus),
      undisturbed: await answers(peace),
    };
  }, articles);

const articles = ASKED.map(n => ({ ...manyReport(n), id: `article-${n}`, outlet: 'The Reader' }));

/** Every report is whole, none is there twice, and what is found is what is there. */
async function check(when: string): Promise<Found> {
  const found = await look(articles);
  expect(found.digest, when).toBe(await digest(manyReports(0, found.count)));
  expect(found.related, when).toEqual(found.undisturbed);
  return found;
}

/** The lines of the file up to so many reports. */
const itemsFor = (reports: number): number => reports + Math.ceil(reports / WRONG);

/** The page that is opened at install may lie in front: a profile that was killed early knows of no install. */
async function chooseFile(): Promise<void> {
  await page.activate();
  await showView(page, 'reports');
  await page.setFile('[data-testid="import-file"]', file);
}

/** Waits until a batch of this import is written. */
async function nextBatch(): Promise<void> {
  const begin = Date.now();
  const isWritten = async (since: number) => {
    const { value } = await chrome.runtime.sendMessage({ type: 'list-imports' });
    return value.some(({ updated }: { updated: number }) => updated > since);
  };
  await page.waitFor(isWritten, [begin], { what: 'a batch to be written', timeout: 20_000 });
}

const result = (): Promise<string> =>
  page.waitFor(() => document.querySelector('[data-testid="import-result"]')?.textContent, [], {
    what: 'the result of the import',
    timeout: 60_000,
  });

test(
  'an import',
  async () => {
    for (let kill = 0; kill < KILLS / 2; kill++) {
      await chooseFile();
      if (Math.random() < 0.5) await nextBatch();
      const when = await killWithin(IMPORTING);
      await start();
      const { items, count } = await check(when);
      if (items !== null) expect(Math.abs(items - itemsFor(count)), when).toBeLessThanOrEqual(1);
    }
    const { items } = await check('at the end');
    await page.activate();
    await showView(page, 'reports');
    if (items !== null)
      expect(
        await page.waitFor(() => document.querySelector('[data-testid="unfinished"]')?.textContent),
      ).toContain('many.jsonl');
    await chooseFile();
    const said = await result();
    // A fast machine may have come to the end of the file before the last kill.
    expect(said).toMatch(
      new RegExp(
        `^${IMPORTED.toLocaleString('en')} reports added|${IMPORTED.toLocaleString('en')} already there`,
      ),
    );
    expect(said).toContain(`${Math.ceil(IMPORTED / WRONG)} things could not be read`);
    expect((await check('when all was there')).items).toBeNull();
    expect(await page.evaluate(() => document.querySelector('[data-testid="unfinished"]'))).toBeNull();
  },
  KILLS * 15_000,
);

/** Puts more reports in, as a few small parts of the index, unless a merge is under way; then merges until it is killed. */
const beginMerging = (more: readonly Report[]): Promise<void> =>
  page.evaluate(async reports => {
    const corpus = await (globalThis as unknown as Inside).openCorpus('corpus');
    const isMerging = await corpus.work();
    const size = Math.ceil(reports.length / 6);
    for (let from = 0; !isMerging && from < reports.length; from += size)
      await corpus.add(reports.slice(from, from + size));
    await corpus.work();
    void (async () => {
      while (await corpus.work());
    })();
  }, more);

test(
  'merging',
  async () => {
    await page.evaluate(async () => {
      const { openCorpus } = globalThis as unknown as Inside;
      for (const name of ['corpus', 'undisturbed']) await (await openCorpus(name)).clear();
    });
    let count = 0;
    let interrupted = 0;
    for (let kill = 0; kill < KILLS / 2; kill++) {
      await beginMerging(manyReports(count, count + MORE));
      const when = await killWithin(MERGING);
      await start();
      ({ count } = await check(when));
      if (wasMerging) interrupted++;
    }
    expect(interrupted).toBeGreaterThan(0);
  },
  KILLS * 15_000,
);
