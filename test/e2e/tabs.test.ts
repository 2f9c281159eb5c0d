/** Many tabs of long articles at once. `TABS=60` opens as many as one reader may have; six are more than the session holds. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Tab, View } from '../tools/driver/index.ts';
import { fillCorpus, importReports, shownTrace, showView } from '../tools/reader.ts';
import { useBrowser, useFolder, useNewsroom } from './session.ts';

const TABS = Number(process.env.TABS ?? 6);
const SENTENCES = 2_000;

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();
let front: Tab;
let sidebar: View;

const WHO = 'clerk,bosun,glazier,miller,warden,piper,cooper,ferryman,curate,chandler,drover'.split(',');
const DID = 'counted,painted,sold,borrowed,measured,mended,hid,weighed,praised,moved,lost,washed,lent'.split(
  ',',
);
const WHAT =
  'lanterns,barrels,ledgers,ropes,sails,kettles,bricks,candles,oars,clocks,crates,bells,maps'.split(',');
const WHERE = 'the quay,the mill,the chapel,the weir,the ropewalk,the market,the toll house'.split(',');

const sentence = (article: number, n: number): string =>
  `The ${WHO[n % 11]} of Port ${String.fromCharCode(65 + (article % 26))}esten ${DID[(n * 5) % 13]} ${n + 2} ${
    WHAT[(n * 7 + article) % 13]
  } beside ${WHERE[(n * 3) % 7]} on day ${article + 1}.`;
const paragraphs = (article: number): string[] =>
  Array.from({ length: SENTENCES / 4 }, (_, p) =>
    [0, 1, 2, 3].map(step => sentence(article, p * 4 + step)).join(' '),
  );
const titleOf = (article: number): string => `Ledger number ${article + 1} of the port`;
const page = (article: number): string =>
  `<!doctype html><html lang="en"><head><title>${titleOf(article)}</title>
  <meta property="og:type" content="article"></head><body><article><h1>${titleOf(article)}</h1>${paragraphs(
    article,
  )
    .map(text => `<p>${text}</p>`)
    .join('\n')}</article></body></html>`;
const report = (article: number) => ({
  id: `ledger-${article}`,
  outlet: 'Meridian',
  agency: null,
  published: null,
  paragraphs: paragraphs(article),
});

/** What is known of each tab, by its address. */
const records = (): Promise<Record<string, { status: string; key?: string }>> =>
  sidebar.evaluate(async () => {
    const kept = await chrome.storage.session.get();
    const tabs = Object.entries(kept).filter(([key]) => key.startsWith('tab:'));
    const known = tabs.map(([, record]) => record as { url: string; status: string; key?: string });
    return Object.fromEntries(known.map(record => [record.url, record]));
  });

beforeAll(async () => {
  ({ tab: front, sidebar } = await fillCorpus(session.driver, newsroom.url));
  const path = join(folder.path, 'ledgers.jsonl');
  const lines = Array.from({ length: TABS }, (_, article) => JSON.stringify(report(article)));
  await writeFile(path, lines.join('\n'));
  await importReports(sidebar, path);
  await showView(sidebar, 'trace');
  for (let article = 0; article < TABS; article++) newsroom.add(`/ledger-${article}.html`, page(article));
});

test(
  'the traces of all are there when their tabs come to the front, without reading anew',
  async () => {
    const tabs: Tab[] = [];
    for (let article = 0; article < TABS; article++) {
      const tab = await session.driver.open(`${newsroom.url}/ledger-${article}.html`);
      await session.driver.clickIcon(tab);
      const shown = await shownTrace(sidebar, titleOf(article));
      expect(shown.passages.length).toBeGreaterThan(0);
      tabs.push(tab);
    }
    const before = await records();
    expect(Object.values(before).filter(({ status }) => status === 'traced')).toHaveLength(TABS);
    await front.activate();
    await session.driver.stopBackground();
    for (const [article, tab] of tabs.entries()) {
      await tab.activate();
      await shownTrace(sidebar, titleOf(article));
    }
    await expect.poll(records).toEqual(before);
    for (const tab of tabs) await tab.close();
  },
  60_000 + TABS * 60_000,
);

test('a tab whose trace is gone is read again when it comes to the front', async () => {
  const tab = await session.driver.open(`${newsroom.url}/ledger-0.html`);
  await session.driver.clickIcon(tab);
  await shownTrace(sidebar, titleOf(0));
  const before = await records();
  await front.activate();
  await sidebar.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await asked(indexedDB.open('traces'));
    await asked(db.transaction('traces', 'readwrite').objectStore('traces').clear());
    db.close();
  });
  await tab.activate();
  await shownTrace(sidebar, titleOf(0));
  const address = `${newsroom.url}/ledger-0.html`;
  await expect.poll(async () => (await records())[address]).toMatchObject({ status: 'traced' });
  expect((await records())[address]!.key).not.toBe(before[address]!.key);
  await tab.close();
});
