import { describe, expect, it } from 'vitest';
import type { Look, Mark } from '../../../src/messages.ts';
import { DEFAULTS } from '../../../src/settings.ts';
import { articlePage, hasChromium, paragraphsHtml, prose, type Tab, useChromium } from './chromium.ts';

const HOSTILE = '<style>*{display:none!important}html,body,article,h1,p{display:block!important}</style>';
const BODY = `${HOSTILE}<article><h1>The ferry waits</h1>${paragraphsHtml(prose(5))}</article>`;
const LOOK: Look = { isShown: true, colours: {}, keys: DEFAULTS.keys };

const mark = (end: number): Mark => ({
  start: 0,
  end,
  label: 'copied',
  sure: true,
  quote: false,
  about: ['Copied', 'Harbour Times, 10:00'],
});

/** What is on the root element beside head and body. */
const hosts = (tab: Tab) =>
  tab.page.evaluate(() =>
    [...document.documentElement.children].slice(2).map(host => {
      const { x, y, width, height } = host.getBoundingClientRect();
      const isOnTop = document.elementFromPoint(x + width / 2, y + height / 2) === host;
      return { isOnTop, isClosed: host.shadowRoot === null, isSeen: width > 40 && height > 20, y };
    }),
  );
const until = (tab: Tab, count: number) =>
  tab.page.waitForFunction(
    n => document.documentElement.children.length === 2 + n,
    { timeout: 30_000 },
    count,
  );
const source = (tab: Tab): Promise<string> => tab.page.evaluate(() => document.documentElement.outerHTML);

describe.skipIf(!hasChromium)('the card over a passage', { timeout: 120_000 }, () => {
  const chromium = useChromium();

  async function marked(look = LOOK) {
    const tab = await chromium.open(articlePage(BODY), {
      headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
    });
    const before = await source(tab);
    const { key, paragraphs } = await tab.article();
    await tab.tell({ type: 'show-marks', key, marks: [mark(paragraphs[0].length)], look });
    const place = await tab.page.evaluate(() => {
      const { left, top } = document.querySelector('p')!.getBoundingClientRect();
      return { x: left + 30, y: top + 10 };
    });
    return { tab, before, key, place };
  }

  it('is on top of everything, out of reach of the page and its styles, and goes without a trace', async () => {
    const { tab, before, place } = await marked();
    await tab.page.mouse.move(place.x, place.y);
    await until(tab, 1);
    expect(await hosts(tab)).toEqual([
      { isOnTop: true, isClosed: true, isSeen: true, y: expect.any(Number) },
    ]);
    await tab.page.keyboard.press('Escape');
    await until(tab, 0);
    expect(await source(tab)).toBe(before);
  });

  it('stays while the pointer is on it, and goes when it leaves both', async () => {
    const { tab, place } = await marked();
    await tab.page.mouse.move(place.x, place.y);
    await until(tab, 1);
    const [{ y }] = await hosts(tab);
    await tab.page.mouse.move(place.x, y + 8);
    await new Promise(done => setTimeout(done, 500));
    expect(await hosts(tab)).toHaveLength(1);
    await tab.page.mouse.move(2, 2);
    await until(tab, 0);
  });

  it('comes with a passage that is chosen in the sidebar, and covers none of its lines', async () => {
    const { tab, key } = await marked();
    await tab.tell({ type: 'show-passage', key, start: 0 });
    await until(tab, 1);
    const [{ y }] = await hosts(tab);
    const lines = await tab.page.evaluate(() => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector('p')!);
      return [...range.getClientRects()].map(({ bottom }) => bottom);
    });
    expect(lines.length).toBeGreaterThan(1);
    expect(y).toBeGreaterThanOrEqual(Math.max(...lines));
  });

  it('and the marks are not there while marks are switched off, but a chosen passage is set off', async () => {
    const { tab, key, place } = await marked({ ...LOOK, isShown: false });
    const drawn = () => tab.page.evaluate(() => CSS.highlights.size);
    expect(await drawn()).toBe(0);
    await tab.page.mouse.move(place.x, place.y);
    await new Promise(done => setTimeout(done, 600));
    expect(await hosts(tab)).toEqual([]);
    await tab.tell({ type: 'show-passage', key, start: 0 });
    expect(await drawn()).toBe(1);
  });

  it("the reader's colours are drawn in place of the usual ones", async () => {
    const { tab } = await marked({ ...LOOK, colours: { copied: { light: '1 2 3', dark: '4 5 6' } } });
    const rules = await tab.page.evaluate(() =>
      document.adoptedStyleSheets.flatMap(sheet => [...sheet.cssRules].map(rule => rule.cssText)).join(''),
    );
    expect(rules).toMatch(/rgb\(1[ ,]+2[ ,]+3\)/);
  });
});
