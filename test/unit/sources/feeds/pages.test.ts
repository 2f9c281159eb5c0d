import { describe, expect, it } from 'vitest';
import type { CorpusReport } from '../../../../src/corpus/types.ts';
import { linkedSites, nextOf, pagesOf, wantedPages } from '../../../../src/sources/feeds/pages.ts';
import { nextDue } from '../../../../src/sources/feeds/schedule.ts';
import { type Feed, newFeed } from '../../../../src/sources/feeds/types.ts';

const report = (url: string | null, id = url ?? 'text:1'): CorpusReport => ({
  id,
  url,
  outlet: 'Lorn Post',
  agency: null,
  published: null,
  paragraphs: ['The ferry sails again.'],
});
const feed = (given: Partial<Feed>): Feed => ({
  ...newFeed('https://post.example/feed', true, 1_000),
  ...given,
});
const none = () => false;

describe('the sites that a feed links to', () => {
  it('come the most linked first, three at most, without ports and paths', () => {
    const links = [
      'http://a.example:8000/1',
      'https://b.example/1',
      'https://b.example/2',
      'https://c.example/',
    ];
    const reports = [...links, 'https://d.example/', 'no address', null].map(url => report(url));
    expect(linkedSites(reports, [])).toEqual([
      'https://b.example/',
      'http://a.example/',
      'https://c.example/',
    ]);
  });

  it('stay as they were where nothing is linked', () => {
    expect(linkedSites([report(null)], ['https://a.example/'])).toEqual(['https://a.example/']);
  });
});

describe('the articles that are fetched in full', () => {
  it('are those whose whole text is not there, each once', () => {
    const reports = [
      report('https://a.example/1'),
      report('https://a.example/2'),
      report('https://a.example/3'),
    ];
    const known = { 'https://a.example/2': 'tried' } as const;
    expect(pagesOf(known, reports, ({ id }) => id === 'https://a.example/3')).toEqual({
      'https://a.example/1': 'wanted',
      'https://a.example/2': 'tried',
    });
  });

  it('are not those that stand under another id, or without an address', () => {
    expect(pagesOf({}, [report('https://a.example/1', 'guid'), report(null)], none)).toEqual({});
  });

  it('are remembered until they were tried, and then as long as the feed names them', () => {
    const known = { 'https://a.example/1': 'tried', 'https://a.example/2': 'wanted' } as const;
    expect(pagesOf(known, [], none)).toEqual({ 'https://a.example/2': 'wanted' });
  });

  it('are wanted in steps of twenty, in their time, and only where the reader wants it', () => {
    const urls = Array.from({ length: 30 }, (_, i) => `https://a.example/${i}`);
    const pages = Object.fromEntries(
      urls.map((url, i) => [url, i < 5 ? 'tried' : 'wanted']),
    ) as Feed['pages'];
    expect(wantedPages(feed({ full: true, pages, pagesAt: 50 }), 50)).toEqual(urls.slice(5, 25));
    expect(wantedPages(feed({ full: true, pages, pagesAt: 51 }), 50)).toEqual([]);
    expect(wantedPages(feed({ full: false, pages }), 50)).toEqual([]);
  });

  it('set the alarm where they are due before the feed is', () => {
    const pages = { 'https://a.example/1': 'wanted' } as const;
    expect(nextOf(feed({ full: true, pages, pagesAt: 400 }))).toBe(400);
    expect(nextOf(feed({ full: false, pages, pagesAt: 400 }))).toBe(1_000);
    expect(nextOf(feed({ full: true, pages: { 'https://a.example/1': 'tried' }, pagesAt: 400 }))).toBe(1_000);
    expect(nextDue([feed({}), feed({ full: true, pages, pagesAt: 400 })])).toBe(400);
  });
});
