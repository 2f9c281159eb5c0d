import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureBrowser } from '../test/tools/browsers.ts';
import { type StoredPage, servePages } from './storedPages.ts';

const root = resolve(import.meta.dirname, '..');
const NAME = 'src/content/index.iife.js';
const PATIENCE = 60_000;

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .reduce((time, file) => Math.max(time, statSync(join(file.parentPath, file.name)).mtimeMs), 0);

/** The content script as it ships: CONTENT_SCRIPT's file, or the built one, rebuilt where it is out of date. */
export function contentScript(): string {
  if (process.env.CONTENT_SCRIPT) return readFileSync(process.env.CONTENT_SCRIPT, 'utf8');
  const built = join(root, 'dist/chrome', NAME);
  if (existsSync(built) && statSync(built).mtimeMs > newest(join(root, 'src')))
    return readFileSync(built, 'utf8');
  const out = mkdtempSync(join(tmpdir(), 'wirelight-'));
  console.error(`Building into ${out} …`);
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const env = { ...process.env, TARGET: 'chrome', OUT_DIR: out };
  const { status } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 2, 2],
  });
  try {
    if (status !== 0) throw new Error('the build failed (see above)');
    return readFileSync(join(out, NAME), 'utf8');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function launch(): Promise<Browser> {
  const args = [
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  return puppeteer.launch({ executablePath: ensureBrowser('chrome'), headless: true, args });
}

/**
 * Loads every page in a real Chromium, its scripts off and no network but loopback, and hands over what `expression`
 * evaluates to there (a promise is waited for), in a world of its own.
 */
export async function readPages<T>(
  pages: readonly StoredPage[],
  expression: string,
  take: (page: StoredPage, value: T) => void,
): Promise<void> {
  const server = await servePages(pages);
  const { port } = server.address() as AddressInfo;
  const browser = await launch();
  try {
    const tab = await browser.newPage();
    await tab.setJavaScriptEnabled(false);
    for (const [i, page] of pages.entries())
      take(page, await evaluateOn<T>(tab, `http://127.0.0.1:${port}/${i}/`, expression));
  } finally {
    await browser.close();
    server.close();
  }
}

async function evaluateOn<T>(tab: Page, url: string, expression: string): Promise<T> {
  await tab.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  const cdp = await tab.createCDPSession();
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const { executionContextId } = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'extract',
    });
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  } finally {
    await cdp.detach();
  }
}

/** The least of an extension's surroundings: `whenSent` is the first message, `tell` sends one to the script. */
const STAND_IN = `
  var listeners = [], sent, whenSent = new Promise(done => { sent = done; });
  var tell = message => listeners.forEach(listener => listener(message, {}, () => {}));
  var onMessage = { addListener: listener => listeners.push(listener), removeListener() {} };
  var chrome = { runtime: { id: 'extract', getURL: path => 'extract://' + path, onMessage,
    sendMessage(message) { sent(message); return Promise.resolve(); } } };`;

/** An expression for `readPages`: runs the content script and evaluates to `after`, in which `page` is its PageRead. */
export const readingBy = (script: string, after = 'page'): string =>
  `${STAND_IN}\n${script}\n;whenSent.then(({ page }) => (${after}))`;
