/** What the corpus survives without a crash: a stopped background, two windows, no room, a damaged index, a newer version. */
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Driver, launch, type Tab, type View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { fillCorpus, nextTrace, shownNotice, shownReading, showView, trace } from '../tools/reader.ts';
import { manyReports } from './manyReports.ts';
import { browserName, extensionFolder, useBrowser, useFolder, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();
const { ferry } = expected();
let tab: Tab;
let sidebar: View;

beforeAll(async () => {
  ({ tab, sidebar } = await fillCorpus(session.driver, newsroom.url));
});

const reportsPage = async (driver: Driver): Promise<Tab> => {
  const page = await driver.open(`${driver.root}src/sidebar/index.html`);
  await showView(page, 'reports');
  return page;
};

async function fileOf(from: number, to: number): Promise<string> {
  const path = join(folder.path, `many-${from}-${to}.jsonl`);
  const lines = manyReports(from, to).map(report => JSON.stringify(report));
  await writeFile(path, lines.join('\n'));
  return path;
}

const choose = (page: View, file: string): Promise<void> => page.setFile('[data-testid="import-file"]', file);

const result = (page: View): Promise<string> =>
  page.waitFor(() => document.querySelector('[data-testid="import-result"]')?.textContent, [], {
    what: 'the result of the import',
    timeout: 120_000,
  });

const wait = (ms: number) => new Promise(done => setTimeout(done, ms));

interface Part {
  value: { text: string; next: number | null };
}

/** The ids of the invented reports that are stored. */
const storedOf = (page: View): Promise<string[]> =>
  page.evaluate(async () => {
    const ids: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const { value }: Part = await chrome.runtime.sendMessage({ type: 'export-part', from });
      for (const line of value.text.split('\n')) if (line) ids.push(JSON.parse(line).id);
      from = value.next;
    }
    return ids.filter(id => id.startsWith('many-'));
  });

const idsOf = (from: number, to: number): string[] => manyReports(from, to).map(({ id }) => id);

/** Whether something is known of a tab: a reading that was begun, or ended. */
const isKnown = async (wanted: boolean): Promise<boolean> =>
  Object.keys(await chrome.storage.session.get()).some(key => key.startsWith('tab:')) === wanted;

describe('a background that is stopped', () => {
  test('in the middle of an import is started again, and the import goes on', async () => {
    const page = await reportsPage(session.driver);
    await choose(page, await fileOf(0, 6000));
    await page.waitFor(() => document.querySelector('.import progress'), [], { what: 'the progress' });
    for (let stop = 0; stop < 4; stop++) {
      await wait(300 * Math.random());
      await session.driver.interruptBackground();
    }
    expect(await result(page)).toBe('6,000 reports added.');
    expect(await storedOf(page)).toEqual(idsOf(0, 6000));
    await page.close();
  });

  test('in the middle of a query is started again, and the query answered', async () => {
    const shown = await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
    for (const moment of [0, 20, 60, 150]) {
      const before = await shownReading(sidebar);
      await tab.goto(newsroom.url + ferry.page);
      await sidebar.waitFor(isKnown, [false], { what: 'the last reading to be forgotten' });
      await session.driver.clickIcon(tab);
      await sidebar.waitFor(isKnown, [true], { what: 'the reading to begin' });
      await wait(moment);
      await session.driver.interruptBackground();
      expect(await nextTrace(sidebar, before, ferry.title), `stopped after ${moment} ms`).toEqual(shown);
    }
  });
});

test('two windows import at once, the one a file of its own, both another', async () => {
  const [first, second] = [await reportsPage(session.driver), await reportsPage(session.driver)];
  await choose(first, await fileOf(10_000, 12_000));
  await choose(second, await fileOf(12_000, 13_500));
  expect([await result(first), await result(second)]).toEqual([
    '2,000 reports added.',
    '1,500 reports added.',
  ]);
  const both = await fileOf(14_000, 16_000);
  for (const page of [first, second]) {
    await page.activate();
    await showView(page, 'trace');
    await showView(page, 'reports');
  }
  await choose(first, both);
  await choose(second, both);
  await Promise.all([result(first), result(second)]);
  const stored = async () => (await storedOf(first)).filter(id => Number(id.slice(5)) >= 10_000).sort();
  await expect.poll(stored).toEqual([...idsOf(10_000, 13_500), ...idsOf(14_000, 16_000)].sort());
  await first.close();
  await second.close();
});

