import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/messages.ts';
import { hasChromium, paragraphsHtml, prose, useChromium } from './chromium.ts';

const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

const ARTICLE = {
  '@type': 'NewsArticle',
  headline: 'The ferry waits',
  datePublished: '2031-02-03T04:05:06+0100',
  author: [
    { '@type': 'Person', name: 'Ada Sample' },
    { '@type': 'Organization', name: 'Sample Wire' },
  ],
  publisher: { name: 'Sample Post' },
  inLanguage: 'en-GB',
};

describe.skipIf(!hasChromium)('metadata', { timeout: 120_000 }, () => {
  const chromium = useChromium();

  async function read(head: string, body = '', lang = ''): Promise<ReadArticle> {
    const article = `<article>${paragraphsHtml(prose(4))}</article>`;
    const html = `<!doctype html><html${lang && ` lang="${lang}"`}><head>${head}</head><body>${body}${article}</body></html>`;
    return (await chromium.open(html)).article();
  }

  it.each([
    ['an object', ARTICLE],
    ['an array', [{ '@type': 'BreadcrumbList' }, ARTICLE]],
    [
      'a graph',
      {
        '@graph': [
          { '@type': 'WebSite', name: 'Other' },
          { ...ARTICLE, '@type': ['Thing', 'NewsArticle'] },
        ],
      },
    ],
    ['nested', { '@type': 'WebPage', mainEntity: ARTICLE }],
    [
      'broken by a comma and raw line breaks',
      JSON.stringify(ARTICLE).replace('waits"', 'waits"\n').replace(/}$/, ',}'),
    ],
    ['in a comment', `<!-- ${JSON.stringify(ARTICLE)} -->`],
    ['escaped for HTML', JSON.stringify(ARTICLE).replaceAll('"', '&quot;')],
    ['behind another object', `{"@type":"WebSite","name":"Other"}${JSON.stringify(ARTICLE)}`],
    ['cut off behind what counts', JSON.stringify({ ...ARTICLE, about: 'ferries' }).slice(0, -6)],
    ['with a comment and a semicolon', `${JSON.stringify(ARTICLE).replace(',', ', // from the desk\n')};`],
  ])('comes from JSON-LD: %s', async (_, value) => {
    expect(await read(ld(value))).toMatchObject({
      title: 'The ferry waits',
      byline: 'Ada Sample, Sample Wire',
      outlet: 'Sample Post',
      published: '2031-02-03T04:05:06+01:00',
      language: 'en-GB',
    });
  });

  it.each([
    ['cut off', '{"@type": "NewsArticle", "headline": "The'],
    ['not an object', '"NewsArticle"'],
    ['null', 'null'],
    ['deep', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
    [
      'of wrong types',
      { '@type': 'Article', headline: { a: 1 }, author: 7, datePublished: [], publisher: null },
    ],
  ])('survives JSON-LD that is %s', async (_, value) => {
    const { outlet, published, byline } = await read(`<title>The ferry waits</title>${ld(value)}`);
    expect({ outlet, published, byline }).toEqual({ outlet: '127.0.0.1', published: null, byline: null });
  });

  it('has quotation marks, escapes and entities as they are meant', async () => {
    const broken = String.raw`{"@type":"NewsArticle","headline":"Ferry \'Heron\' and "Plover" wait","author":{"name":"Ada O&#39;Sample &amp; Bob"}}`;
    expect(await read(ld(broken))).toMatchObject({
      title: 'Ferry \'Heron\' and "Plover" wait',
      byline: "Ada O'Sample & Bob",
    });
    const headline = 'Caf&eacute; owner &amp; ferry &#8216;stuck&#8217; in <em>Sample</em>';
    expect((await read(ld({ ...ARTICLE, headline }))).title).toMatch(
      /^Café owner & ferry ‘stuck’ in\s+Sample$/,
    );
  });

  it.each([
    [
      'a time in the article, below a ticker with others',
      '<ul class="ticker"><li><time datetime="2031-05-29T08:00Z">08:00</time> <a href="/x">A mill closes</a></li></ul><main><article><h1>The ferry waits</h1><p class="meta">By Ada Sample <time datetime="2031-02-03T04:05Z">3 February</time></p>PROSE</article></main>',
      '2031-02-03T04:05Z',
    ],
    [
      'a property, below the date of today',
      '<div class="topbar"><time datetime="2031-11-29">Saturday</time></div><main><article><h1>The ferry waits</h1><p><time itemprop="datePublished" datetime="2031-02-03">3 February</time></p>PROSE</article></main>',
      '2031-02-03',
    ],
    [
      'a title of an element',
      '<article><h1>The ferry waits</h1><abbr class="published" title="2031-02-03T04:05:00-07:00">4:05 AM</abbr>PROSE</article>',
      '2031-02-03T04:05:00-07:00',
    ],
    [
      'words below the heading',
      '<article><h1>The ferry waits</h1><div class="info"><span>Ada Sample</span><span>Published 3 February 2031, 04:05</span></div>PROSE</article>',
      '2031-02-03T04:05',
    ],
    [
      'the first date of two, not that of a change',
      '<article><h1>The ferry waits</h1><p>Updated <time datetime="2031-02-04">4 February</time> Published <time datetime="2031-02-03">3 February</time></p>PROSE</article>',
      '2031-02-03',
    ],
    [
      'none where only another story has one',
      '<main><article><h1>The ferry waits</h1>PROSE</article><aside><article><h3><a href="/x">A mill closes</a></h3><time datetime="2031-05-29">29 May</time></article></aside></main>',
      null,
    ],
    [
      'none where a sentence tells one',
      '<article><h1>The ferry waits</h1><p>The pier was built on 3 February 2031 by hand.</p>PROSE</article>',
      null,
    ],
    [
      'none where no calendar has it',
      '<article><h1>The ferry waits</h1><time datetime="2031-02-31">31 February 2031</time>PROSE</article>',
      null,
    ],
  ])('takes for the date %s', async (_, body, expected) => {
    const html = `<!doctype html><html lang="en"><head><title>The ferry waits</title></head><body>${body.replace('PROSE', paragraphsHtml(prose(4)))}</body></html>`;
    expect((await (await chromium.open(html)).article()).published).toBe(expected);
  });

  it.each([
    ['<div class="byline"><span>By</span><a href="/a">Sample Wire</a></div>', 'By Sample Wire'],
    ['<div class="byline"><div>Sample Wire</div><div>by hand</div></div>', 'Sample Wire by hand'],
    ['<div class="author-info"><span>LPA</span><time>03/02/2031</time></div>', 'LPA 03/02/2031'],
    [
      '<div class="byline"><span>By</span><a href="/a">Ada Sample</a><button>Follow</button></div>',
      'By Ada Sample',
    ],
    [
      '<figure><p class="author">Bob Example / LPA</p></figure><p class="byline">By Ada Sample</p>',
      'By Ada Sample',
    ],
  ])('reads a byline with its words apart: %s', async (html, expected) => {
    expect((await read('<title>The ferry waits</title>', `<h1>The ferry waits</h1>${html}`)).byline).toBe(
      expected,
    );
  });

  it('comes from meta tags', async () => {
    const head = `
      <meta property="og:site_name" content="Sample Post"><meta property="og:title" content="The ferry waits - Sample Post">
      <meta property="article:published_time" content="2031-02-03"><meta name="author" content="Ada Sample">
      <meta name="article:distributor_name" content="Sample Wire"><link rel="canonical" href="/news/ferry">`;
    const article = await read(head, '', 'nl');
    const { credits } = article;
    expect(article).toMatchObject({
      outlet: 'Sample Post',
      title: 'The ferry waits',
      byline: 'Ada Sample',
      published: '2031-02-03',
      language: 'nl',
      canonical: expect.stringMatching(/^http:.*[/]news[/]ferry$/),
    });
    expect(credits).toContainEqual({ field: 'article:distributor_name', text: 'Sample Wire' });
  });

  it('comes from what the page shows', async () => {
    const body = `<h1>The ferry waits for the tide</h1><p class="byline">By Ada Sample,\n Sample Wire</p><time datetime="2031-02-03T04:05Z">today</time>`;
    const { title, byline, published, credits } = await read(
      '<title>The ferry waits for the tide | Post</title>',
      body,
    );
    expect({ title, byline, published }).toEqual({
      title: 'The ferry waits for the tide',
      byline: 'By Ada Sample, Sample Wire',
      published: '2031-02-03T04:05Z',
    });
    expect(credits).toEqual([{ field: 'byline', text: 'By Ada Sample, Sample Wire' }]);
  });

  it('comes from microdata', async () => {
    const article = await read(
      '',
      `<div itemscope itemtype="https://schema.org/NewsArticle">
        <h1 itemprop="headline">The ferry waits</h1><meta itemprop="articleSection" content="Harbours">
        <span itemprop="author" itemscope itemtype="https://schema.org/Person">By <b itemprop="name">Ada Sample</b></span>
        <div itemprop="publisher" itemscope><meta itemprop="name" content="Sample Post"></div>
        <time itemprop="datePublished" datetime="2031-02-03T04:05Z">today</time>
        <meta itemprop="dateModified" content="2031-02-03T06:00Z"><meta itemprop="inLanguage" content="en">
        <div itemprop="comment" itemscope><time itemprop="datePublished" datetime="2031-02-09">later</time></div>
      </div>`,
    );
    expect(article).toMatchObject({
      title: 'The ferry waits',
      byline: 'Ada Sample',
      outlet: 'Sample Post',
      published: '2031-02-03T04:05Z',
      language: 'en',
      facts: { modified: '2031-02-03T06:00Z', section: 'Harbours' },
    });
    expect(Object.values(article.facts!.found)).toEqual(Array(7).fill('microdata'));
  });

  it('says of each field where it was found', async () => {
    const head = `${ld({ '@type': 'NewsArticle', headline: 'The ferry waits' })}
      <meta property="article:published_time" content="2031-02-03"><link rel="canonical" href="/news/ferry">`;
    const body =
      '<p class="byline">By Ada Sample</p><span itemscope itemtype="https://schema.org/Article"><meta itemprop="articleSection" content="Harbours"></span>';
    expect((await read(head, body, 'en')).facts!.found).toEqual({
      outlet: 'address',
      title: 'json-ld',
      byline: 'page',
      published: 'meta',
      section: 'microdata',
      language: 'page',
      canonical: 'page',
    });
  });

  it('follows references inside a graph', async () => {
    const graph = [
      { ...ARTICLE, author: { '@id': '#ada' }, publisher: [{ '@id': '#post' }] },
      { '@type': 'Person', '@id': '#ada', name: 'Ada Sample' },
      { '@type': 'Organization', '@id': '#post', name: 'Sample Post' },
    ];
    expect(await read(ld({ '@graph': graph }))).toMatchObject({
      byline: 'Ada Sample',
      outlet: 'Sample Post',
    });
  });

  it('is that of the article at this address, of many that are described', async () => {
    const others = [1, 2, 3].map(i => ({ ...ARTICLE, headline: `Another story ${i}`, url: `/other/${i}` }));
    const own = { '@type': 'NewsArticle', headline: 'The ferry waits', mainEntityOfPage: { '@id': 'PATH' } };
    const tab = await chromium.open(
      `<article>${paragraphsHtml(prose(4))}</article><script>
        const script = document.createElement('script');
        script.type = 'application/ld+json';
        script.textContent = ${JSON.stringify(JSON.stringify([...others, own]))}.replace('PATH', location.href);
        document.body.append(script);
      </script>`,
    );
    expect((await tab.article()).title).toBe('The ferry waits');
  });

  it('keeps all wording that may credit an agency, each with its field', async () => {
    const fields = {
      creditText: 'Sample Wire',
      sourceOrganization: { name: 'Wire Two' },
      isBasedOn: ['https://wire.example/1'],
    };
    const { credits } = await read(ld({ ...ARTICLE, ...fields }));
    expect(credits).toEqual(
      expect.arrayContaining([
        { field: 'author', text: 'Sample Wire' },
        { field: 'creditText', text: 'Sample Wire' },
        { field: 'sourceOrganization', text: 'Wire Two' },
        { field: 'isBasedOn', text: 'https://wire.example/1' },
      ]),
    );
  });

  it('bounds what a page may say', async () => {
    const long = 'x'.repeat(1_000_000);
    const { title, byline, outlet, canonical } = await read(
      `<title>${long}</title><meta property="og:site_name" content="${long}"><meta name="author" content="${long}"><link rel="canonical" href="/${long}">`,
    );
    expect(title.length).toBeLessThanOrEqual(2_000);
    expect(byline!.length).toBeLessThanOrEqual(1_000);
    expect(outlet.length).toBeLessThanOrEqual(300);
    expect(canonical).toBeNull();
  });
});
