/** Takes the readme's picture anew: the demo newsroom's first article with the real sidebar beside it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../test/tools/browsers.ts';
import { startNewsroom } from '../test/tools/newsroom/server.ts';
import { build } from './build.ts';
import { startDemo } from './demo.ts';
import { root } from './tools.ts';

const HEIGHT = 765;

/** Screenshots of the page, scrolled to its first passages, and of the sidebar. */
async function shoot(folder: string): Promise<string[]> {
  const newsroom = await startNewsroom();
  const demo = await startDemo({
    browser: 'chrome',
    extension: resolve(root, await build('chrome')),
    headed: false,
    front: newsroom.url,
    article: `${newsroom.url}/ferry.html`,
    say: step => console.log(step),
  });
  try {
    await demo.tab.evaluate(() => scrollTo(0, 720));
    const paths = [join(folder, 'page.png'), join(folder, 'sidebar.png')];
    await demo.tab.screenshot(paths[0]!);
    await demo.sidebar.screenshot(paths[1]!);
    return paths;
  } finally {
    await demo.driver.close();
    await newsroom.close();
  }
}

/** The pictures side by side, as a window holds them. */
async function placeTogether(paths: readonly string[], target: string): Promise<void> {
  const images = paths.map(
    path => `<img src="data:image/png;base64,${readFileSync(path).toString('base64')}">`,
  );
  const browser = await puppeteer.launch({
    executablePath: ensureBrowser('chrome'),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1400, height: HEIGHT + 2 });
    await page.setContent(
      `<style>body{margin:0}main{display:inline-flex;height:${HEIGHT}px;border:1px solid #bbb;overflow:hidden}` +
        `img{height:max-content}img+img{border-left:1px solid #bbb}</style><main>${images.join('')}</main>`,
    );
    const main = await page.$('main');
    await main!.screenshot({ path: target as `${string}.png` });
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'wirelight-picture-'));
try {
  await placeTogether(await shoot(folder), resolve(root, 'docs/sidebar.png'));
} finally {
  rmSync(folder, { recursive: true });
}
