/** Each page must end in an article or in a refusal. */
import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, type Tab, useChromium } from './chromium.ts';

const TEXTS = prose(6);
const ARTICLE = `<article><h1>The ferry waits</h1>${paragraphsHtml(TEXTS)}</article>`;
const wait = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/**
 * A script that puts elements into each other and into the body, not drawn: Chromium itself cannot lay out as many.
 * They are joined in pairs, as each joining walks over both its sides: one by one they would take a minute.
 * @param names of the elements, from the outside inwards, `count` times over
 */
const nested = (names: string[], count: number, text: string, adorn = ''): string => `{
  const piece = () => {
    const all = Array.from({ length: 100 }, () => ${JSON.stringify(names)}).flat().map(name => {
      const element = document.createElement(name);
      if (name === 'a') element.href = '/x';
      return element;
    });
    ${adorn};
    for (let i = 1; i < all.length; i++) all[i - 1].append(all[i]);
    return { first: all[0], last: all.at(-1) };
  };
  let pieces = Array.from({ length: ${count} / 100 }, piece);
  while (pieces.length > 1)
    pieces = pieces.flatMap((one, i) => {
      if (i % 2 === 1) return [];
      const next = pieces[i + 1];
      if (next) one.last.append(next.first);
      return [{ first: one.first, last: (next ?? one).last }];
    });
  pieces[0].last.append(${JSON.stringify(text)});
  const box = document.createElement('div');
  box.style.display = 'none';
  box.append(pieces[0].first);
  document.body.append(box);
}`;

