import { afterEach, describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../../src/sources/agencies.ts';
import { fetchFeed } from '../../../../src/sources/feeds/fetchFeed.ts';
import { readFeed } from '../../../../src/sources/feeds/read.ts';
import { newFeed } from '../../../../src/sources/feeds/types.ts';
import { type Route, serve, type TestServer } from '../../../tools/server.ts';
import { importing, utf8 } from '../files/importing.ts';

const FIRST =
  'The lighthouse at Senna Point went dark on Friday evening for the first time in forty years, the coast guard said.';
const SECOND = 'A fuse had melted. Keeper Ida Example lit the spare lamp by hand, and no ship was in danger.';

const read = (
  text: string,
  { address = 'https://post.example/news/feed.xml', items = 500, contentType = null as string | null } = {},
) =>
  readFeed(new Blob([text]).stream() as ReadableStream<Uint8Array>, {
    address,
    contentType,
    agencies: AGENCIES,
    limits: { bytes: 1e7, items },
  });
const urlsOf = async (text: string) => (await read(text)).reports.map(({ url }) => url);
const item = (inside: string) => `<item><title>T</title>${inside}<description>${FIRST}</description></item>`;
const rss = (items: string, { root = '', link = '/' } = {}) =>
  `<?xml version="1.0"?><rss version="2.0"${root}><channel><title>Senna Post</title><link>${link}</link>${items}</channel></rss>`;
const atom = (entry: string, { root = '', link = '/' } = {}) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"${root}><title>A</title><link href="${link}" rel="alternate"/><entry><id>t:1</id><title>A</title>${entry}<updated>2026-03-06T10:00:00Z</updated></entry></feed>`;

describe('relative links', () => {
  it('are relative to where the feed came from', async () => {
    expect(await urlsOf(rss(item('<link>/2026/dark</link>') + item('<link>lit.html</link>')))).toEqual([
      'https://post.example/2026/dark',
      'https://post.example/news/lit.html',
    ]);
    expect(await urlsOf(atom(`<link href="/2026/a"/><summary>${FIRST}</summary>`))).toEqual([
      'https://post.example/2026/a',
    ]);
    const json = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: '/a', content_text: FIRST }],
    };
    expect(await urlsOf(JSON.stringify(json))).toEqual(['https://post.example/a']);
  });

  it('are relative to xml:base, the innermost first', async () => {
    expect(
      await urlsOf(rss(item('<link>a</link>'), { root: ' xml:base="https://other.example/x/"' })),
    ).toEqual(['https://other.example/x/a']);
    const entry = `<link href="b" xml:base="deep/"/><content type="html">${FIRST}</content>`;
    expect(await urlsOf(atom(entry, { root: ' xml:base="/sub/"' }))).toEqual([
      'https://post.example/sub/deep/b',
    ]);
  });

  it('in a file, to what the feed says of itself', async () => {
    const { reports } = await importing(rss(item('<link>/dark</link>'), { link: 'https://post.example/' }));
    expect(reports[0]!.report.url).toBe('https://post.example/dark');
  });
});

describe('items that share an address', () => {
  it('are told apart by its fragment, or by their guid', async () => {
    const live = (end: string, guid = '') =>
      item(
        `<link>https://post.example/live${end}</link>${guid && `<guid isPermaLink="false">${guid}</guid>`}`,
      );
    const byPlace = (await read(rss(live('#e2') + live('#e1')))).reports;
    expect(byPlace.map(({ id, url }) => [id, url])).toEqual([
      ['https://post.example/live', 'https://post.example/live'],
      ['https://post.example/live#e1', 'https://post.example/live#e1'],
    ]);
    const byGuid = (await read(rss(live('', 'g2') + live('', 'g1')))).reports;
    expect(byGuid.map(({ id }) => id)).toEqual(['https://post.example/live', 'https://post.example/live#g1']);
  });

  it('are one where nothing tells them apart, or only a way back', async () => {
    const { reports } = await read(rss(item('<link>/a#rss</link>') + item('<link>/a#utm_source=x</link>')));
    expect(new Set(reports.map(({ id }) => id))).toEqual(new Set(['https://post.example/a']));
  });
});

