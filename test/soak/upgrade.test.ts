/**
 * The update from the version before: 0.1.0, built anew from its commit, holds 5,000 reports, settings, a permission and
 * an open article when this one takes its place. All of it is there afterwards.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { manyReports } from '../e2e/manyReports.ts';
import { browserName, extensionFolder, useNewsroom } from '../e2e/session.ts';
import { type Driver, launch, type Tab, until, type View } from '../tools/driver/index.ts';
import { expected } from '../tools/newsroom/data.ts';
import { alwaysRead, fillCorpus, shownTrace } from '../tools/reader.ts';
import { feedOf, serve, type TestServer } from '../tools/server.ts';

/** The last commit of 0.1.0. */
const BEFORE = '2c7181806abe656df783d715b794c1dcae0c73b9';
const REPORTS = 5_000;
const BATCH = 500;
const ORIGIN = 'http://127.0.0.1/*';
const SETTINGS = { marks: false, language: 'en', colours: { copied: '#123456' }, keep: 'sites' };
const RETENTION = { keep: 'count', count: 70_000 };
/** In an extension page: whether it is of this version and not of 0.1.0. */
const isThis = () => JSON.stringify(chrome.runtime.getManifest()).includes('wasm-unsafe-eval');

const run = (command: string, args: string[], cwd: string, env: Record<string, string> = {}): void => {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
};
const isKnown = spawnSync('git', ['cat-file', '-e', `${BEFORE}^{commit}`]).status === 0;
if (!isKnown) console.warn('The commit of 0.1.0 is not in this history: the update from it is not tried.');

const folder = mkdtempSync(join(tmpdir(), 'wirelight-upgrade-'));
const newsroom = useNewsroom();
const { ferry } = expected();

/** Builds 0.1.0 with the packages of its own lock file. @returns the folder of its build for this browser */
function buildBefore(): string {
  const source = join(folder, 'source');
  const archive = join(folder, 'source.tar');
  run('git', ['archive', '--format=tar', `--output=${archive}`, `--prefix=source/`, BEFORE], resolve('.'));
  run('tar', ['-xf', archive, '-C', folder], folder);
  run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], source);
  const env = { TARGET: browserName, OUT_DIR: 'dist/old' };
  run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], source, env);
  return join(source, 'dist/old');
}

interface Stored {
  id: string;
  outlet: string;
  agency: string | null;
  published: string | null;
  paragraphs: string[];
  added?: number;
  pinned?: boolean;
}

/** What an extension page says is stored, set and allowed. */
const keptIn = (view: View) =>
  view.evaluate(async () => {
    const stored: string[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const ask = { type: 'export-part', from };
      const { value } = (await chrome.runtime.sendMessage(ask)) as {
        value: { text: string; next: number | null };
      };
      for (const line of value.text.split('\n').filter(Boolean)) {
        const { id, outlet, agency, published, paragraphs, added, pinned } = JSON.parse(line) as Stored;
        const kept = [id, outlet, agency, published, paragraphs, added, pinned === true];
        stored.push(JSON.stringify(kept));
      }
      from = value.next;
    }
    const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(stored.sort().join('\n')));
    const { settings, agencies, feeds, retention } = await chrome.storage.local.get(null);
    return {
      total: stored.length,
      digest: [...new Uint8Array(bytes)].join(' '),
      settings,
      agencies,
      retention,
      feeds: (feeds as { address: string; title: string; etag: string }[]).map(
        ({ address, title, etag }) => ({ address, title, etag }),
      ),
      origins: (await chrome.permissions.getAll()).origins ?? [],
      sites: (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    };
  });

/** Which tabs have a result. */
const tracedTabs = (view: View) =>
  view.evaluate(async () => {
    const session = Object.entries(await chrome.storage.session.get(null));
    const traced = session.filter(([, value]) => (value as { status?: string } | null)?.status === 'traced');
    return traced.map(([key]) => key).filter(key => key.startsWith('tab:'));
  });