/** Spoils a byte in every record of the stored index. */
const spoilIndex = (page: View): Promise<number> =>
  page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await asked(indexedDB.open('corpus'));
    const index = db.transaction('index', 'readwrite').objectStore('index');
    const [keys, values] = await Promise.all([asked(index.getAllKeys()), asked(index.getAll())]);
    keys.forEach((key, i) => {
      const bytes = values[i] as Uint8Array;
      bytes[bytes.length >> 1]! ^= 1;
      index.put(bytes, key);
    });
    await new Promise(done => {
      index.transaction.oncomplete = done;
    });
    db.close();
    return keys.length;
  });

test('a damaged index is found, reported, and rebuilt from the reports', async () => {
  const shown = await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title);
  const before = await storedOf(sidebar);
  expect(before.length).toBeGreaterThan(2000);
  expect(await spoilIndex(sidebar)).toBeGreaterThan(10);
  await tab.goto(newsroom.url + ferry.page);
  await session.driver.clickIcon(tab);
  expect(await shownNotice(sidebar, 'rebuilding')).toContain('No report was lost');
  const isWhole = async () => {
    const { value } = await chrome.runtime.sendMessage({ type: 'get-room' });
    return value.rebuilding === null;
  };
  await sidebar.waitFor(isWhole, [], { what: 'the index to be whole', timeout: 120_000 });
  await expect.poll(() => storedOf(sidebar)).toEqual(before);
  expect(await trace(session.driver, tab, newsroom.url + ferry.page, ferry.title)).toEqual(shown);
});

/** The extension as it would be without the permission to store what it likes. */
async function limitedExtension(): Promise<string> {
  const copy = join(folder.path, 'extension');
  await cp(extensionFolder, copy, { recursive: true });
  const path = join(copy, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  manifest.permissions = manifest.permissions.filter((name: string) => name !== 'unlimitedStorage');
  await writeFile(path, JSON.stringify(manifest));
  return copy;
}

test('where there is no room left, it is said so, nothing is lost, and the import goes on once there is', async () => {
  const options = {
    extension: await limitedExtension(),
    profile: await mkdtemp(join(folder.path, 'profile-')),
  };
  const file = await fileOf(0, 13_000);
  let driver = await launch(browserName, { ...options, quota: 5_000_000 });
  let kept: string[];
  try {
    const page = await reportsPage(driver);
    await choose(page, file);
    expect(await result(page)).toContain('There is no room left for more reports. What was stored is safe.');
    kept = await storedOf(page);
    expect(kept).toEqual(idsOf(0, kept.length));
    expect(kept.length % 1000).toBe(0);
  } finally {
    await driver.close();
  }
  driver = await launch(browserName, options);
  try {
    const page = await reportsPage(driver);
    expect(await storedOf(page)).toEqual(kept);
    await page.waitFor(() => document.querySelector('[data-testid="unfinished"]'), [], {
      what: 'the way to go on',
    });
    await choose(page, file);
    expect(await result(page)).toBe('13,000 reports added.');
  } finally {
    await driver.close();
  }
});

test('a newer version in another window takes over cleanly', async () => {
  const page = await reportsPage(session.driver);
  const takeOver = () =>
    new Promise<string>(done => {
      const request = indexedDB.open('corpus', 99);
      request.onsuccess = () => done(`version ${request.result.version}`);
      request.onerror = () => done('refused');
      request.onblocked = () => done('blocked');
    });
  expect(await page.evaluate(takeOver)).toBe('version 99');
  await showView(sidebar, 'trace');
  await showView(sidebar, 'reports');
  expect(await shownNotice(sidebar, 'closed')).toContain('A newer version of Wirelight has taken over.');
});