describe.skipIf(!hasChromium)('a hostile page', { timeout: 60_000 }, () => {
  const chromium = useChromium();

  it('cannot hide its tree behind names', async () => {
    const names = [
      'body',
      'documentElement',
      'querySelectorAll',
      'createTreeWalker',
      'implementation',
      'title',
    ];
    const inputs = [
      'parentNode',
      'firstChild',
      'nextSibling',
      'childNodes',
      'localName',
      'getAttribute',
      'nodeType',
      'attributes',
      'textContent',
      'appendChild',
      'className',
    ];
    const texts = prose(4);
    const html = articlePage(`
      ${names.map(name => `<img name="${name}" id="${name}"><form name="${name}"></form>`).join('')}
      <form id="article">${inputs.map(name => `<input name="${name}" id="${name}">`).join('')}${paragraphsHtml(texts)}</form>`);
    expect((await (await chromium.open(html)).article()).paragraphs).toEqual(texts);
  });

  it.each(['', 'share'])('may nest its elements 200,000 deep (class "%s")', async name => {
    const html = articlePage(`<article>${paragraphsHtml(prose(4))}</article>`);
    const before = nested(
      ['div'],
      200_000,
      prose(12).join(' '),
      `for (const one of all) one.className = '${name}'`,
    );
    const tab = await chromium.open(html, { before });
    expect(await tab.reading()).toHaveProperty('key');
  });

  it('may hold 5 MB', async () => {
    const text = prose(1)[0];
    const junk =
      `<div class="item"><span>${'lorem '.repeat(6)}</span><i data-x="${'x'.repeat(400)}"></i></div>`.repeat(
        10_000,
      );
    const tab = await chromium.open(
      articlePage(`<article>${paragraphsHtml(prose(6))}</article><div>${junk}</div>`),
    );
    expect((await tab.article()).paragraphs).toContain(text);
  });

  const NESTS = {
    headings: ['h2'],
    'links in headings': ['h2', 'a'],
    'inline elements': ['b'],
    lists: ['ul', 'li'],
  };
  it.each(Object.keys(NESTS) as (keyof typeof NESTS)[])('may nest %s 20,000 deep', async kind => {
    const before = nested(NESTS[kind], 20_000, 'A ferry');
    const tab = await chromium.open(articlePage(ARTICLE), { before });
    expect((await tab.article()).paragraphs).toEqual(TEXTS);
  });

  it('may make every getter of its own world throw', async () => {
    const script = `<script>
      const fail = () => { throw new Error('no'); };
      for (const type of [Node, Element, HTMLElement, Document, CharacterData, EventTarget])
        for (const name of Object.getOwnPropertyNames(type.prototype))
          try { Object.defineProperty(type.prototype, name, { get: fail }); } catch {}
      Object.defineProperty(window, 'CSS', { get: fail });
      Object.defineProperty(Object.prototype, 'then', { get: fail });
    </script>`;
    const tab = await chromium.open(articlePage(ARTICLE + script));
    expect((await tab.article()).paragraphs).toEqual(TEXTS);
  });

  it('may give attributes of many megabytes', async () => {
    const long = 'share '.repeat(400_000);
    const names = ['class', 'id', 'style', 'role', 'itemprop', 'itemtype', 'rel', 'lang', 'data-x'];
    const attributes = names.map(name => `${name}="${long}"`).join(' ');
    const tab = await chromium.open(
      articlePage(
        `<div ${attributes}><i ${attributes}></i>${ARTICLE}</div>`,
        `<meta name="author" content="${long}"><meta property="og:type" content="${long}">`,
      ),
    );
    expect((await tab.article()).paragraphs).toEqual(TEXTS);
  });

  it('may change itself without end', async () => {
    const loop = `<script>
      const box = document.createElement('div');
      document.documentElement.append(box);
      new MutationObserver(() => {
        if (Math.random() < 0.01) setTimeout(() => box.append(Math.random()), 0);
        else box.append(Math.random());
        while (box.childNodes.length > 50) box.firstChild.remove();
        const now = performance.now();
        while (performance.now() - now < 1);
      }).observe(box, { childList: true });
      setInterval(() => box.append('x'), 5);
    </script>`;
    const tab = await chromium.open(articlePage(ARTICLE + loop));
    expect((await tab.article()).paragraphs).toEqual(expect.arrayContaining(TEXTS));
    const before = (await tab.readings()).length;
    await wait(3_000);
    expect((await tab.readings()).length - before).toBeLessThanOrEqual(4);
  });

  /** A page so large that it is read in several slices. */
  const LARGE = ARTICLE + '<div class="x"><p>Some words <b>of no use</b>.</p></div>'.repeat(30_000);

  it.each([
    ['writes another document', 'document.open(); document.write("<p>Gone.</p>"); document.close();'],
    ['writes into its end', 'document.write("<p>More.</p>");'],
    ['takes its body away', 'document.body.remove();'],
    ['takes its root away', 'document.documentElement.remove();'],
    ['moves its text', 'document.body.append(document.querySelector("article"));'],
  ])('that %s while it is read ends in a reading of what stands there then', async (_, change) => {
    const tab = await chromium.open(articlePage(LARGE), { inject: false });
    const injected = tab.inject();
    await tab.page.evaluate(code => {
      const script = document.createElement('script');
      script.textContent = code;
      document.documentElement.append(script);
    }, change);
    await injected;
    const page = await settled(tab);
    expect(page).toHaveProperty('key');
  });

  /** The last reading, once none came for a while. */
  async function settled(tab: Tab): Promise<unknown> {
    for (let count = -1; ; ) {
      const now = (await tab.readings()).length;
      if (now === count && now > 0) return tab.reading();
      count = now;
      await wait(1_500);
    }
  }

  it.each([
    ['10 MB', JSON.stringify({ '@type': 'NewsArticle', articleBody: 'x '.repeat(5_000_000) })],
    ['ten of 900 kB', null],
    ['100,000 things', JSON.stringify(Array.from({ length: 100_000 }, () => ({ '@type': 'NewsArticle' })))],
    [
      'a prototype',
      '{"__proto__": {"@type": "NewsArticle"}, "@type": "NewsArticle", "constructor": {"prototype": 1}, "headline": {"__proto__": "x"}}',
    ],
    [
      'references in a circle',
      '{"@graph": [{"@type": "NewsArticle", "@id": "#a", "author": {"@id": "#a"}, "name": {"@id": "#a"}}]}',
    ],
  ])('may declare %s in JSON-LD', async (_, json) => {
    const big = JSON.stringify({ '@type': 'NewsArticle', articleBody: 'word '.repeat(180_000) });
    const scripts = (json === null ? Array<string>(10).fill(big) : [json])
      .map(text => `<script type="application/ld+json">${text}</script>`)
      .join('');
    const tab = await chromium.open(articlePage(ARTICLE, scripts));
    expect((await tab.article()).paragraphs).toEqual(TEXTS);
  });

  it('may name microdata as an object names its own properties', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    const items = names.map(name => `<span itemprop="${name}">x</span>`).join('');
    const body = `<div itemscope itemtype="https://schema.org/NewsArticle">${items}${ARTICLE}</div>`;
    expect((await (await chromium.open(articlePage(body))).article()).paragraphs).toContain(TEXTS[0]);
  });

  it('may turn its text around and fill it with what shows nothing', async () => {
    const odd = (text: string): string =>
      `\u202e\u2066${text.replaceAll(' ', ' \u200b\u2060\ufeff').replaceAll('e', 'e\u00ad')}\u2069\u202c\u200f`;
    const tab = await chromium.open(
      articlePage(`<article>${paragraphsHtml(TEXTS.map(odd))}</article>`, `<title>\u202eevil\u202c</title>`),
    );
    const { paragraphs } = await tab.article();
    expect(paragraphs).toEqual(TEXTS);
  });

  it('may put 2,000 shadow trees into each other', async () => {
    const build = `
      let host = document.body.appendChild(document.createElement('div'));
      for (let i = 0; i < 2_000; i++) {
        const root = host.attachShadow({ mode: 'open' });
        host = document.createElement('div');
        root.append(host);
      }
      host.textContent = 'A ferry.';`;
    const tab = await chromium.open(articlePage(`${ARTICLE}<script>${build}</script>`));
    expect((await tab.article()).paragraphs).toEqual(TEXTS);
  });

  it('may hold 500 frames', async () => {
    const frames =
      '<iframe srcdoc="<p>A ferry.</p>"></iframe>'.repeat(300) +
      '<iframe src="about:blank"></iframe>'.repeat(200);
    const tab = await chromium.open(articlePage(`<p>A ferry.</p>${frames}`));
    expect(await tab.reading()).toMatchObject({ ok: false, error: 'not-article' });
  });
});
