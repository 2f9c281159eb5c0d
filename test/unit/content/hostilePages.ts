/** Each page must end in an article or in a refusal. */
import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const TEXTS = prose(6);
const ARTICLE = `<article><h1>The ferry waits</h1>${paragraphsHtml(TEXTS)}</article>`;
/** A busy machine may take its time. */
const PATIENT = { timeout: 60_000, interval: 50 };
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

export interface Sizes {
  /** Elements put into each other. */
  deep: number;
  /** Bytes of a page's junk. */
  bytes: number;
  /** How long a page that changes without end is watched, ms. */
  endless: number;
  shadows: number;
  frames: number;
  /** Characters of a declared article. */
  declared: number;
}

/** Tests that read pages which do their worst. */
export function readsHostilePages(size: Sizes): void {
  describe.skipIf(!hasChromium)('a hostile page', { timeout: 300_000 }, () => {
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

    it.each(['', 'share'])('may nest its elements deep (class "%s")', async name => {
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

    it('may hold many megabytes', async () => {
      const text = prose(1)[0];
      const junk =
        `<div class="item"><span>${'lorem '.repeat(6)}</span><i data-x="${'x'.repeat(400)}"></i></div>`.repeat(
          size.bytes / 500,
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
    it.each(Object.keys(NESTS) as (keyof typeof NESTS)[])('may nest %s deep', async kind => {
      const before = nested(NESTS[kind], size.deep / 10, 'A ferry');
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
      await wait(size.endless);
      // Never more than one look a second.
      expect((await tab.readings()).length - before).toBeLessThanOrEqual(1 + size.endless / 1_000);
    });

    /** A page so large that it is read in several slices. */
    const LARGE = ARTICLE + '<div class="x"><p>Some words <b>of no use</b>.</p></div>'.repeat(30_000);

    it.each([
      [
        'writes another document',
        'document.open(); document.write("<p>Gone.</p>"); document.close();',
        false,
      ],
      ['writes into its end', 'document.write("<p>More.</p>");', false],
      ['takes its body away', 'document.body.remove();', false],
      ['takes its root away', 'document.documentElement.remove();', false],
      ['moves its text', 'document.body.children[99].after(document.querySelector("article"));', true],
    ])(
      'that %s while it is read ends in a reading of what stands there then',
      async (_, change, isArticle) => {
        const tab = await chromium.open(articlePage(LARGE), { inject: false });
        const injected = tab.inject();
        await tab.page.evaluate(code => {
          const script = document.createElement('script');
          script.textContent = code;
          document.documentElement.append(script);
        }, change);
        await injected;
        await expect.poll(async () => (await tab.readings()).at(-1)?.ok, PATIENT).toBe(isArticle);
      },
    );

    it.each([
      ['megabytes', JSON.stringify({ '@type': 'NewsArticle', articleBody: 'x '.repeat(size.declared / 2) })],
      ['ten articles', null],
      [
        'many things',
        JSON.stringify(Array.from({ length: size.declared / 100 }, () => ({ '@type': 'NewsArticle' }))),
      ],
      [
        'a prototype',
        '{"__proto__": {"@type": "NewsArticle"}, "@type": "NewsArticle", "constructor": {"prototype": 1}, "headline": {"__proto__": "x"}}',
      ],
      [
        'references in a circle',
        '{"@graph": [{"@type": "NewsArticle", "@id": "#a", "author": {"@id": "#a"}, "name": {"@id": "#a"}}]}',
      ],
    ])('may declare %s in JSON-LD', async (_, json) => {
      const big = JSON.stringify({ '@type': 'NewsArticle', articleBody: 'word '.repeat(size.declared / 50) });
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
        articlePage(
          `<article>${paragraphsHtml(TEXTS.map(odd))}</article>`,
          `<title>\u202eevil\u202c</title>`,
        ),
      );
      const { paragraphs } = await tab.article();
      expect(paragraphs).toEqual(TEXTS);
    });

    it('may put shadow trees into each other', async () => {
      const build = `
      let host = document.body.appendChild(document.createElement('div'));
      for (let i = 0; i < ${size.shadows}; i++) {
        const root = host.attachShadow({ mode: 'open' });
        host = document.createElement('div');
        root.append(host);
      }
      host.textContent = 'A ferry.';`;
      const tab = await chromium.open(articlePage(`${ARTICLE}<script>${build}</script>`));
      expect((await tab.article()).paragraphs).toEqual(TEXTS);
    });

    it('may hold many frames', async () => {
      const frames =
        '<iframe srcdoc="<p>A ferry.</p>"></iframe>'.repeat(size.frames * 0.6) +
        '<iframe src="about:blank"></iframe>'.repeat(size.frames * 0.4);
      const tab = await chromium.open(articlePage(`<p>A ferry.</p>${frames}`));
      expect(await tab.reading()).toMatchObject({ ok: false, error: 'not-article' });
    });
  });
}
