import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const TEXTS = prose(6);
const HEADING = '<h1>The ferry waits</h1>';
const OG = '<meta property="og:type" content="article">';

/** What a reader sees is read, as it is drawn, and once. */
describe.skipIf(!hasChromium)('text as it is drawn', { timeout: 60_000 }, () => {
  const chromium = useChromium();
  const read = async (body: string, head = OG) => (await chromium.open(articlePage(body, head))).article();
  const inArticle = (html: string): string =>
    `<main><article>${HEADING}<div class="body">${html}</div></article></main>`;

  it('has no readings of ruby, and keeps what they are set over', async () => {
    const ruby = '<ruby><rb aria-hidden="true">港</rb><rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>';
    const tug = '<ruby>船<rt>ふね</rt></ruby>';
    const rest = Array.from(
      { length: 6 },
      (_, i) => `町の議会は第${i + 1}回の会議で渡し船について話し合い、決定を次の会議まで見送ったという。`,
    );
    const { paragraphs } = await read(
      inArticle(
        `<p>${ruby}の役所は${tug}が着いたと発表した。けが人はいなかったという。</p>${paragraphsHtml(rest)}`,
      ),
    );
    expect(paragraphs[0]).toBe('港の役所は船が着いたと発表した。けが人はいなかったという。');
  });

  it.each(['drop-cap header-font', 'share-cap', 'first related', 'caption-letter'])(
    'begins with its drop cap, whatever that is named: %s',
    async name => {
      const first = `<p><span class="${name}">${TEXTS[0][0]}</span>${TEXTS[0].slice(1)}</p>`;
      const { paragraphs } = await read(inArticle(first + paragraphsHtml(TEXTS.slice(1))));
      expect(paragraphs).toEqual(TEXTS);
    },
  );

  it('keeps a list of names that it introduces, and no list of other stories', async () => {
    const list = (items: string[]): string =>
      `<ul>${items.map(item => `<li><a href="/t/${item.length}">${item}</a></li>`).join('')}</ul>`;
    const names = ['Ada Sample', 'Bob Example', 'Cid Model'];
    const stories = ['The mill of Lower Sample closes for good', 'A weir breaks in the hills near Sample'];
    const { paragraphs } = await read(
      inArticle(
        `${paragraphsHtml(TEXTS.slice(0, 3))}<p>Those aboard included:</p>${list(names)}${paragraphsHtml(TEXTS.slice(3, 5))}<p>Read more:</p>${list(stories)}<p>${TEXTS[5]}</p>`,
      ),
    );
    expect(paragraphs).toEqual(expect.arrayContaining([...TEXTS, 'Those aboard included:', ...names]));
    for (const story of stories) expect(paragraphs).not.toContain(story);
  });

  it.each([
    'post has-comments',
    'post type-post category-social-media tag-newsletter',
    'post has-related',
    'article comments-enabled',
    'social-rel',
  ])('is found in a container named %s', async name => {
    const short = TEXTS.slice(0, 4);
    const inside = await read(
      `<div id="wrap"><div class="${name}">${HEADING}${paragraphsHtml(short)}</div></div>`,
    );
    expect(inside.paragraphs).toEqual(short);
    const beside = await read(
      `<div id="wrap">${HEADING}<div class="${name}">${paragraphsHtml(short)}</div></div>`,
    );
    expect(beside.paragraphs).toEqual(short);
  });

  it('is found beside pictures too', async () => {
    const row = (text: string): string =>
      `<div class="row"><img src="a.png" alt=""><span>${text}</span></div>`;
    const mixed = await read(
      inArticle(`${row(TEXTS[0])}${paragraphsHtml(TEXTS.slice(1, 4))}${row(TEXTS[4])}<p>${TEXTS[5]}</p>`),
    );
    expect(mixed.paragraphs).toEqual(TEXTS);
    const rows = await read(`<main><article>${HEADING}${TEXTS.map(row).join('')}</article></main>`);
    expect(rows.paragraphs).toEqual(TEXTS);
    const figure = `<figure><img src="a.png"><figcaption>The ferry at its pier</figcaption><div><p>${TEXTS[0]}</p></div></figure>`;
    expect((await read(inArticle(figure + paragraphsHtml(TEXTS.slice(1))))).paragraphs).toEqual(TEXTS);
  });

  it.each([
    [
      'a dialog by its role',
      `<div role="dialog" aria-modal="true"><article>${HEADING}${paragraphsHtml(TEXTS)}</article></div>`,
    ],
    ['an open dialog', `<dialog open><article>${HEADING}${paragraphsHtml(TEXTS)}</article></dialog>`],
    [
      'the page behind a dialog',
      `<div role="dialog"><h2>Cookies</h2><p>${prose(1, 'cookie')[0]}</p></div><div id="root" aria-hidden="true"><main><article>${HEADING}${paragraphsHtml(TEXTS)}</article></main></div>`,
    ],
  ])('is read in %s', async (_, body) => {
    expect((await read(body)).paragraphs).toEqual(TEXTS);
  });

  it('leaves out what nobody sees, and keeps what fades in', async () => {
    const hidden = ['position:absolute;left:-9999px', 'font-size:0', 'opacity:0', 'text-indent:-9999px']
      .map((style, i) => `<p style="${style}">${prose(1, `note ${i}`)[0]}</p>`)
      .join('');
    const fading = `<p style="opacity:0;transition:opacity 2s">${TEXTS[5]}</p>`;
    const { paragraphs, facts } = await read(
      inArticle(`${paragraphsHtml(TEXTS.slice(0, 3))}${hidden}${paragraphsHtml(TEXTS.slice(3, 5))}${fading}`),
    );
    expect(paragraphs).toEqual(TEXTS);
    expect(facts!.partial).toBe(false);
  });

  it('is whole where its beginning appears a second time for small screens', async () => {
    const style = '<style>.m{display:none}@media(max-width:300px){.m{display:block}}</style>';
    const twice = `<div class="m">${paragraphsHtml(TEXTS.slice(0, 2))}</div>`;
    const { paragraphs, facts } = await read(style + inArticle(paragraphsHtml(TEXTS) + twice));
    expect(paragraphs).toEqual(TEXTS);
    expect(facts!.partial).toBe(false);
  });

  it('has its paragraphs where spans are drawn as blocks', async () => {
    const spans = TEXTS.map(text => `<span class="b">${text}</span>`).join('');
    const style = '<style>.b{display:block;margin:1em 0}</style>';
    expect((await read(style + inArticle(`<div class="txt">${spans}</div>`))).paragraphs).toEqual(TEXTS);
  });

  it('has its words apart where gaps are drawn between them', async () => {
    const words = (text: string): string =>
      `<p>${text
        .split(' ')
        .map(word => `<span class="w">${word}</span>`)
        .join('')}</p>`;
    const style = '<style>.w{margin-right:.25em}</style>';
    expect((await read(style + inArticle(TEXTS.map(words).join('')))).paragraphs).toEqual(TEXTS);
  });

  it('has its paragraphs in lines that are set by hand', async () => {
    const set = TEXTS.map(text => text.replace(/(.{60}\S*) /g, '$1\n')).join('\n\n');
    expect((await read(`<main><article>${HEADING}<pre>${set}</pre></article></main>`)).paragraphs).toEqual(
      TEXTS,
    );
  });
});
