/** Renders icons/icon.svg to the PNG files the manifest names. Run it after the drawing changed. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { ensureBrowser } from '../test/tools/browsers.ts';

const folder = resolve(fileURLToPath(import.meta.url), '../../icons');
const drawing = readFileSync(resolve(folder, 'icon.svg')).toString('base64');
const SIZES = [16, 32, 48, 128];

const browser = await puppeteer.launch({
  executablePath: ensureBrowser('chrome'),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const page = await browser.newPage();
  await page.setContent(
    `<style>body{margin:0}img{display:block;width:100vw}</style><img src="data:image/svg+xml;base64,${drawing}">`,
  );
  for (const size of SIZES) {
    await page.setViewport({ width: size, height: size });
    await page.screenshot({ path: resolve(folder, `${size}.png`) as `${string}.png`, omitBackground: true });
  }
} finally {
  await browser.close();
}
