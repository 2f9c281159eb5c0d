import { request } from 'node:http';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textOf } from '../../src/engine/types.ts';
import { agency, type ExpectedArticle, expected, reports } from '../tools/newsroom/data.ts';
import { type Newsroom, STRICT_CSP, startNewsroom } from '../tools/newsroom/server.ts';

const all = reports();
const articles = Object.entries(expected());
const byId = new Map(all.map(report => [report.id, report]));

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+(?:[,.]\p{N}+)*/gu) ?? [];

/** Part (0..1) of the sentence's words that are in the paragraph, in order. */
function inOrder(sentence: string, paragraph: string): number {
  const [here, there] = [words(sentence), words(paragraph)];
  const row = new Array<number>(there.length + 1).fill(0);
  for (const word of here) {
    let corner = 0;
    for (let at = 1; at < row.length; at++) {
      const above = row[at]!;
      row[at] = word === there[at - 1] ? corner + 1 : Math.max(above, row[at - 1]!);
      corner = above;
    }
  }
  return row.at(-1)! / here.length;
}

const best = (sentence: string, ids: Iterable<string>): number =>
  Math.max(...[...ids].flatMap(id => byId.get(id)!.paragraphs.map(part => inOrder(sentence, part))));

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

function textOfPage(html: string): string {
  const { document } = new Window({ settings: { disableCSSFileLoading: true } });
  document.write(html);
  return squeeze(document.body.textContent);
}

describe('the reports', () => {
  it('are at least ten, each with its own id and url', () => {
    expect(all.length).toBeGreaterThanOrEqual(10);
    expect(byId.size).toBe(all.length);
    expect(new Set(all.map(report => report.url)).size).toBe(all.length);
  });

  it.each(all.map(report => [report.id, report] as const))('%s has the format of a report', (_, report) => {
    expect(report.outlet).not.toBe('');
    expect([null, agency().id]).toContain(report.agency);
    expect(new Date(report.published!).getUTCFullYear()).toBe(2026);
    expect(new URL(report.url!).hostname).toMatch(/\.example$/);
    expect(words(textOf(report)).length).toBeGreaterThanOrEqual(250);
    expect(report.paragraphs.every(part => part === squeeze(part) && part !== '')).toBe(true);
  });
});

describe('the agency', () => {
  it('has the form of an agency and the name its datelines use', () => {
    expect(agency()).toMatchObject({
      id: 'tarrowby',
      name: expect.any(String),
      domains: ['tarrowby.example'],
    });
    expect(agency().names).toContain('Tarrowby');
  });
});

describe.each(articles)('the article %s', (_, article) => {
  it('has copied sentences whose words are in the reports they name', () => {
    for (const { text, reports: ids } of article.passages.filter(({ label }) => label === 'copied')) {
      expect(ids, text).not.toHaveLength(0);
      for (const id of ids) expect(best(text, [id]), `${text} (${id})`).toBeGreaterThanOrEqual(0.55);
      expect(best(text, ids), text).toBeGreaterThanOrEqual(0.75);
    }
  });

  it('has rewritten sentences that name their reports and are not copied', () => {
    for (const { text, reports: ids } of article.passages.filter(({ label }) => label === 'rewritten')) {
      expect(ids, text).not.toHaveLength(0);
      expect(best(text, byId.keys()), text).toBeLessThan(0.6);
    }
  });

  it('has unique sentences that no report shares', () => {
    for (const { text, reports: ids } of article.passages.filter(({ label }) => label === 'unique')) {
      expect(ids, text).toHaveLength(0);
      expect(best(text, byId.keys()), text).toBeLessThan(0.45);
    }
  });

  it('has differences and omissions that can be found', () => {
    for (const { here, there, text, report, reportText } of article.differences) {
      expect(article.passages.map(passage => passage.text)).toContain(text);
      expect(text).toContain(here);
      expect(reportText).toContain(there);
      expect(textOf(byId.get(report)!)).toContain(reportText);
    }
    for (const { report, text } of article.omitted.flatMap(omission => omission.reports)) {
      expect(textOf(byId.get(report)!)).toContain(text);
    }
  });
});