/** Stores so many reports, and pins one. */
async function store(view: View): Promise<void> {
  const put = async (reports: object[]) =>
    (await chrome.runtime.sendMessage({ type: 'import-reports', reports })) as { ok: boolean };
  for (let from = 0; from < REPORTS; from += BATCH) {
    const batch = manyReports(from, from + BATCH);
    expect(await view.evaluate(put, batch)).toMatchObject({ ok: true });
  }
  const pin = (ids: string[]) => chrome.runtime.sendMessage({ type: 'pin-reports', ids, pinned: true });
  expect(await view.evaluate(pin, ['many-7'])).toMatchObject({ ok: true });
}

/** Sets what a reader may have set, and follows a feed, on the options page. */
async function set(driver: Driver, feed: string): Promise<void> {
  const options = await driver.options();
  await options.evaluate(given => chrome.storage.local.set({ settings: given }), SETTINGS);
  await options.evaluate(
    retention => chrome.runtime.sendMessage({ type: 'set-retention', retention }),
    RETENTION,
  );
  await options.fill('#feed-address', feed);
  await options.click('[data-testid="follow"]');
  await options.waitFor(() => document.querySelector('[data-testid="feed"]'), [], { what: 'the feed' });
  await options.close();
}

describe.skipIf(!isKnown)('the update from 0.1.0', () => {
  let driver: Driver;
  let tab: Tab;
  let server: TestServer;
  const extension = join(folder, 'extension');
  beforeAll(async () => {
    cpSync(buildBefore(), extension, { recursive: true });
    server = await serve({
      '/feed': (_, response) => {
        response.setHeader('ETag', '"of 0.1.0"').setHeader('Content-Type', 'application/rss+xml');
        response.end(feedOf(3));
      },
    });
    driver = await launch(browserName, { extension });
  }, 600_000);
  afterAll(async () => {
    await driver?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('keeps the corpus, the settings, the permissions, and what is open', async () => {
    const filled = await fillCorpus(driver, newsroom.url);
    ({ tab } = filled);
    await store(filled.sidebar);
    await driver.answerPrompts(true, ORIGIN);
    await set(driver, `${server.url}/feed`);
    await tab.goto(newsroom.url + ferry.page);
    await driver.clickIcon(tab);
    const sidebar = await driver.sidebar();
    const before = await shownTrace(sidebar, ferry.title);
    await alwaysRead(sidebar);
    await tab.reload();
    const isKept = () => document.querySelector('[data-testid="remove-page"]');
    await sidebar.waitFor(isKept, [], { what: 'the article, read at load and kept' });
    const page = await driver.options();
    const kept = await keptIn(page);
    expect(kept.total).toBeGreaterThanOrEqual(REPORTS);
    expect(await page.evaluate(isThis)).toBe(false);
    await page.close();

    rmSync(extension, { recursive: true });
    cpSync(extensionFolder, extension, { recursive: true });
    await tab.activate();
    await driver.reloadExtension();

    const options = await driver.options();
    expect(await options.evaluate(isThis)).toBe(true);
    await until(async () => (await keptIn(options)).total === kept.total, {
      what: 'the corpus',
      timeout: 120_000,
    });
    await options.waitFor(() => chrome.scripting.getRegisteredContentScripts().then(all => all.length > 0));
    expect(await keptIn(options)).toEqual(kept);
    // The site is always read: its open page has its result again without a click.
    await expect.poll(() => tracedTabs(options)).toHaveLength(1);
    await options.close();
    await driver.clickIcon(tab);
    const shown = await shownTrace(await driver.sidebar(), ferry.title);
    expect(shown.passages.map(({ text }) => text)).toEqual(before.passages.map(({ text }) => text));
    expect(shown.passages.filter(({ label }) => label === 'copied').length).toBeGreaterThan(5);
  }, 300_000);
});
