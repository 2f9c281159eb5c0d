import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const LINK = (i: number): string =>
  `<a href="/story-${i}">Another story, number ${i}, of this invented paper</a>`;
const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');

describe.skipIf(!hasChromium)('reading a page', { timeout: 120_000 }, () => {
  const chromium = useChromium();

  const paragraphs = async (html: string): Promise<string[]> =>
    (await (await chromium.open(html)).article()).paragraphs;
  const refusal = async (html: string): Promise<string> => {
    const page = await (await chromium.open(html)).reading();
    return page.ok ? 'article' : page.error;
  };

  it('takes the prose and leaves the furniture', async () => {
    const [a, b, c, d] = prose(4);
    const html = articlePage(`
      <nav>${times(9, LINK)}</nav>
      <article><h1>The ferry waits</h1><p class="byline">By Ada Sample</p>
        <div class="share-buttons">Share this on every network there is</div>
        <p>${a}</p><figure><img src="x.png"><figcaption>A ferry. Photo: Sample Pictures</figcaption></figure>
        <p>${b}</p><p><a href="/x">Read more: another story of this paper, about a bridge</a></p>
        <h2>What comes next</h2><ul><li>${c}</li></ul>
        <div class="newsletter-signup"><p>Get our newsletter every morning, free of charge.</p></div>
        <blockquote><p>${d}</p></blockquote>
        <p>(Sample Wire)</p>
        <section class="related-articles"><h3>Related</h3>${times(4, i => `<p>${LINK(i)}</p>`)}</section>
      </article><footer>All rights reserved.</footer>`);
    expect(await paragraphs(html)).toEqual([a, b, 'What comes next', c, d, '(Sample Wire)']);
  });

  it('keeps a text whose container is named for its read-more link', async () => {
    const texts = prose(3);
    const html = articlePage(
      `<div class="entry-content entry-content-read-more">${paragraphsHtml(texts)}</div>`,
    );
    expect(await paragraphs(html)).toEqual(texts);
  });

  it('ends paragraphs at two line breaks and joins lines at one', async () => {
    const [a, b, c] = prose(3);
    const half = a.indexOf(' heard');
    const html = articlePage(
      `<div>${a.slice(0, half)}<br>${a.slice(half + 1)}<br> <br>${b}<br><br>${c}</div>`,
    );
    expect(await paragraphs(html)).toEqual([a, b, c]);
  });

  it('collapses white space over inline elements and drops characters that show nothing', async () => {
    const texts = prose(3);
    const odd = texts[0]
      .replace('council', 'coun\u00adcil')
      .replace('which has', '<b>\n which\u00a0 </b> <i>has</i>')
      .replace('spring', '<em>\u200bspr</em>ing\u202c');
    const html = articlePage(`<article>${paragraphsHtml([odd, ...texts.slice(1)])}</article>`);
    expect(await paragraphs(html)).toEqual(texts);
  });

  it.each([
    ['Chinese', '议会星期二开会讨论渡轮问题，听取了三位证人的陈述，随后再次推迟了决定，没有说明理由。'],
    [
      'Japanese',
      '架空の町議会は火曜日に会合を開き、渡し船について三人の証人から話を聞いたうえで、決定を再び延期した。',
    ],
    [
      'Arabic',
      'اجتمع مجلس البلدة الخيالية يوم الثلاثاء لمناقشة أمر العبارة، واستمع إلى ثلاثة شهود ثم أجّل القرار مرة أخرى.',
    ],
  ])('reads %s', async (_, sentence) => {
    const texts = Array.from({ length: 5 }, (_, i) => `${sentence}${i}${sentence}`);
    expect(
      await paragraphs(articlePage(`<nav>${times(5, LINK)}</nav><div id="c">${paragraphsHtml(texts)}</div>`)),
    ).toEqual(texts);
  });

  const teaser =
    'The council spoke about the ferry and about the bridge, and nothing was decided in the end.';
  it.each([
    ['cards', 'list', times(30, i => `<article><h3>${LINK(i)}</h3><p>${teaser}</p></article>`)],
    [
      'long cards',
      'list',
      times(20, i => `<article><h2>${LINK(i)}</h2><p>${teaser} ${teaser} ${teaser} ${teaser}</p></article>`),
    ],
    ['a flat list', 'list', times(30, i => `<h3>${LINK(i)}</h3><p>${teaser} ${teaser}</p>`)],
    [
      'cards that are links',
      'list',
      times(30, i => `<a href="/${i}"><h3>Story ${i} of this paper</h3><p>${teaser}</p></a>`),
    ],
    ['links alone', 'list', `<ul>${times(80, i => `<li>${LINK(i)}</li>`)}</ul>`],
    [
      'a lead story and cards',
      'list',
      `<section><h1>${LINK(0)}</h1><p>${teaser} ${teaser} ${teaser}</p><p>${teaser} ${teaser}</p></section>${times(20, i => `<div><h3>${LINK(i)}</h3><p>${teaser}</p></div>`)}`,
    ],
    [
      'search results',
      'list',
      times(10, i => `<div><a href="/${i}">Result number ${i} of this search</a><div>${teaser}</div></div>`),
    ],
    ['a form', 'not-article', '<form><label>Name <input></label><button>Send</button></form>'],
  ])('does not call a page of %s an article, but a %s', async (_, kind, body) => {
    expect(await refusal(articlePage(`<nav>${times(9, LINK)}</nav><main>${body}</main>`))).toBe(kind);
  });

  it('reads an article that has links between all its paragraphs and teasers below', async () => {
    const texts = prose(8).map((text, i) => `${text} ${prose(9, 'bridge')[i]}`);
    const body = texts.map((text, i) => `<p>${text}</p><p>${LINK(i)}</p>`).join('');
    const cards = times(9, i => `<div class="card"><h3>${LINK(i)}</h3></div>`);
    expect(
      await paragraphs(articlePage(`<article><h1>The ferry waits</h1>${body}</article>${cards}`)),
    ).toEqual(texts);
  });

  it('says that a page is empty', async () => {
    expect(await refusal(articlePage('<div> <script>let text = "words";</script></div>'))).toBe('empty');
  });

  it('refuses a text that is too long to trace', async () => {
    expect(await refusal(articlePage(`<article>${paragraphsHtml(prose(3_000))}</article>`))).toBe('too-long');
  });
});
