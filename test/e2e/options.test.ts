import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Tab } from '../tools/driver/index.ts';
import { agency } from '../tools/newsroom/data.ts';
import { addAgency, select } from '../tools/reader.ts';
import { useBrowser, useFolder } from './session.ts';

const session = useBrowser();
const folder = useFolder();
let options: Tab;

beforeAll(async () => {
  options = await session.driver.options();
});
afterAll(() => options?.close());

const own = (): Promise<string[]> =>
  options.evaluate(() =>
    [...document.querySelectorAll('[data-testid="agency"]:has(button)')].map(item => item.textContent),
  );

const said = (): Promise<string> =>
  options.waitFor(() => document.querySelector('form [role="alert"]')?.textContent, [], {
    what: 'what is wrong with the form',
  });

test('an agency without a name is not added, and the form says why', async () => {
  await options.click('[data-testid="add-agency"]');
  expect(await said()).not.toBe('');
  expect(await own()).toEqual([]);
});

test('a domain that is none is named', async () => {
  await options.fill('#agency-name', 'Lanternfish Wire');
  await options.fill('#agency-domains', 'not a domain');
  await options.click('[data-testid="add-agency"]');
  await options.waitFor(() =>
    document.querySelector('form [role="alert"]')?.textContent.includes('not a domain'),
  );
  expect(await own()).toEqual([]);
});

test('an agency that is added stays, also when the background stops, until it is removed', async () => {
  const { name, domains } = agency();
  await addAgency(session.driver, agency());
  await session.driver.stopBackground();
  await options.reload();
  await expect.poll(own).toEqual([expect.stringContaining(name)]);
  expect((await own())[0]).toContain(domains[0]);
  await options.click('[data-testid="agency"] button');
  await options.waitFor(() => !document.querySelector('[data-testid="agency"]:has(button)'));
});

const settings = (): Promise<Record<string, unknown>> =>
  options.evaluate(
    async () => (await chrome.storage.local.get('settings')).settings as Record<string, unknown>,
  );

test('a key is changed by pressing the new one; one that a browser or screen reader needs is refused', async () => {
  await options.click('#key-next');
  await options.press('j');
  await options.waitFor(() =>
    document.querySelector('#key-next')?.closest('section')?.querySelector('[role="alert"]'),
  );
  await options.click('#key-next');
  await options.press('Alt+y');
  await options.waitFor(() => document.querySelector('#key-next')?.textContent === 'Alt+Y');
  await expect.poll(settings).toMatchObject({ keys: { next: 'Alt+Y', previous: 'Alt+K' } });
});

test("a label's colour is drawn in the reader's colour here, and can be taken back", async () => {
  await options.waitFor(() => {
    const input = document.querySelector<HTMLInputElement>('#colour-unique');
    if (!input) return false;
    input.value = '#aa3300';
    return input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  const unique = () =>
    options.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--unique').trim());
  await expect.poll(unique).toBe('#aa3300');
  await options.click('[data-testid="usual-colours"]');
  await expect.poll(unique).toBe('#009e73');
});

test('the language is changed at once, with the direction of its script, and back', async () => {
  const choose = (language: string) => select(options, '#language', language);
  const heading = () => options.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  await options.waitFor(() => document.querySelector('h1'));
  const english = await heading();
  await choose('ar');
  await options.waitFor(
    () => document.documentElement.dir === 'rtl' && document.documentElement.lang === 'ar',
  );
  await expect.poll(heading).not.toBe(english);
  await choose('');
  await options.waitFor(() => document.documentElement.dir === 'ltr');
  await expect.poll(heading).toBe(english);
});

test('reports beyond the newest are let go when the reader wants so, and everything is erased after asking', async () => {
  const reports = [1, 2, 3].map(n => ({
    id: `kept-${n}`,
    outlet: 'Harbour Times',
    agency: null,
    published: null,
    paragraphs: [`The ferry number ${n} came in late again.`],
    added: n,
  }));
  await options.evaluate(async given => {
    for (const report of given)
      await chrome.runtime.sendMessage({ type: 'import-reports', reports: [report] });
  }, reports);
  const stored = (): Promise<string[]> =>
    options.evaluate(async () => {
      const answer = await chrome.runtime.sendMessage({
        type: 'list-reports',
        query: '',
        offset: 0,
        limit: 9,
      });
      return answer.value.reports.map((report: { id: string }) => report.id);
    });
  expect(await stored()).toHaveLength(3);
  await options.reload();
  await select(options, '#retention', 'count');
  await options.fill('#retention-number', '1');
  await options.click('[data-testid="keep"]');
  await options.waitFor(() =>
    /2/.test(document.querySelector('form:has(#retention) [role="status"]')?.textContent ?? ''),
  );
  await expect.poll(stored).toEqual(['kept-3']);
  await options.click('[data-testid="erase"]');
  expect(await stored()).toHaveLength(1);
  await options.click('[data-testid="erase-yes"]');
  await options.waitFor(() => document.querySelector('.erase [role="status"]')?.textContent);
  await expect.poll(stored).toEqual([]);
  const kept = () => options.evaluate(async () => Object.keys(await chrome.storage.local.get()));
  await expect.poll(kept).toEqual([]);
});

test('a list of feeds is taken over from a file, nothing is followed by it, and what is followed can be saved', async () => {
  const lines = [
    ['https://post.example/feed', 'Lorn &amp; Post'],
    ['https://gazette.example/feed', '<img src=x>'.replaceAll('<', '&lt;')],
    ['http://192.168.0.1/feed', 'A router'],
  ].map(([address, title]) => `<outline type="rss" text="${title}" xmlUrl="${address}"/>`);
  const path = join(folder.path, 'feeds.opml');
  await writeFile(
    path,
    `<opml version="2.0"><body><outline text="News">${lines.join('')}</outline></body></opml>`,
  );
  await options.setFile('[data-testid="opml-file"]', path);
  const said = () =>
    options.evaluate(() => document.querySelector('[data-testid="opml-answer"]')?.textContent);
  await expect.poll(said).toMatch(/has 2 feeds.*One address was left out/);
  const listed = () =>
    options.evaluate(() =>
      [...document.querySelectorAll('.opml .feed p[dir]')].map(item => item.textContent),
    );
  expect(await listed()).toEqual(['Lorn & Post', '<img src=x>']);
  await options.waitFor(() => document.querySelector('[data-testid="opml-all"]'));
  expect(await options.evaluate(() => document.querySelector('[data-testid="opml-export"]'))).toBeNull();
  await writeFile(path, '{"no": "list"}');
  await options.setFile('[data-testid="opml-file"]', path);
  await expect.poll(said).toMatch(/not a list of feeds/);
});
