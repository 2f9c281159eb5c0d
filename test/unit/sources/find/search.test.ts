import { afterEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../../src/engine/types.ts';
import { gdelt } from '../../../../src/sources/find/gdelt.ts';
import { type Provider, search } from '../../../../src/sources/find/provider.ts';
import { addressOf, isSearch, providerOf } from '../../../../src/sources/find/providers.ts';
import { queriesFor, type SearchQuery } from '../../../../src/sources/find/query.ts';
import { isTemplate, rssSearch } from '../../../../src/sources/find/rssSearch.ts';
import { SEARCHES, searchAfter } from '../../../../src/sources/find/searches.ts';
import { unwrapped } from '../../../../src/sources/find/wrapped.ts';
import { feedOf, type Route, serve, type TestServer } from '../../../tools/server.ts';

const NOW = Date.UTC(2026, 4, 6, 12);
const DAY = 86_400_000;

const article: Report = {
  id: 'a',
  outlet: 'Lorn Post',
  agency: null,
  title: 'Heron runs aground off Wakana, harbour master says',
  published: '2026-05-03T20:00:00Z',
  paragraphs: [
    'The ferry Heron ran aground on a sandbank off Wakana on Sunday evening with 61 people aboard, harbour master Ada Example said.',
    'Nobody was hurt. Tugs pulled the Heron free at high water. Ms. Example told Reuters that the sandbank had moved.',
    'On Monday the operator, Lorn Lines, opened an inquiry. The Heron reached Wakana under its own power. The sandbank was marked by a buoy.',
  ],
};

const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()));
});
async function served(routes: Record<string, Route | string>): Promise<TestServer> {
  const server = await serve(routes);
  servers.push(server);
  return server;
}

const QUERY: SearchQuery = {
  all: ['Heron', 'Ada Example'],
  any: ['sandbank', 'ferry'],
  from: NOW - 2 * DAY,
  to: NOW,
};

/** Searches with a clock that only sleeping moves. */
async function searching(
  provider: Provider,
  queries = [QUERY],
  own: string | null = null,
  lastAsked = 0,
  time?: number,
) {
  let now = NOW;
  const asked: number[] = [];
  const result = await search(provider, queries, own, {
    fetch: (address, init) => fetch(address, init),
    now: () => now,
    sleep: async ms => {
      now += ms;
    },
    lastAsked,
    onAsk: time => void asked.push(time),
    signal: new AbortController().signal,
    ...(time && { time }),
  });
  return { result, asked };
}

describe('queriesFor', () => {
  it('takes the most telling names and words, and the days around', () => {
    const [narrow, wide] = queriesFor(article, NOW, ['Reuters']);
    expect(narrow!.all).toEqual(['Heron', 'Wakana']);
    expect(narrow!.any[0]).toBe('Ada Example');
    expect(narrow!.any.join(' ')).toMatch(/sandbank|harbour|ferry/);
    expect(JSON.stringify([narrow, wide])).not.toMatch(/Reuters|Lorn Post|Monday|Sunday|Nobody/);
    expect(wide!.all).toEqual(['Heron']);
    expect(narrow).toMatchObject({ from: Date.UTC(2026, 4, 1, 20), to: Date.UTC(2026, 4, 6, 12) });
  });

  it('leaves out what the outlet calls itself', () => {
    const own =
      'A spokesman for Lorn Lines told the Post that the sandbank had moved. The Post has seen the chart.';
    const told = { ...article, outlet: 'The Lorn Post', paragraphs: [...article.paragraphs, own] };
    expect(JSON.stringify(queriesFor(told, NOW))).not.toMatch(/Post/);
  });

  it('does without names where the script has no capitals, and gives up on next to nothing', () => {
    const small = {
      ...article,
      title: null,
      paragraphs: ['tugs pulled the stranded ferry from the sandbank at midnight'],
    };
    expect(queriesFor(small, NOW)[0]!.all).toHaveLength(2);
    expect(queriesFor({ ...small, paragraphs: ['and so on'] }, NOW)).toEqual([]);
    expect(queriesFor({ ...small, paragraphs: [] }, NOW)).toEqual([]);
  });

  it('looks at the last days where the article has no date, never into the future', () => {
    const [query] = queriesFor({ ...article, published: null }, NOW);
    expect(query!.to).toBe(NOW);
    expect(queriesFor({ ...article, published: '2027-01-01' }, NOW)[0]!.to).toBe(NOW);
  });
});

