import { describe, expect, it } from 'vitest';
import type { Look, Mark } from '../../../src/messages.ts';
import { DEFAULTS } from '../../../src/settings.ts';
import { articlePage, hasChromium, paragraphsHtml, prose, type Tab, useChromium } from './chromium.ts';

const POLICY = {
  'content-security-policy': "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
};
const TEXTS = prose(5);
const BODY = `<article><h1>The ferry waits</h1>${paragraphsHtml([
  TEXTS[0].replace('council', '<b>council</b><script type="text/none">left out</script>'),
  ...TEXTS.slice(1),
])}</article>`;

const LOOK: Look = { isShown: true, colours: {}, keys: DEFAULTS.keys };

/** One mark a paragraph, of every kind in turn. */
function marksFor(paragraphs: string[]): Mark[] {
  let start = 0;
  return paragraphs.map((text, i) => {
    const mark: Mark = {
      start,
      end: start + text.length,
      label: (['copied', 'rewritten', 'unique', 'copied'] as const)[i % 4],
      sure: true,
      quote: i % 4 === 3,
      about: [`Label ${i}`, 'Harbour Times, 10:00'],
    };
    start += text.length + 1;
    return mark;
  });
}

/** The texts of the highlighted ranges, by highlight. */
const drawn = (tab: Tab): Promise<string[][]> =>
  tab.page.evaluate(() =>
    [...CSS.highlights.values()].map(one => [...one].map(range => (range as Range).toString())),
  );
const sheets = (tab: Tab): Promise<number> => tab.page.evaluate(() => document.adoptedStyleSheets.length);
const source = (tab: Tab): Promise<string> => tab.page.evaluate(() => document.documentElement.outerHTML);
const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

