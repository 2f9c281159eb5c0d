import { describe, expect, it } from 'vitest';
import type { FromContent, Look } from '../../../src/messages.ts';
import { DEFAULTS } from '../../../src/settings.ts';
import { articlePage, hasChromium, paragraphsHtml, prose, type Tab, useChromium } from './chromium.ts';

const BODY = `<article><h1>The ferry waits</h1>${paragraphsHtml(prose(40))}<input id="field"></article>`;
const LOOK: Look = { isShown: true, colours: {}, keys: DEFAULTS.keys };

describe.skipIf(!hasChromium)('the keys on the page', { timeout: 120_000 }, () => {
  const chromium = useChromium();

  async function marked(look = LOOK) {
    const tab = await chromium.open(articlePage(BODY));
    const { key, paragraphs } = await tab.article();
    let at = 0;
    const marks = paragraphs.map((text, i) => {
      const start = at;
      at += text.length + 1;
      return {
        start,
        end: start + text.length,
        label: 'copied',
        sure: true,
        quote: false,
        about: [`Passage ${i}`],
      };
    });
    await tab.tell({ type: 'show-marks', key, marks, look });
    return { tab, key, starts: marks.map(({ start }) => start) };
  }
  const press = async (tab: Tab, letter: string) => {
    await tab.page.keyboard.down('Alt');
    await tab.page.keyboard.press(letter as 'j');
    await tab.page.keyboard.up('Alt');
  };
  const said = async (tab: Tab): Promise<FromContent[]> =>
    (await tab.sent()).filter(({ type }) => type !== 'page-read');
  const chosen = async (tab: Tab) => (await said(tab)).map(one => ('start' in one ? one.start : one.type));

  it('go to the next and the previous passage, from the first that is seen, and stop at the ends', async () => {
    const { tab, key, starts } = await marked();
    await press(tab, 'k');
    await press(tab, 'j');
    await press(tab, 'j');
    await press(tab, 'k');
    await press(tab, 'k');
    expect(await chosen(tab)).toEqual([starts[0], starts[1], starts[0]]);
    await tab.tell({ type: 'show-passage', key, start: starts[38] });
    await press(tab, 'j');
    await press(tab, 'j');
    expect((await chosen(tab)).slice(3)).toEqual([starts[39]]);
  });

  it('begin where the page was scrolled to', async () => {
    const { tab, starts } = await marked();
    await tab.page.evaluate(() => document.querySelectorAll('p')[5].scrollIntoView({ block: 'start' }));
    await press(tab, 'j');
    expect(starts.indexOf((await chosen(tab))[0] as number)).toBeGreaterThanOrEqual(4);
  });

  it('bring the passage and its card into view, and the card is said', async () => {
    const { tab } = await marked();
    for (let i = 0; i < 12; i++) await press(tab, 'j');
    const card = await tab.page.waitForFunction(
      () => document.documentElement.children[2] && window.scrollY > 0,
      { timeout: 30_000 },
    );
    expect(await card.jsonValue()).toBe(true);
    const cdp = await tab.page.createCDPSession();
    const { nodes } = await cdp.send('Accessibility.getFullAXTree');
    const alert = nodes.find(({ role }) => role?.value === 'alert');
    const inside = nodes.filter(({ role }) => role?.value === 'StaticText').map(({ name }) => name?.value);
    expect(alert).toBeDefined();
    expect(inside).toContain('Passage 11');
  });

  it('switch the marks, and are left to the page where it is written or where they mean nothing', async () => {
    const { tab } = await marked({ ...LOOK, keys: { ...DEFAULTS.keys, marks: 'Alt+Q', previous: '' } });
    await press(tab, 'q');
    expect(await chosen(tab)).toEqual(['marks-switched']);
    await tab.page.evaluate(() => {
      const left: string[] = [];
      Object.assign(window, { left });
      addEventListener(
        'keydown',
        event => event.key !== 'Alt' && !event.defaultPrevented && left.push(event.code),
      );
    });
    await press(tab, 'm');
    await press(tab, 'k');
    await tab.page.focus('#field');
    await press(tab, 'j');
    expect(await tab.page.evaluate(() => (window as unknown as { left: string[] }).left)).toEqual([
      'KeyM',
      'KeyK',
      'KeyJ',
    ]);
    expect(await said(tab)).toHaveLength(1);
  });
});