describe('the articles together', () => {
  const some = (has: (article: ExpectedArticle) => boolean) => articles.some(([, article]) => has(article));

  it.each(['number', 'date', 'attribution', 'hedge', 'quote'])('show a difference of kind %s', kind => {
    expect(some(article => article.differences.some(difference => difference.kind === kind))).toBe(true);
  });

  it.each(['dateline', 'metadata', 'tagline'])('show a credit in the form of a %s', form => {
    expect(some(article => article.credit?.form === form)).toBe(true);
  });

  it('show one without a credit', () => {
    expect(some(article => article.credit === null)).toBe(true);
  });
});

describe('the server', () => {
  let newsroom: Newsroom;
  const get = (path: string) => fetch(newsroom.url + path);
  const status = (path: string) =>
    new Promise<number>((done, failed) => {
      const { hostname, port } = new URL(newsroom.url);
      // `fetch` would tidy the dots away before sending.
      request({ hostname, port, path }, response => {
        response.resume();
        done(response.statusCode!);
      })
        .on('error', failed)
        .end();
    });
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.close());

  it.each(articles.filter(([, { page }]) => page.endsWith('.html')))(
    'serves %s with every sentence and its furniture on the page',
    async (_, article) => {
      const text = textOfPage(await (await get(article.page)).text());
      for (const passage of article.passages) expect(text).toContain(passage.text);
      for (const furniture of article.skip) expect(text).toContain(furniture);
    },
  );

  it('serves the stories of the single-page application with every sentence', async () => {
    const stories = (await (await get('/stories.json')).json()) as { slug: string; paragraphs: string[] }[];
    for (const [name, article] of articles.filter(([, { page }]) => page.startsWith('/story/'))) {
      const story = stories.find(({ slug }) => slug === name)!;
      expect(story.paragraphs.join(' ')).toBe(article.passages.map(({ text }) => text).join(' '));
      expect(await (await get(article.page)).text()).toContain('src="/spa.js"');
    }
  });

  it.each([
    ['/', 'text/html'],
    ['/list.html', 'text/html'],
    ['/empty.html', 'text/html'],
    ['/not-article.html', 'text/html'],
    ['/works.css', 'text/css'],
    ['/works.js', 'text/javascript'],
    ['/ferry.svg', 'image/svg+xml'],
    ['/stories.json', 'application/json'],
  ])('serves %s as %s', async (path, type) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(type);
  });

  it('serves everything that its pages name', async () => {
    for (const page of ['/', '/ferry.html', '/works.html', '/story/torc']) {
      const html = await (await get(page)).text();
      for (const [, path] of html.matchAll(/(?:href|src)="(\/[^"]*)"/g)) {
        expect((await get(path!)).status, path).toBe(200);
      }
      expect(html).not.toMatch(/(?:src|action)="https?:/);
      expect(html.match(/<script(?![^>]*(?:src=|ld\+json))/)).toBeNull();
    }
  });

  it('serves the first article under a strict policy', async () => {
    const response = await get('/csp.html');
    expect(response.headers.get('content-security-policy')).toBe(STRICT_CSP);
    expect(await response.text()).toBe(await (await get('/ferry.html')).text());
  });

  it('makes a page of 5 MB', async () => {
    expect((await (await get('/huge.html')).arrayBuffer()).byteLength).toBeGreaterThan(5_000_000);
  });

  it('serves a page added at run time', async () => {
    newsroom.add('/added.html', '<p>Added', { 'x-test': 'yes' });
    const response = await get('/added.html');
    expect(response.headers.get('x-test')).toBe('yes');
    expect(await response.text()).toBe('<p>Added');
  });

  it.each([
    '/../agency.json',
    '/..%2fagency.json',
    '/%2e%2e/agency.json',
    '/%00.html',
    '/%',
    '/missing.html',
  ])('does not serve %s', async path => {
    expect(await status(path)).toBe(404);
  });

  it('takes no other method', async () => {
    expect((await fetch(newsroom.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });
});
