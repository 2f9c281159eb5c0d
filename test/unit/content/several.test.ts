import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const FERRY = prose(6);
const MILL = prose(6, 'mill');

/** Pages that hold more than one article: only the one at the address is read. */
describe.skipIf(!hasChromium)('a page with more than one article', { timeout: 60_000 }, () => {
  const chromium = useChromium();
  const two = (first: string, second: string): string =>
    `<main>${first}${second}</main><footer><p>All rights reserved.</p></footer>`;
  const article = (title: string, texts: string[]): string =>
    `<article class="story"><h1>${title}</h1><div class="story-body">${paragraphsHtml(texts)}</div></article>`;
  const page = (title: string, texts: string[], path: string): string =>
    `<div class="article-page" data-url="${path}"><h1>${title}</h1><div class="content">${paragraphsHtml(texts)}</div></div>`;

  it.each([
    ['two article elements', article('The ferry waits', FERRY), article('The mill closes', MILL)],
    [
      'a longer one behind a short one',
      article('The ferry waits', FERRY.slice(0, 3)),
      article('The mill closes', [...MILL, ...prose(4, 'weir')]),
    ],
    ['boxes made alike', page('The ferry waits', FERRY, '/ferry'), page('The mill closes', MILL, '/mill')],
    [
      'two items',
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The ferry waits</h1><div itemprop="articleBody">${paragraphsHtml(FERRY)}</div></div>`,
      `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">The mill closes</h1><div itemprop="articleBody">${paragraphsHtml(MILL)}</div></div>`,
    ],
    [
      'a next story with a second heading',
      article('The ferry waits', FERRY),
      `<article class="next"><h2>The mill closes</h2>${paragraphsHtml(MILL)}</article>`,
    ],
  ])('is read as that of its title: %s', async (_, first, second) => {
    const { paragraphs, title } = await (await chromium.open(articlePage(two(first, second)))).article();
    expect(title).toBe('The ferry waits');
    expect(paragraphs).toEqual(FERRY.slice(0, paragraphs.length));
    expect(paragraphs.length).toBeGreaterThan(2);
  });

  it('is read again as the next one when the address changes', async () => {
    const head =
      '<meta property="og:type" content="article"><meta property="og:title" content="The ferry waits"><meta property="article:published_time" content="2031-02-03">';
    const first = page('The ferry waits', FERRY, '/ferry');
    const tab = await chromium.open(articlePage(two(first, page('The mill closes', MILL, '/mill')), head));
    expect(await tab.article()).toMatchObject({ title: 'The ferry waits', published: '2031-02-03' });
    await tab.page.evaluate(() => {
      document.title = 'The mill closes - Sample Post';
      history.replaceState(null, '', '/mill');
    });
    await tab.tell({ type: 'read-page' });
    const { title, paragraphs, published } = await tab.article(2);
    expect({ title, paragraphs, published }).toEqual({
      title: 'The mill closes',
      paragraphs: MILL,
      published: null,
    });
  });

  it("takes no JSON-LD of the other one's", async () => {
    const ld = (headline: string, datePublished: string): string =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline, datePublished })}</script>`;
    const head = ld('The mill closes', '2031-02-09');
    const body = two(article('The ferry waits', FERRY), article('The mill closes', MILL));
    expect((await (await chromium.open(articlePage(body, head))).article()).published).toBeNull();
  });

  it('keeps an article whose first heading is apart from its text, and headings inside it', async () => {
    const body = `<header class="top"><h1>The ferry waits</h1></header>
      <article><h2>What the council said</h2>${paragraphsHtml(FERRY.slice(0, 3))}<h2>What comes next</h2>${paragraphsHtml(FERRY.slice(3))}</article>`;
    const { paragraphs } = await (await chromium.open(articlePage(body))).article();
    expect(paragraphs.filter(text => text.length > 60)).toEqual(FERRY);
  });

  it('is checked against the text that it declares across paragraph ends', async () => {
    const short = 'Ada Bob Cid Dee Eva Fox Gus Hal'
      .split(' ')
      .map(
        (name, i) =>
          `${name} of pier ${i} told the council that ${i + 4} ferries waited for tide ${i + 9} near ${name}ton.`,
      );
    const other = Array.from(
      { length: 5 },
      (_, i) =>
        `Reader ${i} here: my own boat sank twice, so nobody needs to tell me anything about tides, captains, or what tickets cost.`,
    );
    const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: short.join(' ') })}</script>`;
    const body = `<div class="text">${paragraphsHtml([...short, ...other])}</div>`;
    const { paragraphs } = await (await chromium.open(articlePage(body, head))).article();
    expect(paragraphs).toEqual(short);
  });
});
