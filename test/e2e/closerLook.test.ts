/** What the encoder's worker decides, once the first answer is there. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type Tab, until, type View } from '../tools/driver/index.ts';
import { importReports, showView, unfold } from '../tools/reader.ts';
import { useBrowser, useFolder, useNewsroom } from './session.ts';

const session = useBrowser();
const newsroom = useNewsroom();
const folder = useFolder();

const TITLE = 'Divers raise sunken ferry from harbour';
const PARAGRAPHS = [
  'Divers on Monday raised a ferry that sank two months ago in the harbour of Port Vessel, with a load of timber on board.',
  'The ship will be towed to a yard, where inspectors want to find out why it went down. Its insurer blames a faulty bow door, through which water came in.',
  'Nobody was hurt when the ferry sank on a calm night in March. All nine of the crew swam ashore.',
  'Hundreds watched from the quay as two cranes held the hull and pumps emptied it. Bakers handed out rolls, and the school choir sang.',
];
/** The same event in other words. */
const RETOLD = {
  id: 'retold',
  outlet: 'Gull Gazette',
  agency: null,
  title: 'Sunken ferry lifted',
  published: '2026-05-04T08:00:00Z',
  paragraphs: [
    'Salvage crews lifted the ferry off the sea bed, weeks after it went under with its cargo of wood.',
    'Experts will examine the wreck in a dock.',
    'The company that insured the boat says that a broken door at the front let the sea in.',
  ],
};
const PAGE = `<!doctype html><html lang="en"><head><title>${TITLE}</title>
  <meta property="og:type" content="article">
  <meta property="article:published_time" content="2026-05-04T16:30:00Z"></head>
  <body><article><h1>${TITLE}</h1>${PARAGRAPHS.map(text => `<p>${text}</p>`).join('\n')}</article></body></html>`;

let tab: Tab;
let sidebar: View;
let options: Tab;

beforeAll(async () => {
  newsroom.add('/ferry-raised.html', PAGE);
  tab = await session.driver.open(newsroom.url);
  await session.driver.clickIcon(tab);
  sidebar = await session.driver.sidebar();
  const path = join(folder.path, 'retold.jsonl');
  await writeFile(path, `${JSON.stringify(RETOLD)}\n`);
  await importReports(sidebar, path);
  await showView(sidebar, 'trace');
  options = await session.driver.options();
});

async function read(): Promise<void> {
  await tab.activate();
  await tab.goto(`${newsroom.url}/ferry-raised.html`);
  await session.driver.clickIcon(tab);
  await sidebar.waitFor(title => document.querySelector('h2')?.textContent.includes(title), [TITLE]);
}

/** How many numbers the vector has that is kept with the report; 0 where there is none. */
const numbersKept = (): Promise<number> =>
  options.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('corpus');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction('reports').objectStore('reports').getAll();
          asking.onsuccess = () => resolve(asking.result[0]?.lead?.vector.length ?? 0);
          opening.result.close();
        };
      }),
  );

/** Switches it in the options. */
async function setCloserLook(isOn: boolean): Promise<void> {
  await options.activate();
  await options.click('#closer-look');
  await until(
    () =>
      options.evaluate(async wanted => {
        const { settings } = await chrome.storage.local.get('settings');
        return (settings as { closerLook?: boolean } | undefined)?.closerLook === wanted;
      }, isOn),
    { what: 'the choice to be kept' },
  );
}

/** How the report is related, as the list of what was compared says it. */
async function relation(): Promise<string> {
  await unfold(sidebar, 'compared');
  return sidebar.waitFor(
    () => document.querySelector('[data-testid="compared-report"]')?.textContent.replace(/\s+/g, ' ') ?? null,
  );
}

test('without it the report is not on the event by its words', async () => {
  await setCloserLook(false);
  await read();
  expect(await relation()).toMatch(/Gull Gazette.*Earlier, or on the same subject/);
  expect(await numbersKept()).toBe(0);
});

test('with it the report is on the event by what it means, and its vector is kept', async () => {
  await setCloserLook(true);
  await read();
  await expect.poll(relation).toMatch(/Gull Gazette.*On this event/);
  expect(await numbersKept()).toBe(384);
});
