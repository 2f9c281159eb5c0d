/**
 * `npm run pictures`: the pictures for the stores, in out/stores, and the readme's, from the real extension beside the
 * demo newsroom's first article.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../test/tools/browsers.ts';
import type { Tab, View } from '../test/tools/driver/index.ts';
import { startNewsroom } from '../test/tools/newsroom/server.ts';
import { choose } from '../test/tools/reader.ts';
import { build } from './build.ts';
import { startDemo } from './demo.ts';
import { root } from './tools.ts';

/** What both stores take, CSS pixels. */
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const PANEL = 400;

const shots = mkdtempSync(join(tmpdir(), 'wirelight-picture-'));
const shot = (name: string) => join(shots, `${name}.png`);

async function shoot(): Promise<void> {
  const newsroom = await startNewsroom();
  const { driver, tab, sidebar, trace } = await startDemo({
    browser: 'chrome',
    extension: resolve(root, await build('chrome')),
    headed: false,
    front: newsroom.url,
    article: `${newsroom.url}/ferry.html`,
    say: step => console.log(step),
  });
  try {
    const take = async (view: View, name: string) => {
      await view.waitFor(() => new Promise(done => setTimeout(done, 600, true)));
      await view.screenshot(shot(name));
    };
    const top = (view: View, y: number) => view.evaluate(to => scrollTo({ top: to, behavior: 'instant' }), y);
    await tab.resize(SCREEN.width - PANEL, SCREEN.height);
    await (sidebar as Tab).resize(PANEL, SCREEN.height);
    await top(tab, 720);
    await take(tab, 'page');
    await take(sidebar, 'sidebar');
    const { index } = trace.passages.find(({ label }) => label === 'copied')!;
    await choose(sidebar, index);
    await sidebar.waitFor(() => {
      document.querySelector('.passages')?.scrollIntoView({ behavior: 'instant' });
      return document.querySelector('.sides');
    });
    await take(tab, 'page-chosen');
    await take(sidebar, 'sidebar-chosen');
    void sidebar.click('[data-testid="other-tab"]').catch(() => undefined);
    const wide = await driver.sidebarTab();
    await wide.resize(SCREEN.width, SCREEN.height);
    await choose(wide, index).catch(() => undefined);
    await top(wide, 0);
    await take(wide, 'wide');
  } finally {
    await driver.close();
    await newsroom.close();
  }
}

const image = (path: string): string =>
  `<img src="data:image/png;base64,${readFileSync(path).toString('base64')}">`;

const beside = (names: readonly string[]): string =>
  `<style>body{margin:0}main{display:flex;height:${SCREEN.height}px;overflow:hidden}img{height:max-content}` +
  `img+img{border-left:1px solid #bbb;box-sizing:border-box}</style><main>${names.map(name => image(shot(name))).join('')}</main>`;

/** The icon, the name, and a bar in the colours of the labels. */
const tile = (): string =>
  '<style>body{margin:0;height:280px;display:grid;place-content:center;gap:22px;background:#fcfcfa;font:600 40px system-ui}' +
  'h1{display:flex;gap:18px;align-items:center;justify-content:center;margin:0;font:inherit;color:#1c1e20}img{width:64px}' +
  'div{display:flex;gap:4px;width:300px}i{height:20px}</style>' +
  `<h1>${image(resolve(root, 'icons/128.png'))}Wirelight</h1><div>` +
  [
    ['#0072b2', 4],
    ['#e69f00', 2],
    ['#cc79a7', 1],
    ['#009e73', 3],
  ]
    .map(([colour, part]) => `<i style="flex:${part};background:${colour}"></i>`)
    .join('') +
  '</div>';

async function draw(pictures: Record<string, [html: string, size: typeof SCREEN]>): Promise<void> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await puppeteer.launch({ executablePath: ensureBrowser('chrome'), args });
  try {
    const page = await browser.newPage();
    for (const [path, [html, size]] of Object.entries(pictures)) {
      await page.setViewport(size);
      await page.setContent(html);
      await page.screenshot({ path: resolve(root, path) as `${string}.png` });
      console.log(`Took ${path}, ${size.width} × ${size.height}`);
    }
  } finally {
    await browser.close();
  }
}

try {
  mkdirSync(resolve(root, 'out/stores'), { recursive: true });
  await shoot();
  await draw({
    'docs/sidebar.png': [beside(['page', 'sidebar']), SCREEN],
    'out/stores/1-article.png': [beside(['page', 'sidebar']), SCREEN],
    'out/stores/2-passage.png': [beside(['page-chosen', 'sidebar-chosen']), SCREEN],
    'out/stores/3-tab.png': [beside(['wide']), SCREEN],
    'out/stores/tile.png': [tile(), TILE],
  });
} finally {
  rmSync(shots, { recursive: true });
}