describe('GDELT', () => {
  const answer = {
    articles: [
      {
        url: 'https://one.example/ferry?utm_source=x',
        url_mobile: '',
        title: 'Ferry runs aground , nobody hurt',
        seendate: '20260503T201500Z',
        socialimage: '',
        domain: 'one.example',
        language: 'English',
        sourcecountry: 'Nowhere',
      },
      {
        url: 'https://one.example/ferry',
        title: 'The same again',
        seendate: '20260503T211500Z',
        domain: 'one.example',
      },
      {
        url: 'https://own.example/article',
        title: 'The article itself',
        seendate: '',
        domain: 'own.example',
      },
      { url: 'javascript:alert(1)', title: 'No address' },
      { url: 'https://two.example/f', title: '', domain: 'two.example' },
    ],
  };

  it('asks in its shape, and lists what it finds once, without the article itself', async () => {
    const { url, requests } = await served({ '/doc': JSON.stringify(answer) });
    const { result } = await searching(gdelt(`${url}/doc`), [QUERY], 'https://own.example/article');
    expect(result).toEqual({
      ok: true,
      hits: [
        {
          url: 'https://one.example/ferry',
          title: 'Ferry runs aground, nobody hurt',
          outlet: 'one.example',
          published: '2026-05-03T20:15:00Z',
          language: 'English',
        },
      ],
    });
    const asked = new URL(requests[0]!.path, url).searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      query: 'Heron "Ada Example" (sandbank OR ferry)',
      mode: 'artlist',
      format: 'json',
      sort: 'hybridrel',
      maxrecords: '75',
      startdatetime: '20260504120000',
      enddatetime: '20260506120000',
    });
    expect(requests[0]!.headers).not.toHaveProperty('cookie');
  });

  it.each([
    ['Please limit requests to one every 5 seconds or contact us for larger queries.', 'too-often'],
    ['Your query was too short or too long.', 'query'],
    ['The specified phrase is too short.', 'query'],
    ['One or more of your keywords were too common.', 'query'],
    ['Parentheses may only be used around OR’d statements.', 'query'],
    ['Invalid/Unsupported timespan.', 'query'],
    ['<html><body>Bad gateway</body></html>', 'unreadable'],
    ['{"articles": [', 'unreadable'],
  ])('tells its errors, which come with status 200: %s', async (sentence, problem) => {
    const { url } = await served({
      '/doc': (_, response) => response.setHeader('Content-Type', 'text/html').end(sentence),
    });
    const { result } = await searching(gdelt(`${url}/doc`));
    expect(result).toEqual({ ok: false, problem, retryAt: problem === 'too-often' ? NOW + 5_500 : null });
  });

  it.each(['', '{}', '{"articles": []}'])(
    'finds nothing in an answer of %j, and asks with the wider query',
    async body => {
      const { url, requests } = await served({ '/doc': body });
      const { result } = await searching(gdelt(`${url}/doc`), [QUERY, { ...QUERY, all: ['Heron'] }]);
      expect(result).toEqual({ ok: true, hits: [] });
      expect(requests).toHaveLength(2);
    },
  );

  it('reads JSON in which it forgot to escape', async () => {
    const broken =
      '{"articles":[{"url":"https://one.example/f","title":"A \\ferry \\d\tand more","domain":"one.example"}]}';
    const { url } = await served({ '/doc': broken });
    const { result } = await searching(gdelt(`${url}/doc`));
    expect(result).toMatchObject({ ok: true, hits: [{ url: 'https://one.example/f' }] });
  });

  it('is asked once in five seconds, also when it was asked before the worker stopped', async () => {
    const { url } = await served({ '/doc': '{}' });
    const { asked } = await searching(gdelt(`${url}/doc`), [QUERY, QUERY], null, NOW - 1_000);
    expect(asked).toEqual([NOW + 4_500, NOW + 10_000]);
  });

  it.each([
    ['its head', (_: unknown, __: unknown) => {}],
    [
      'its body',
      (_: unknown, response: { write(text: string): unknown }) => void response.write('{"articles":['),
    ],
  ] as [string, Route][])('gives up an answer that never brings %s', async (_, route) => {
    const { url } = await served({ '/doc': route });
    const { result } = await searching(gdelt(`${url}/doc`), [QUERY], null, 0, 200);
    expect(result).toEqual({ ok: false, problem: 'slow', retryAt: null });
  });

  it('says when it may be asked again after a 429', async () => {
    const { url } = await served({
      '/doc': (_, response) => response.writeHead(429, { 'Retry-After': '60' }).end(),
    });
    const { result } = await searching(gdelt(`${url}/doc`));
    expect(result).toEqual({ ok: false, problem: 'too-often', retryAt: NOW + 60_000 });
  });

  it('takes the signs that are operators out of the words', () => {
    const address = gdelt().address({ ...QUERY, all: ['O’Neill (Ada): "x"', 'A-B'], any: [] });
    expect(new URL(address).searchParams.get('query')).toBe('"O Neill Ada x" "A-B"');
  });
});

