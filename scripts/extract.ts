/**
 * `npm run --silent extract -- INDEX`: the built content script's reading of every page that INDEX (JSONL) names,
 * in a real Chromium with the page's scripts off and no other network. JSONL on standard output.
 * CONTENT_SCRIPT=file measures that file; else the built one, built anew where it is missing or out of date.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { PageRead } from '../src/messages.ts';
import { ensureBrowser } from './browsers.ts';

interface Entry {
  id: string;
  html: string;
}

const root = resolve(import.meta.dirname, '..');
const NAME = 'src/content/index.iife.js';
const PATIENCE = 60_000;

class BadInput extends Error {}

function readMaybeGzipped(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function readEntry(line: string, where: string, folder: string): Entry {
  let value: Partial<Entry> | null;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadInput(`${where}: not JSON (${(error as Error).message})`);
  }
  if (typeof value?.id !== 'string' || typeof value.html !== 'string')
    throw new BadInput(`${where}: needs "id" and "html", both strings`);
  const html = resolve(folder, value.html);
  if (!existsSync(html)) throw new BadInput(`${where}: no file ${html}`);
  return { id: value.id, html };
}

function readIndex(path: string): Entry[] {
  let text: string;
  try {
    text = readMaybeGzipped(path).toString('utf8');
  } catch (error) {
    throw new BadInput(`${path}: ${(error as Error).message}`);
  }
  return text
    .split('\n')
    .flatMap((line, i) => (line.trim() ? [readEntry(line, `${path}:${i + 1}`, dirname(path))] : []));
}

/** Stored pages are often UTF-8 whatever they say; where the bytes are not, the browser finds what the page says. */
function contentType(bytes: Buffer): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'text/html; charset=utf-8';
  } catch {
    return 'text/html';
  }
}

/** Serves entry i under /i/ on loopback. */
function serve(entries: Entry[]): Promise<Server> {
  const server = createServer((request, response) => {
    const entry = entries[Number(/^\/(\d+)\/$/.exec(request.url ?? '')?.[1] ?? -1)];
    if (!entry) return response.writeHead(404).end();
    try {
      const bytes = readMaybeGzipped(entry.html);
      response.writeHead(200, { 'content-type': contentType(bytes) }).end(bytes);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

const newest = (folder: string): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(file => file.isFile())
    .reduce((time, file) => Math.max(time, statSync(join(file.parentPath, file.name)).mtimeMs), 0);

/** The content script as it ships. */
function contentScript(): string {
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

/** The least of an extension's surroundings: whatever the script sends first is kept. */
const STAND_IN = `
  var sent = null;
  var event = { addListener() {}, removeListener() {}, hasListener: () => false };
  var browser = { runtime: { id: 'extract', getURL: path => 'extract://' + path, onMessage: event, sendMessage(message) { sent ??= message; return Promise.resolve(); } } };
  var chrome = browser;`;

async function readPage(page: Page, url: string, script: string): Promise<PageRead> {
  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
  const cdp = await page.createCDPSession();
  try {
    const { frameTree } = await cdp.send('Page.getFrameTree');
    const world = await cdp.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'extract',
    });
    const expression = `${STAND_IN}\n${script}\n;JSON.stringify(sent?.page ?? null)`;
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      expression,
      contextId: world.executionContextId,
      timeout: PATIENCE,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    const read = JSON.parse(result.value) as PageRead | null;
    if (!read) throw new Error('the content script sent no reading');
    return read;
  } finally {
    await cdp.detach();
  }
}

function lineOf(id: string, read: PageRead): string {
  const { title, byline, published, language, paragraphs } = read.ok
    ? read.article
    : { title: '', byline: null, published: null, language: null, paragraphs: [] };
  return JSON.stringify({
    id,
    title,
    byline,
    published,
    language,
    text: paragraphs.join('\n'),
    ms: read.ms ?? null,
  });
}

async function extract(index: string): Promise<void> {
  const entries = readIndex(index);
  const script = contentScript();
  const server = await serve(entries);
  const { port } = server.address() as AddressInfo;
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await page.setJavaScriptEnabled(false);
    for (const [i, { id }] of entries.entries()) {
      const read = await readPage(page, `http://127.0.0.1:${port}/${i}/`, script);
      if (!read.ok) console.error(`${id}: ${read.error}`);
      process.stdout.write(`${lineOf(id, read)}\n`);
    }
    console.error(`${entries.length} pages read`);
  } finally {
    await browser.close();
    server.close();
  }
}

const [index, ...more] = process.argv.slice(2);
try {
  if (!index || more.length) throw new BadInput('usage: npm run --silent extract -- INDEX');
  await extract(index);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof BadInput ? 2 : 1;
}