describe('what feeds do to their texts', () => {
  it('CDATA whose marks are escaped', async () => {
    const text = `<title>&lt;![CDATA[Lighthouse dark]]&gt;</title><link>/1</link>`;
    const items =
      `<item>${text}<description>&lt;![CDATA[<p>${FIRST}</p><p>${SECOND}</p>]]&gt;</description></item>` +
      `<item>${text.replace('/1', '/2')}<description>&lt;![CDATA[&lt;p&gt;${FIRST}&lt;/p&gt;&lt;p&gt;${SECOND}&lt;/p&gt;]]&gt;</description></item>` +
      `<item>${text.replace('/1', '/3')}<description>&lt;![CDATA[${SECOND}]]&gt;</description></item>`;
    const { reports } = await read(rss(items));
    expect(reports.map(({ title, paragraphs }) => [title, paragraphs])).toEqual([
      ['Lighthouse dark', [FIRST, SECOND]],
      ['Lighthouse dark', [FIRST, SECOND]],
      ['Lighthouse dark', [SECOND]],
    ]);
  });

  it('HTML that is escaped twice', async () => {
    const twice = `&amp;lt;p&amp;gt;${FIRST}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;${SECOND}&amp;lt;/p&amp;gt;`;
    const { reports } = await read(rss(`<item><link>/1</link><description>${twice}</description></item>`));
    expect(reports[0]!.paragraphs).toEqual([FIRST, SECOND]);
  });

  it('Atom content without a type, or called text, that is HTML', async () => {
    const html = `&lt;p&gt;${FIRST}&lt;/p&gt;&lt;p&gt;${SECOND}&lt;/p&gt;`;
    for (const type of ['', ' type="text"'])
      expect((await read(atom(`<content${type}>${html}</content>`))).reports[0]!.paragraphs).toEqual([
        FIRST,
        SECOND,
      ]);
    expect(
      (await read(atom('<content type="text">a &lt; b and c &gt; d</content>'))).reports[0]!.paragraphs,
    ).toEqual(['a < b and c > d']);
  });

  it.each([
    [
      'a PHP warning',
      '<br />\n<b>Warning</b>: Cannot modify header in <b>/srv/x.php</b> on line <b>3</b><br />\n',
    ],
    ['an element', '<div id="x"></div>\n'],
    ['a notice in words', 'Notice: undefined index in /srv/x.php\n\n'],
    ['a mark and white space', '\n\n\ufeff  '],
    ['a long warning', `<br />\n${'Deprecated: x in /srv/y.php<br />\n'.repeat(80)}`],
  ])('%s before the declaration', async (_, before) => {
    const text = before + rss(item('<link>/1</link>'));
    expect(await read(text)).toMatchObject({
      kind: 'feed',
      title: 'Senna Post',
      reports: [{ url: 'https://post.example/1' }],
    });
    expect((await importing(text)).reports).toHaveLength(1);
  });

  it('a page about feeds stays a page', async () => {
    const page = `<!doctype html><html><body><p>How to</p>\n<rss version="2.0"></rss></body></html>`;
    expect((await read(page)).kind).toBe('page');
  });

  it('a charset that lies, in the feed and over HTTP', async () => {
    const text = rss(`<item><link>/1</link><title>Der Fährunfall – “später”</title></item>`).replace(
      '?>',
      ' encoding="ISO-8859-1"?>',
    );
    const { reports } = await read(text, { contentType: 'text/xml; charset=iso-8859-1' });
    expect(reports[0]!.title).toBe('Der Fährunfall – “später”');
  });
});