describe('a search that answers with RSS', () => {
  it('is asked by its template, and its items are listed', async () => {
    const { url, requests } = await served({ '/search': feedOf(3) });
    const provider = rssSearch(`${url}/search?q={query}&from={from}&until={to}`);
    const { result } = await searching(provider, [QUERY], 'https://post.example/ferry/2');
    expect(result).toMatchObject({
      ok: true,
      hits: [
        {
          url: 'https://post.example/ferry/3',
          title: 'Ferry number 3',
          outlet: 'post.example',
          published: '2026-05-03T10:00:00Z',
        },
        { url: 'https://post.example/ferry/1' },
      ],
    });
    expect(requests[0]!.path).toBe(
      '/search?q=Heron%20%22Ada%20Example%22%20sandbank&from=2026-05-04&until=2026-05-06',
    );
  });

  it('reports an answer that is not a feed', async () => {
    const { url } = await served({ '/search': '<!doctype html><p>No.</p>' });
    expect((await searching(rssSearch(`${url}/search?q={query}`))).result).toMatchObject({
      ok: false,
      problem: 'unreadable',
    });
  });

  it.each([
    ['https://news.example/rss?q={query}', true],
    ['http://localhost:8000/{query}.xml', true],
    ['https://news.example/rss', false],
    ['ftp://news.example/{query}', false],
    ['{query}', false],
  ])('%s as a template: %s', (template, isFine) => {
    expect(isTemplate(template)).toBe(isFine);
  });
});

/** An answer as Bing News gives it: wrapped links, and the outlet in a namespace that is the query's own address. */
const bingAnswer = (query: string, links: readonly string[]): string =>
  `<?xml version="1.0" encoding="utf-8" ?><rss version="2.0" xmlns:News="https://www.bing.com/news/search?q=${query}&amp;format=rss"><channel><title>${query} - BingNews</title><link>https://www.bing.com/news/search?q=${query}&amp;format=rss</link>${links
    .map(
      (link, i) =>
        `<item><title>Heron freed ${i}</title><link>http://www.bing.com/news/apiclick.aspx?ref=FexRss&amp;aid=&amp;tid=abc&amp;url=${encodeURIComponent(link)}&amp;c=1&amp;mkt=en-us</link><description>Tugs pulled.</description><pubDate>Sun, 03 May 2026 20:00:00 GMT</pubDate><News:Source>Tarn Herald</News:Source></item>`,
    )
    .join('')}</channel></rss>`;

describe('Bing News', () => {
  const links = [
    'https://tarn.example/heron?utm_source=bing&id=7',
    'javascript:alert(1)',
    'https://user:pass@lorn.example/heron',
  ];
  it('gives the publishers addresses behind its links, and their names', async () => {
    const { url } = await served({ '/news/search': bingAnswer('Heron', links) });
    const { result } = await searching(rssSearch(`${url}/news/search?q={query}&format=rss`));
    expect(result).toMatchObject({
      ok: true,
      hits: [
        { url: 'https://tarn.example/heron?id=7', title: 'Heron freed 0', outlet: 'Tarn Herald' },
        { url: 'https://lorn.example/heron', outlet: 'Tarn Herald' },
      ],
    });
  });
});

describe('unwrapped', () => {
  it.each([
    ['https://tarn.example/a?b=c', 'https://tarn.example/a?b=c'],
    ['https://www.bing.com/news/apiclick.aspx?url=https%3a%2f%2ftarn.example%2fa', 'https://tarn.example/a'],
    ['https://www.bing.com/news/apiclick.aspx?ref=x', null],
    [
      'https://notbing.com/news/apiclick.aspx?url=https%3a%2f%2ftarn.example%2fa',
      'https://notbing.com/news/apiclick.aspx?url=https%3a%2f%2ftarn.example%2fa',
    ],
    ['https://news.google.com/rss/articles/CBMiabc', null],
    ['no address', null],
  ])('%s is %s', (link, address) => {
    expect(unwrapped(link)).toBe(address);
  });
});

describe('the known searches', () => {
  it('are searches, each offered after the other', () => {
    expect(SEARCHES.every(({ address }) => isSearch(address))).toBe(true);
    expect(searchAfter(SEARCHES[0]!.address)).toBe(SEARCHES[1]);
    expect(searchAfter(SEARCHES.at(-1)!.address)).toBe(SEARCHES[0]);
    expect(searchAfter('https://own.example/?q={query}')).toBe(SEARCHES[0]);
  });
});

describe('the search that the reader chose', () => {
  it.each([
    ['', 'https://www.bing.com/news/search?q=a&format=rss'],
    ['https://api.gdeltproject.org/api/v2/doc/doc', 'https://api.gdeltproject.org/api/v2/doc/doc?query='],
    ['http://localhost:8000/api/v2/doc/doc', 'http://localhost:8000/api/v2/doc/doc?query='],
    ['https://news.example/rss?q={query}', 'https://news.example/rss?q=a'],
  ])('%s asks %s', (typed, address) => {
    expect(typed === '' || isSearch(typed)).toBe(true);
    expect(addressOf(providerOf(typed)).startsWith(address)).toBe(true);
  });

  it.each([
    'https://news.example/',
    'ftp://localhost/api/v2/doc/doc',
    'https://news.google.com/rss/search?q={query}',
  ])('%s is no search', typed => {
    expect(isSearch(typed)).toBe(false);
  });
});
