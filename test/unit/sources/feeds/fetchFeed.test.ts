import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { AGENCIES } from '../../../../src/sources/agencies.ts';
import { type FetchOptions, fetchFeed } from '../../../../src/sources/feeds/fetchFeed.ts';
import { type Feed, newFeed } from '../../../../src/sources/feeds/types.ts';
import { NotAllowed } from '../../../../src/sources/web/get.ts';
import { feedOf, type Route, serve, type TestServer } from '../../../tools/server.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const NOW = Date.UTC(2026, 4, 3, 12);
const servers: TestServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(server => server.close()));
});

async function served(routes: Record<string, Route | string>): Promise<TestServer> {
  const server = await serve(routes);
  servers.push(server);
  return server;
}

const step = (feed: Feed, options: Partial<FetchOptions> = {}) =>
  fetchFeed(feed, {
    fetch: (address, init) => fetch(address, init),
    now: () => NOW,
    agencies: AGENCIES,
    ...options,
  });
const followed = (address: string) => newFeed(address, true, NOW);

describe('fetchFeed', () => {
  it('takes 200 items in, and asks the next time whether anything changed', async () => {
    const body = feedOf(200);
    const { url, requests } = await served({
      '/feed': (request, response) => {
        const isKnown = request.headers['if-none-match'] === '"v1"';
        response.setHeader('ETag', '"v1"').setHeader('Last-Modified', 'Sun, 03 May 2026 10:00:00 GMT');
        if (isKnown) response.writeHead(304).end();
        else response.end(body);
      },
    });
    const first = await step(followed(`${url}/feed`));
    expect(first.reports).toHaveLength(200);
    expect(first.reports[0]).toMatchObject({
      id: 'https://post.example/ferry/200',
      outlet: 'Lorn Post',
      depth: 'excerpt',
      origin: { kind: 'feed', from: `${url}/feed` },
    });
    expect(first.feed).toMatchObject({
      kind: 'feed',
      title: 'Lorn Post',
      etag: '"v1"',
      failures: 0,
      problem: null,
      fetched: NOW,
      next: NOW + 90 * MINUTE,
    });
    const second = await step(first.feed, { now: () => NOW + 1 });
    expect(second.reports).toEqual([]);
    expect(second.feed).toMatchObject({
      etag: '"v1"',
      title: 'Lorn Post',
      failures: 0,
      next: NOW + 1 + 90 * MINUTE,
    });
    expect(requests[1]!.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'Sun, 03 May 2026 10:00:00 GMT',
    });
  });

  it('sends no credentials, no cookies and no referrer', async () => {
    const { url, requests } = await served({
      '/feed': (_, response) => response.setHeader('Set-Cookie', 'a=b').end(feedOf(1)),
    });
    await step((await step(followed(`${url}/feed`))).feed);
    for (const { headers } of requests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('referer');
    }
    const { feed } = await step(followed('https://user:secret@post.example/feed'));
    expect(feed.problem).toBe('has-password');
  });

  it('lets a slow server go, before and in the middle of its answer', async () => {
    const { url } = await served({
      '/never': () => {},
      '/drips': (_, response) => {
        response.write(feedOf(3).slice(0, 700));
      },
    });
    for (const path of ['/never', '/drips']) {
      const { feed, reports } = await step(followed(url + path), { limits: { time: 150 } });
      expect(feed).toMatchObject({ problem: 'slow', failures: 1, next: NOW + 30 * MINUTE });
      expect(reports).toEqual([]);
    }
  });

  it('waits as long as a busy server asks, and longer with each failure', async () => {
    let after = '7200';
    const { url } = await served({
      '/feed': (_, response) =>
        response.writeHead(429, after ? { 'Retry-After': after } : {}).end('slow down'),
    });
    let { feed } = await step(followed(`${url}/feed`));
    expect(feed).toMatchObject({ problem: 'busy', status: 429, failures: 1, next: NOW + 2 * HOUR });
    after = new Date(NOW + 5 * HOUR).toUTCString();
    ({ feed } = await step(feed));
    expect(feed.next).toBe(NOW + 5 * HOUR);
    after = '';
    const waits: number[] = [];
    for (let i = 0; i < 6; i++) {
      ({ feed } = await step(feed));
      waits.push((feed.next - NOW) / HOUR);
    }
    expect(waits).toEqual([2, 4, 8, 16, 24, 24]);
    after = '99999999999';
    expect((await step(feed)).feed.next).toBe(NOW + 7 * 24 * HOUR);
  });

  it('cuts an answer of 100 MB off and keeps what came before', async () => {
    let sent = 0;
    const { url } = await served({
      '/feed': (_, response) => {
        const item = '<item><title>A ferry</title><description>'.concat(
          'word '.repeat(20_000),
          '</description></item>',
        );
        response.write('<rss><channel><title>Endless</title>');
        const write = () => {
          while (sent < 100e6) {
            sent += item.length;
            if (!response.write(item)) return void response.once('drain', write);
          }
          response.end('</channel></rss>');
        };
        write();
      },
    });
    const { feed, reports } = await step(followed(`${url}/feed`), { limits: { bytes: 2e6 } });
    expect(sent).toBeLessThan(50e6);
    expect(reports.length).toBeGreaterThan(0);
    expect(reports.length).toBeLessThan(21);
    expect(feed).toMatchObject({ problem: 'too-large', failures: 0, title: 'Endless' });
  });

  it('takes no more items than allowed', async () => {
    const { url } = await served({ '/feed': feedOf(50) });
    expect((await step(followed(`${url}/feed`), { limits: { items: 20 } })).reports).toHaveLength(20);
  });

  it('keeps what comes before the break of broken XML, and expands no entity', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>`;
    const { url } = await served({
      '/broken': feedOf(10).slice(0, 1_500),
      '/bomb': `${bomb}<rss><channel><title>x</title><item><title>&b;</title></item></channel></rss>`,
    });
    const broken = await step(followed(`${url}/broken`));
    expect(broken.reports.length).toBeGreaterThan(3);
    expect(broken.feed).toMatchObject({ failures: 0, title: 'Lorn Post' });
    expect((await step(followed(`${url}/bomb`))).reports[0]!.title).toBe('&b;');
  });

  it('reads the newest sitemaps of an index, one after the other, and asks which changed', async () => {
    const sitemap = (name: string) =>
      `<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://map.example/${name}</loc><news:news><news:publication><news:name>Lorn Map</news:name></news:publication><news:title>News of ${name}</news:title></news:news></url></urlset>`;
    const part: Route = ({ url, headers }, response) => {
      if (headers['if-none-match'] === '"p"') response.writeHead(304).end();
      else response.setHeader('ETag', '"p"').end(sitemap(url!.slice(1)));
    };
    const server = await served({
      '/index': (_, response) => {
        const named = ['old|2026-04-01', 'new|2026-05-03T10:00:00Z', 'newer|2026-05-03T11:00:00Z'].map(line =>
          line.split('|'),
        );
        const away =
          '<sitemap><loc>https://elsewhere.example/map</loc><lastmod>2026-05-04</lastmod></sitemap>';
        response.end(
          `<sitemapindex>${away}${named.map(([name, at]) => `<sitemap><loc>${server.url}/${name}</loc><lastmod>${at}</lastmod></sitemap>`).join('')}</sitemapindex>`,
        );
      },
      '/old': part,
      '/new': part,
      '/newer': part,
    });
    const first = await step(followed(`${server.url}/index`), { limits: { parts: 2 } });
    expect(
      first.reports.map(({ title, depth, outlet, origin }) => [title, depth, outlet, origin?.kind]),
    ).toEqual([
      ['News of newer', 'headline', 'Lorn Map', 'sitemap'],
      ['News of new', 'headline', 'Lorn Map', 'sitemap'],
    ]);
    expect(first.feed).toMatchObject({ kind: 'sitemap', problem: null });
    expect(server.most).toBe(1);
    const second = await step(first.feed, { limits: { parts: 2 } });
    expect(second.reports).toEqual([]);
    expect(server.requests.map(({ path }) => path)).toEqual([
      '/index',
      '/newer',
      '/new',
      '/index',
      '/newer',
      '/new',
    ]);
  });

  it('reads JSON Feed, Atom and another encoding', async () => {
    const latin = Buffer.from(
      '<rss><channel><title>Caf\xe9</title><item><title>x</title></item></channel></rss>',
      'latin1',
    );
    const { url } = await served({
      '/json': JSON.stringify({
        version: 'https://jsonfeed.org/version/1',
        title: 'J',
        items: [{ id: '1', content_text: 'One.' }],
      }),
      '/atom':
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>1</id><title>One</title></entry></feed>',
      '/latin': (_, response) =>
        response.setHeader('Content-Type', 'text/xml; charset=iso-8859-1').end(latin),
    });
    expect((await step(followed(`${url}/json`))).feed.title).toBe('J');
    expect((await step(followed(`${url}/atom`))).reports).toHaveLength(1);
    expect((await step(followed(`${url}/latin`))).feed.title).toBe('Café');
  });

  it('hands back no feed in a local network that a page elsewhere names', async () => {
    const inside = ['http://192.168.0.1/feed', 'http://router.lan/feed', 'http://127.0.0.1:9/feed'];
    const links = inside.map(href => `<link rel="alternate" type="application/rss+xml" href="${href}">`);
    const { url } = await served({ '/page': `<!doctype html><html><head>${links.join('')}</head></html>` });
    expect((await step(followed(`${url}/page`))).links).toEqual([]);
  });

  it('reads a sitemap that is a gzip file, and stops one that unpacks without end', async () => {
    const map = `<urlset xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">${Array.from({ length: 3 }, (_, i) => `<url><loc>https://map.example/${i}</loc><n:news><n:title>Ferry ${i} on the map</n:title></n:news></url>`).join('')}</urlset>`;
    const bomb = Buffer.concat([Buffer.from('<urlset><url>'), Buffer.alloc(20e6, 'a')]);
    const packed = gzipSync(map);
    const { url } = await served({
      '/map.xml.gz': (_, response) => response.setHeader('Content-Type', 'application/gzip').end(packed),
      '/cut.xml.gz': (_, response) => response.end(packed.subarray(0, packed.length - 30)),
      '/bomb.xml.gz': (_, response) => response.end(gzipSync(bomb)),
    });
    expect((await step(followed(`${url}/map.xml.gz`))).reports).toHaveLength(3);
    expect((await step(followed(`${url}/cut.xml.gz`))).feed.problem).not.toBe('network');
    expect((await step(followed(`${url}/bomb.xml.gz`))).feed.problem).toBe('too-large');
  });

  it('knows a feed whose first bytes come alone', async () => {
    const { url } = await served({
      '/feed': (_, response) => {
        response.write('<');
        setTimeout(() => response.end(feedOf(2).slice(1)), 30);
      },
    });
    expect((await step(followed(`${url}/feed`))).reports).toHaveLength(2);
  });

  it('hands back the feeds that a page names', async () => {
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/comments/feed" title="Comments"><link rel=alternate type="application/atom+xml" href="atom.xml" title="News"></head><body><a rel="feed" href="/feed.json">Feed</a></body></html>';
    const { url } = await served({ '/a/page': page, '/words': 'Nothing of the kind.' });
    const { feed, links } = await step(followed(`${url}/a/page`));
    expect(feed.problem).toBe('not-feed');
    expect(links).toEqual([
      { address: `${url}/a/atom.xml`, title: 'News' },
      { address: `${url}/feed.json`, title: '' },
      { address: `${url}/comments/feed`, title: 'Comments' },
    ]);
    expect((await step(followed(`${url}/words`))).feed.problem).toBe('not-feed');
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-found'],
    [500, 'server'],
    [503, 'busy'],
  ])('status %i is %s, and fetched again later', async (status, problem) => {
    const { url } = await served({ '/feed': (_, response) => response.writeHead(status).end() });
    expect((await step(followed(`${url}/feed`))).feed).toMatchObject({
      problem,
      failures: 1,
      next: NOW + 30 * MINUTE,
    });
  });

  it('a feed that is gone is asked once a day, one whose server is away as others', async () => {
    const { url } = await served({ '/feed': (_, response) => response.writeHead(410).end() });
    expect((await step(followed(`${url}/feed`))).feed).toMatchObject({
      problem: 'gone',
      next: NOW + 24 * HOUR,
    });
    await servers.pop()!.close();
    expect((await step(followed(`${url}/feed`))).feed.problem).toBe('network');
  });

  it('a feed that answers again has no failures', async () => {
    const { url } = await served({ '/feed': feedOf(1) });
    const feed: Feed = { ...followed(`${url}/feed`), failures: 5, problem: 'busy' };
    expect((await step(feed)).feed).toMatchObject({ failures: 0, problem: null });
  });

  it('asks no local address that the reader did not type, directly, by redirect, or named in an index', async () => {
    const inside = await served({ '/secret': feedOf(1) });
    const outside = await served({
      '/redirects': (_, response) => response.writeHead(302, { Location: `${inside.url}/secret` }).end(),
      '/index': `<sitemapindex><sitemap><loc>${inside.url}/secret</loc></sitemap></sitemapindex>`,
    });
    const untyped = await step(newFeed(`${inside.url}/secret`, false, NOW));
    expect(untyped.feed.problem).toBe('private');
    expect(inside.requests).toEqual([]);
    const redirected = await step(followed(`${outside.url}/redirects`));
    expect(redirected.feed.problem).toBe('private');
    expect(redirected.reports).toEqual([]);
    expect((await step(followed(`${outside.url}/index`))).reports).toEqual([]);
    expect(inside.requests).toEqual([]);
  });

  it('says where a redirect leads to a host without permission, and does not ask there', async () => {
    const asked: string[] = [];
    const allowed = async (address: string) => {
      if (new URL(address).host !== 'post.example') throw new NotAllowed();
      asked.push(address);
      return Response.redirect('https://www.elsewhere.example/feed');
    };
    const { feed, links } = await fetchFeed(followed('https://post.example/feed'), {
      fetch: allowed,
      now: () => NOW,
      agencies: [],
    });
    expect(feed.problem).toBe('moved');
    expect(links).toEqual([{ address: 'https://www.elsewhere.example/feed', title: '' }]);
    expect(asked).toEqual(['https://post.example/feed']);
  });

  it('ends a redirect that goes round', async () => {
    const { url, requests } = await served({
      '/round': (_, response) => response.writeHead(302, { Location: '/round' }).end(),
    });
    expect((await step(followed(`${url}/round`))).feed.problem).toBe('server');
    expect(requests.length).toBeLessThan(10);
  });

  it('follows a redirect on the same host', async () => {
    const { url } = await served({
      '/old': (_, response) => response.writeHead(301, { Location: '/new' }).end(),
      '/new': feedOf(2),
    });
    expect((await step(followed(`${url}/old`))).reports).toHaveLength(2);
  });

  it('stops when asked', async () => {
    const { url } = await served({ '/never': () => {} });
    const controller = new AbortController();
    const running = step(followed(`${url}/never`), { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    await expect(running).rejects.toThrow(/abort/i);
  });
});