describe('a feed of more items than are taken', () => {
  const dated = (no: number) =>
    item(
      `<link>/${no}</link><pubDate>${new Date(Date.UTC(2026, 2, 1) + no * 60_000).toUTCString()}</pubDate>`,
    );

  it('gives the newest, whatever their order, and says so', async () => {
    const oldestFirst = rss(Array.from({ length: 30 }, (_, no) => dated(no)).join(''));
    const { reports, isMore } = await read(oldestFirst, { items: 10 });
    expect(isMore).toBe(true);
    expect(reports.map(({ url }) => url)).toEqual(
      Array.from({ length: 10 }, (_, i) => `https://post.example/${20 + i}`),
    );
    expect((await read(oldestFirst, { items: 30 })).isMore).toBe(false);
    const undated = rss(Array.from({ length: 30 }, (_, no) => item(`<link>/${no}</link>`)).join(''));
    expect((await read(undated, { items: 2 })).reports.map(({ url }) => url)).toEqual([
      'https://post.example/0',
      'https://post.example/1',
    ]);
  });
});

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()));
});

async function followed(routes: Record<string, Route | string>, path: string, limits = {}) {
  const server = await serve(routes);
  servers.push(server);
  const options = {
    fetch: (address: string, init: RequestInit) => fetch(address, init),
    now: () => 0,
    agencies: [],
    limits,
  };
  return {
    url: server.url,
    requests: server.requests,
    got: await fetchFeed(newFeed(server.url + path, true, 0), options),
  };
}

describe('over HTTP', () => {
  it('a feed says that it has more than was taken', async () => {
    const { got } = await followed(
      { '/f': rss(Array.from({ length: 12 }, (_, no) => item(`<link>/${no}</link>`)).join('')) },
      '/f',
      { items: 10 },
    );
    expect(got.feed.problem).toBe('too-many');
    expect(got.reports).toHaveLength(10);
  });

  it('an index of sitemaps inside an index is followed', async () => {
    const routes: Record<string, Route | string> = {};
    const entry =
      (path: string) =>
      (name: string): Route =>
      (request, response) => {
        response.end(
          `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>http://${request.headers.host}${path}</loc></sitemap><!--${name}--></sitemapindex>`,
        );
      };
    routes['/index'] = entry('/inner')('outer');
    routes['/inner'] = entry('/news')('inner');
    routes['/news'] = (request, response) => {
      response.end(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>http://${request.headers.host}/dark</loc><news:news><news:title>Lighthouse dark</news:title></news:news></url></urlset>`,
      );
    };
    const { got, url } = await followed(routes, '/index');
    expect(got.reports).toMatchObject([{ url: `${url}/dark`, title: 'Lighthouse dark' }]);
    const { requests } = await followed({ '/index': entry('/index')('itself') }, '/index');
    expect(requests.length).toBeLessThan(12);
  });

  it('a page’s feeds are relative to its base', async () => {
    const { got, url } = await followed(
      {
        '/': '<html><head><base href="/sub/"><link rel="alternate" type="application/rss+xml" href="feed.xml"></head><body>x</body></html>',
      },
      '/',
    );
    expect(got.links.map(({ address }) => address)).toEqual([`${url}/sub/feed.xml`]);
  });
});

describe('whose report an item of a feed is', () => {
  const reuters = item('<link>https://www.reuters.com/world/dark</link>');
  it('not an agency’s because it links there', async () => {
    expect((await read(rss(reuters))).reports[0]).toMatchObject({
      url: 'https://www.reuters.com/world/dark',
      agency: null,
    });
  });
  it('an agency’s where the feed is the agency’s', async () => {
    expect(
      (await read(rss(reuters), { address: 'https://feeds.reuters.com/world' })).reports[0],
    ).toMatchObject({ agency: 'reuters' });
  });
});

it('bytes are as good as texts', async () => {
  expect((await importing(utf8(rss(item('<link>https://post.example/1</link>'))))).reports).toHaveLength(1);
});
