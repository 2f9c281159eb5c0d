/**
 * The browser is killed at random moments of an import and of merging. After each restart the corpus opens, no
 * report is half there, a query gives what an index gives that was never disturbed, and the work goes on.
 */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Report } from '../../src/engine/types.ts';
import { showView } from '../tools/reader.ts';
import type { Inside } from './insidePage.ts';
import { KilledBrowser } from './killedBrowser.ts';
import { manyReports } from './manyReports.ts';
import { useFolder } from './session.ts';

/** One in this many lines of the file is not a report. */
const WRONG = 997;
/** The moments lie within this many milliseconds: of a batch that is imported, and of merging. */
const IMPORTING = 300;
const MERGING = 100;
/** Reports that are added before a merge. */
const MORE = 600;
/** Kills at most until one comes into a merge. */
const MOST = 20;
/** For each kill, on a busy machine, ms. */
const PATIENCE = 60_000;

let browser: KilledBrowser;

/** The lines of the file up to this many reports. */
const itemsFor = (reports: number): number => reports + Math.ceil(reports / WRONG);

/** The page that is opened at install may lie in front: a profile that was killed early knows of no install. */
async function chooseFile(file: string): Promise<void> {
  await browser.page.activate();
  await showView(browser.page, 'reports');
  await browser.page.setFile('[data-testid="import-file"]', file);
}

/** Waits until a batch of this import is written, or the last. */
async function nextBatch(): Promise<void> {
  const begin = Date.now();
  const isWritten = async (since: number) => {
    if (document.querySelector('[data-testid="import-result"]')) return true;
    const { value } = await chrome.runtime.sendMessage({ type: 'list-imports' });
    return value.some(({ updated }: { updated: number }) => updated > since);
  };
  await browser.page.waitFor(isWritten, [begin], { what: 'a batch to be written' });
}

const result = (): Promise<string> =>
  browser.page.waitFor(() => document.querySelector('[data-testid="import-result"]')?.textContent, [], {
    what: 'the result of the import',
    timeout: 120_000,
  });

/** Writes a file of so many reports, and of lines between them that are none. */
async function writeReports(file: string, count: number): Promise<void> {
  const lines = manyReports(0, count).flatMap((report, n) =>
    n % WRONG === 0 ? ['{"id": ', JSON.stringify(report)] : [JSON.stringify(report)],
  );
  await writeFile(file, lines.join('\n'));
}

async function killAnImport(file: string, kills: number): Promise<void> {
  for (let kill = 0; kill < kills; kill++) {
    await chooseFile(file);
    if (Math.random() < 0.5) await nextBatch();
    const { found, when } = await browser.killWithin(IMPORTING);
    const { items, count } = found;
    if (items !== null) expect(Math.abs(items - itemsFor(count)), when).toBeLessThanOrEqual(1);
  }
}

/** The import is offered again where it was not done, and goes on to its end. */
async function finishImport(file: string, count: number): Promise<void> {
  const { items } = await browser.check('at the end');
  await browser.page.activate();
  await showView(browser.page, 'reports');
  const unfinished = () => document.querySelector('[data-testid="unfinished"]')?.textContent;
  if (items !== null)
    expect(await browser.page.waitFor(unfinished, [], { what: 'the way to go on' })).toContain('many.jsonl');
  await chooseFile(file);
  const said = await result();
  const number = count.toLocaleString('en');
  // A fast machine may have come to the end of the file before the last kill.
  expect(said).toMatch(new RegExp(`^${number} reports added|${number} already there`));
  expect(said).toContain(`${Math.ceil(count / WRONG)} things could not be read`);
  expect((await browser.check('when all was there')).items).toBeNull();
  await browser.page.waitFor(() => !document.querySelector('[data-testid="unfinished"]'), [], {
    what: 'nothing left to go on with',
  });
}

/** Puts more reports in, as a few small parts of the index, unless a merge is under way; then merges until it is killed. */
const beginMerging = (more: readonly Report[]): Promise<void> =>
  browser.page.evaluate(async reports => {
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

async function clearBoth(): Promise<void> {
  await browser.page.evaluate(async () => {
    const { openCorpus } = globalThis as unknown as Inside;
    for (const name of ['corpus', 'undisturbed']) await (await openCorpus(name)).clear();
  });
}

/** Kills so often, and until a merge was interrupted. */
async function killMerging(kills: number): Promise<void> {
  let count = 0;
  let interrupted = 0;
  for (let kill = 0; kill < kills || (interrupted === 0 && kill < MOST); kill++) {
    await beginMerging(manyReports(count, count + MORE));
    ({ count } = (await browser.killWithin(MERGING)).found);
    if (browser.wasMerging) interrupted++;
  }
  expect(interrupted).toBeGreaterThan(0);
}

/** Tests that kill the browser so often in all. */
export function survivesKills(kills: number): void {
  const folder = useFolder();
  const count = 1000 * kills + 3000;
  beforeAll(async () => {
    browser = new KilledBrowser(await mkdtemp(join(folder.path, 'profile-')));
    await browser.start();
  });
  afterAll(() => browser?.close());

  test(
    'an import',
    async () => {
      const file = join(folder.path, 'many.jsonl');
      await writeReports(file, count);
      await killAnImport(file, kills / 2);
      await finishImport(file, count);
    },
    PATIENCE * kills,
  );

  test(
    'merging',
    async () => {
      await clearBoth();
      await killMerging(kills / 2);
    },
    PATIENCE * Math.max(kills, MOST),
  );
}