describe.skipIf(!hasChromium)('the content script in a page', { timeout: 120_000 }, () => {
  const chromium = useChromium();

  async function marked(
    options: Parameters<typeof chromium.open>[1] = {},
  ): Promise<{ tab: Tab; key: string; marks: Mark[] }> {
    const tab = await chromium.open(articlePage(BODY), options);
    const { key, paragraphs } = await tab.article();
    const marks = marksFor(paragraphs);
    await tab.tell({ type: 'show-marks', key, marks, look: LOOK });
    return { tab, key, marks };
  }

  it('draws every passage and nothing between, and leaves the tree as it was, under a strict policy', async () => {
    const tab = await chromium.open(articlePage(BODY), { headers: POLICY, inject: false });
    const before = await source(tab);
    await tab.inject();
    const { key, paragraphs } = await tab.article();
    await tab.tell({ type: 'show-marks', key, marks: marksFor(paragraphs), look: LOOK });
    const texts = await drawn(tab);
    expect(texts.map(ranges => ranges.join(''))).toEqual([TEXTS[0] + TEXTS[4], TEXTS[1], TEXTS[3], TEXTS[2]]);
    expect(texts[0].slice(0, 3)).toEqual(['In its session number 1 the ', 'council', TEXTS[0].slice(35)]);
    expect(await sheets(tab)).toBe(1);
    expect(await source(tab)).toBe(before);
  });

  it('gives its highlights names that do not reveal the extension', async () => {
    const { tab } = await marked();
    const names = await tab.page.evaluate(() => [...CSS.highlights.keys()].join(' '));
    expect(names).not.toMatch(/wire|light|copied|stand-in/i);
  });

  it('says which passage was clicked and lets the page have its click', async () => {
    const { tab, key, marks } = await marked();
    await tab.page.evaluate(() => {
      document.addEventListener('click', event => {
        document.title = event.defaultPrevented ? 'prevented' : 'clicked';
      });
    });
    await tab.page.click('p:nth-of-type(2)');
    expect((await tab.sent()).at(-1)).toEqual({ type: 'passage-chosen', key, start: marks[1].start });
    expect(await tab.page.title()).toBe('clicked');
    expect((await drawn(tab)).at(-1)).toEqual([TEXTS[1]]);
    await tab.page.click('h1');
    expect((await tab.sent()).length).toBe(2);
  });

  it('finds the clicked passage where the browser cannot say what highlight is there', async () => {
    const { tab, key, marks } = await marked({
      before: 'HighlightRegistry.prototype.highlightsFromPoint = undefined',
    });
    await tab.page.click('p:nth-of-type(3)');
    expect((await tab.sent()).at(-1)).toEqual({ type: 'passage-chosen', key, start: marks[2].start });
  });

  it('scrolls to a passage, in a scrolled box too, at once where motion is to be reduced', async () => {
    const tab = await chromium.open(
      articlePage(
        `<div style="height:3000px"></div><div style="height:200px;overflow:auto"><div style="height:900px"></div>${BODY}</div><div style="height:3000px"></div>`,
      ),
    );
    await tab.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const { key, paragraphs } = await tab.article();
    const marks = marksFor(paragraphs);
    await tab.tell({ type: 'show-marks', key, marks, look: LOOK });
    await tab.tell({ type: 'show-passage', key, start: marks[1].start });
    const place = await tab.page.$eval('p:nth-of-type(2)', p => {
      const { top, bottom } = p.getBoundingClientRect();
      const box = p.closest('div')!.getBoundingClientRect();
      return top >= box.top && bottom <= box.bottom && top > 0 && bottom < innerHeight;
    });
    expect(place).toBe(true);
    await tab.tell({ type: 'show-passage', key, start: null });
    expect((await drawn(tab)).length).toBe(4);
  });

  it('chooses its colours by the page, not by the system', async () => {
    const { tab } = await marked();
    const rules = () => tab.page.evaluate(() => document.adoptedStyleSheets[0].cssRules[0].cssText);
    const light = await rules();
    await tab.page.evaluate(() => {
      document.body.style.cssText = 'background: #111; color: #eee';
    });
    await expect.poll(rules).not.toBe(light);
  });

  it('reads again, once, when it is injected again', async () => {
    const tab = await chromium.open(articlePage(BODY));
    const first = await tab.reading();
    await tab.inject();
    const second = await tab.reading(2);
    expect(second.key).not.toBe(first.key);
    expect(await tab.inWorld('listeners.length')).toBe(1);
    expect(await tab.tell({ type: 'which-reading' })).toEqual([{ key: second.key }]);
  });

  it('follows a single-page application to its next article', async () => {
    const { tab } = await marked();
    const next = prose(5, 'bridge');
    await tab.page.evaluate(
      html => {
        history.pushState(null, '', './next');
        setTimeout(() => {
          document.querySelector('article')!.innerHTML = html;
        }, 500);
      },
      `<h1>The bridge opens</h1>${paragraphsHtml(next)}`,
    );
    await expect.poll(() => drawn(tab)).toEqual([]);
    expect(await sheets(tab)).toBe(0);
    await expect
      .poll(async () => (await tab.readings()).at(-1))
      .toMatchObject({
        ok: true,
        article: { paragraphs: next, url: expect.stringMatching(/next$/) },
      });
  });

  it('sends a reading that was asked for, also where a look at the changed page takes its place', async () => {
    const rows = '<div><i>a</i><b>b</b></div>'.repeat(30_000);
    const body = `<article><h1>The ferry waits</h1>${paragraphsHtml(prose(12))}</article>${rows}`;
    const holdLooks = `var looks = [], wait = setTimeout;
      setTimeout = (run, ms) => (ms >= 250 ? looks.push(run) : wait(run, ms))`;
    const tab = await chromium.open(articlePage(body), { before: holdLooks });
    await tab.article();
    await tab.page.evaluate(() => {
      const article = document.querySelector('article');
      article?.replaceWith(article.cloneNode(true));
    });
    await tab.inWorld(
      'new Promise(done => { const ask = () => looks.length ? done() : wait(ask, 20); ask(); })',
    );
    await tab.inWorld(`listeners.forEach(one => one({ type: 'read-page' }, {}, () => {})); looks.pop()()`);
    expect((await tab.article(2)).paragraphs).toHaveLength(12);
  });

  it('reads again when the text changes, at most once a second', async () => {
    const { tab } = await marked();
    await tab.page.evaluate(() => {
      let count = 0;
      setInterval(() => {
        document.querySelector('p')!.firstChild!.nodeValue = `Change number ${count++} of the text that `;
      }, 20);
    });
    const begin = Date.now();
    await expect.poll(async () => (await tab.readings()).length).toBeGreaterThan(3);
    // The first is of before; of the others each comes a second after the one before it.
    const count = (await tab.readings()).length;
    expect(count).toBeLessThanOrEqual(2 + (Date.now() - begin) / 1_000);
  });

  it('says nothing of changes elsewhere, of a fragment, or of nodes replaced by the same text', async () => {
    const { tab } = await marked();
    await tab.page.evaluate(() => {
      location.hash = 'part';
      document.body.append(
        Object.assign(document.createElement('div'), { className: 'advert', textContent: 'Buy this.' }),
      );
      const article = document.querySelector('article')!;
      article.replaceWith(article.cloneNode(true));
    });
    await wait(1_500);
    expect((await tab.readings()).length).toBe(1);
    await expect.poll(async () => (await drawn(tab)).flat().length).toBeGreaterThan(4);
  });

  it('takes everything off the page when its extension is gone', async () => {
    const { tab } = await marked();
    await tab.inWorld('runtime.id = undefined');
    await expect.poll(() => drawn(tab)).toEqual([]);
    expect(await sheets(tab)).toBe(0);
    expect(await tab.inWorld('listeners.length')).toBe(0);
    const before = (await tab.sent()).length;
    await tab.page.evaluate(() => document.querySelector('p')!.remove());
    await tab.page.click('p');
    await wait(1_000);
    expect((await tab.sent()).length).toBe(before);
  });

  it('waits with a page that is rendered ahead until it is shown', async () => {
    const tab = await chromium.open(articlePage(BODY), {
      before: `var isAhead = true;
        Object.defineProperty(Document.prototype, 'prerendering', { get: () => isAhead })`,
    });
    await wait(500);
    expect(await tab.readings()).toEqual([]);
    await tab.inWorld('isAhead = false; document.dispatchEvent(new Event("prerenderingchange")); undefined');
    expect((await tab.article()).paragraphs).toHaveLength(5);
  });

  it('writes nothing to the console and moves nothing', async () => {
    const tab = await chromium.open(articlePage(BODY), { inject: false });
    const said: string[] = [];
    tab.page.on('console', message => said.push(message.text()));
    tab.page.on('pageerror', error => said.push(String(error)));
    await tab.page.evaluate(() => {
      const shifts = Object.assign(window, { shifts: [] as number[] }).shifts;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await tab.inject();
    const { key, paragraphs } = await tab.article();
    const marks = marksFor(paragraphs);
    await tab.tell({ type: 'show-marks', key, marks, look: LOOK });
    await tab.tell({ type: 'show-passage', key, start: marks[1].start });
    await wait(500);
    expect(said).toEqual([]);
    expect(await tab.page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });

  it('gives way to the instance of an extension that came back', async () => {
    const { tab } = await marked();
    await tab.inWorld('runtime.id = undefined');
    await tab.inWorld('runtime.id = "again"; globalThis[Symbol.for("wirelight")].again = () => false');
    await tab.inject();
    await tab.reading(2);
    expect(await tab.inWorld('listeners.length')).toBe(1);
    expect(await drawn(tab)).toEqual([]);
  });

  it('does without highlights where the browser has none', async () => {
    const { tab, key, marks } = await marked({ before: 'Highlight = undefined' });
    await tab.tell({ type: 'show-passage', key, start: marks[4].start });
    expect(await drawn(tab)).toEqual([]);
    expect(await tab.tell({ type: 'which-reading' })).toEqual([{ key }]);
  });

  it.each([
    null,
    {},
    { type: 'show-marks' },
    {
      type: 'show-marks',
      key: 'old',
      marks: [{ start: 0, end: 5, label: 'copied', sure: true, quote: false }],
    },
    { type: 'show-passage', key: 'old', start: 0 },
  ])('ignores %j', async message => {
    const tab = await chromium.open(articlePage(BODY));
    await tab.reading();
    expect(await tab.tell(message)).toEqual([null]);
    expect(await drawn(tab)).toEqual([]);
  });

  it('ignores marks that fit nowhere', async () => {
    const tab = await chromium.open(articlePage(BODY));
    const { key } = await tab.article();
    const marks = [
      null,
      { start: -1, end: 4, label: 'copied', about: [] },
      { start: 9e9, end: 9e9 + 1, label: 'copied', about: [] },
      { start: 0, end: 6, label: 'odd', about: [] },
      { start: 0, end: 6, label: 'copied', about: [7] },
      { start: 0, end: 6, label: 'copied', about: [] },
    ];
    await tab.tell({ type: 'show-marks', key, marks, look: LOOK });
    expect(await drawn(tab)).toEqual([['In its']]);
  });
});
