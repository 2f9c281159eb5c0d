import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const ld = (value: object): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;

/** Readers of one place each are checked against each other: the markup, its scores, and what the page declares. */
describe.skipIf(!hasChromium)('the text of an article', { timeout: 120_000 }, () => {
  const chromium = useChromium();
  const read = async (body: string, head = '') => (await chromium.open(articlePage(body, head))).article();
  const texts = prose(8);
  /** Prose of which no four words in a row are in the article. */
  const talk = (count: number): string[] =>
    Array.from(
      { length: count },
      (_, i) =>
        `Reader ${i} here: my own boat sank twice, so nobody needs to tell me anything about tides, captains, or what tickets cost these days.`,
    );

  it('ends where the declared text ends, on a page that goes on alike', async () => {
    const other = talk(3);
    const { paragraphs } = await read(
      `<div class="text">${paragraphsHtml([...texts, ...other])}</div>`,
      ld({ articleBody: texts.join(' ') }),
    );
    expect(paragraphs).toEqual(texts);
  });

  it.each([
    ['its beginning', `${texts[0]} ${texts[1]}`],
    ['its beginning, broken off', `${texts[0]} ${texts[1].slice(0, 60)}&hellip;`],
    [
      'something else',
      'The paper of Upper Sample, with all that is told on its harbours, ferries and bridges.',
    ],
  ])('is whole where the page declares only %s', async (_, articleBody) => {
    const { paragraphs } = await read(`<article>${paragraphsHtml(texts)}</article>`, ld({ articleBody }));
    expect(paragraphs).toEqual(texts);
  });

  it('is what the page declares where more other prose is beside it', async () => {
    const comments = talk(30).map(text => `<div class="note"><p>${text}</p></div>`);
    const { paragraphs } = await read(
      `<div class="story">${paragraphsHtml(texts.slice(0, 4))}</div><div class="talk">${comments.join('')}</div>`,
      ld({ articleBody: texts.slice(0, 4).join('\n\n') }),
    );
    expect(paragraphs).toEqual(texts.slice(0, 4));
  });

  it('is put together from several containers', async () => {
    const part = (from: number, to: number): string =>
      `<div class="part"><div class="text">${paragraphsHtml(texts.slice(from, to))}</div></div>`;
    const ad = '<div class="ad-slot"><p>Buy a ferry of your own, today only.</p></div>';
    const { paragraphs } = await read(`<main>${part(0, 4)}${ad}${part(4, 6)}${ad}${part(6, 8)}</main>`);
    expect(paragraphs).toEqual(texts);
  });

  it('has no captions, whatever their boxes are named', async () => {
    const caption =
      '<div class="x1"><img src="x.png"><p>A ferry in the harbour of Upper Sample, seen on a day in spring.</p></div>';
    const { paragraphs } = await read(
      `<article><p>${texts[0]}</p>${caption}${paragraphsHtml(texts.slice(1))}</article>`,
    );
    expect(paragraphs).toEqual(texts);
  });

  it('begins after the lines that say who wrote it and when, which may credit an agency', async () => {
    const { paragraphs, credits } = await read(
      `<article><h1>The ferry waits</h1><p>By Ada Sample, Sample Wire</p><p>3 May 2031, 10:15</p>${paragraphsHtml(texts)}</article>`,
    );
    expect(paragraphs).toEqual(texts);
    expect(credits).toContainEqual({ field: 'byline', text: 'By Ada Sample, Sample Wire' });
  });

  it('keeps a short line of figures that is no date', async () => {
    const { paragraphs } = await read(
      `<article><p>Price: 23 pieces of silver</p>${paragraphsHtml(texts)}</article>`,
    );
    expect(paragraphs[0]).toBe('Price: 23 pieces of silver');
  });

  it('is found above comments that are too long to trace', async () => {
    const comments = talk(9_000).map(text => `<div class="note"><p>${text}</p></div>`);
    const { paragraphs } = await read(
      `<article>${paragraphsHtml(texts)}</article><div class="talk">${comments.join('')}</div>`,
    );
    expect(paragraphs).toEqual(texts);
  });
});
