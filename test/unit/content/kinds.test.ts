import { describe, expect, it } from 'vitest';
import { articlePage, hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const VIDEO = { '@type': 'VideoObject', name: 'The ferry waits', description: 'A ferry.' };
const LIVE = { '@type': 'LiveBlogPosting', headline: 'The ferry, hour by hour' };

describe.skipIf(!hasChromium)('the kind of a page', { timeout: 120_000 }, () => {
  const chromium = useChromium();
  const open = async (body: string, head = '') => chromium.open(articlePage(body, head));
  const refusal = async (body: string, head = ''): Promise<string> => {
    const page = await (await open(body, head)).reading();
    return page.ok ? 'article' : page.error;
  };

  const texts = prose(8);
  const entry = (i: number, tag = 'article', time = `<time>1${i % 10}:15</time>`): string =>
    `<${tag} class="entry">${time}<h3>Witness number ${i} speaks</h3><p>${texts[i]}</p><button>Share</button></${tag}>`;
  const entries = (make = (i: number) => entry(i)): string => [0, 1, 2, 3, 4, 5].map(make).join('');
  const told = [0, 1, 2, 3, 4, 5].flatMap(i => [`Witness number ${i} speaks`, texts[i]]);

  it.each([
    ['its metadata', `<main><div class="x">${entries()}</div></main>`, ld(LIVE)],
    ['its name', `<main><div class="live-blog">${entries()}</div></main>`, ''],
    [
      'its name, with times as plain text',
      `<main><section id="liveticker">${entries(i => entry(i, 'div', `<div>1${i}:15 Uhr</div>`))}</section></main>`,
      '',
    ],
  ])('is a live blog by %s: its entries are told apart', async (_, body, head) => {
    const { paragraphs, facts } = await (await open(body, head)).article();
    expect(paragraphs).toEqual(told);
    expect(facts?.entries).toEqual([0, 2, 4, 6, 8, 10]);
  });

  it("is a live blog with an introduction, which is not the first entry's", async () => {
    const body = `<main><h1>The ferry, hour by hour</h1><p>${texts[7]}</p><div class="x">${entries()}</div></main>`;
    const { paragraphs, facts } = await (await open(body, ld(LIVE))).article();
    expect(paragraphs).toEqual([texts[7], ...told]);
    expect(facts?.entries?.[0]).toBe(1);
  });

  it('is an article where sections with times stand side by side', async () => {
    const body = `<article>${entries(i => entry(i, 'section'))}</article>`;
    const { facts } = await (await open(body)).article();
    expect(facts?.entries).toBeNull();
  });

  it.each([
    ['its metadata', `<h1>The ferry waits</h1><p>${texts[0]} ${texts[1]}</p>`, ld(VIDEO)],
    [
      'its type',
      `<p>${texts[0]} ${texts[1]} ${texts[2]}</p>`,
      '<meta property="og:type" content="video.other">',
    ],
    [
      'its player',
      '<h1>The ferry waits</h1><video src="x.mp4"></video><p>A ferry, seen from the quay.</p>',
      '',
    ],
  ])('is a video by %s, with little text', async (_, body, head) => {
    expect(await refusal(body, head)).toBe('video');
  });

  it.each([
    ['application/json', '{"articles": [{"text": "A ferry waits."}]}', 'data'],
    ['application/feed+json', '{"items": []}', 'data'],
    ['text/xml', '<feed><title>The ferry waits</title></feed>', 'data'],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><text>A ferry</text></svg>', 'picture'],
  ])('is a file that the browser shows: %s', async (type, text, expected) => {
    const page = await (await chromium.open(text, { headers: { 'content-type': type } })).reading();
    expect(page.ok ? 'article' : page.error).toBe(expected);
  });

  it('is a PDF in the viewer of Chrome', async () => {
    const viewer =
      '<!doctype html><html><body><embed type="application/pdf" src="about:blank"></body></html>';
    const page = await (await chromium.open(viewer)).reading();
    expect(page.ok ? 'article' : page.error).toBe('pdf');
  });

  it.each([
    ['a video', paragraphsHtml(texts), ld(VIDEO)],
    [
      'a video and an article',
      `<p>${texts[0]}</p><p>${texts[1]}</p>`,
      ld([VIDEO, { '@type': 'NewsArticle' }] as object),
    ],
  ])('is an article where the page describes %s beside much text', async (_, body, head) => {
    expect(await refusal(`<article>${body}</article>`, head)).toBe('article');
  });

  const card = (i: number): string =>
    `<div class="card"><a href="/${i}"><h3>Story number ${i} of this invented paper</h3></a><p>${texts[i % 8].slice(0, 120)}.</p><span>${i} hours ago</span></div>`;
  const cards = (count: number): string => Array.from({ length: count }, (_, i) => card(i)).join('');

  it.each([
    [
      'a front page with a lead',
      `<main><h1>Sample Post</h1><div>${card(1)}</div><div class="grid">${cards(40)}</div></main>`,
      '',
    ],
    [
      'a section page with an introduction',
      `<main><h1>Ferries</h1><p>${texts[0]}</p>${cards(25)}</main>`,
      '<meta property="og:type" content="website">',
    ],
    [
      'a list of headlines',
      `<main><ol>${Array.from({ length: 60 }, (_, i) => `<li><a href="/${i}">Story number ${i} of this invented paper</a> <span>${i} h</span></li>`).join('')}</ol></main>`,
      '',
    ],
    [
      'a front page that describes each of its articles',
      `<main>${cards(20)}</main>`,
      ld(Array.from({ length: 20 }, (_, i) => ({ '@type': 'NewsArticle', headline: `Story ${i}` }))),
    ],
    [
      'an archive with long beginnings',
      `<main>${Array.from({ length: 12 }, (_, i) => `<article><h2><a href="/${i}">Story number ${i} of this invented paper</a></h2><p>${texts[i % 8]} ${texts[(i + 1) % 8]}</p><a href="/${i}">Read more</a></article>`).join('')}</main>`,
      '',
    ],
  ])('is a list: %s', async (_, body, head) => {
    expect(await refusal(body, head)).toBe('list');
  });

  it.each([
    ['a form', '<main><h1>Sign in</h1><form><label>Name <input></label></form></main>'],
    ['a picture', '<main><img src="x.png"><p>A ferry.</p></main>'],
  ])('is neither article nor list: %s', async (_, body) => {
    expect(await refusal(body)).toBe('not-article');
  });
});
