import { describe, expect, it } from 'vitest';
import type { CorpusReport } from '../../../../src/corpus/types.ts';
import {
  afterTry,
  isHosts,
  linkedSites,
  nextPage,
  pagesOf,
  wantedPages,
} from '../../../../src/sources/feeds/pages.ts';
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
const all = () => true;

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

  it('are not those that are stored under another id, or without an address', () => {
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
    expect(wantedPages(feed({ full: true, pages, pagesAt: 50 }), 50, all)).toEqual(urls.slice(5, 25));
    expect(wantedPages(feed({ full: true, pages, pagesAt: 51 }), 50, all)).toEqual([]);
    expect(wantedPages(feed({ full: false, pages }), 50, all)).toEqual([]);
  });

  it('set the alarm where they are due before the feed is', () => {
    const pages = { 'https://a.example/1': 'wanted' } as const;
    expect(nextPage(feed({ full: true, pages, pagesAt: 400 }))).toBe(400);
    expect(nextPage(feed({ full: false, pages, pagesAt: 400 }))).toBeNull();
    expect(
      nextPage(feed({ full: true, pages: { 'https://a.example/1': 'tried' }, pagesAt: 400 })),
    ).toBeNull();
    expect(nextDue([feed({}), feed({ full: true, pages, pagesAt: 400 })], 300)).toBe(400);
  });

  it('of sites without permission keep no others waiting', () => {
    const closed = Array.from({ length: 25 }, (_, i) => [`https://closed.example/${i}`, 'wanted'] as const);
    const pages = Object.fromEntries([...closed, ['https://open.example/1', 'wanted'] as const]);
    const isOpen = (url: string) => url.includes('open');
    expect(wantedPages(feed({ full: true, pages }), 50, isOpen)).toEqual(['https://open.example/1']);
  });

  it('go to the back when they fail, and are done with at the third failure', () => {
    let pages: Feed['pages'] = { a: 'wanted', b: 'wanted' };
    pages = afterTry(pages, 'a', 'server');
    expect(Object.entries(pages)).toEqual([
      ['b', 'wanted'],
      ['a', 'failed-once'],
    ]);
    pages = afterTry(afterTry(pages, 'a', 'slow'), 'a', 'busy');
    expect(pages).toEqual({ b: 'wanted', a: 'tried' });
  });

  it('are done with at once where they came, and where they never will', () => {
    expect(afterTry({ a: 'wanted' }, 'a', null)).toEqual({ a: 'tried' });
    for (const problem of [
      'refused',
      'not-found',
      'gone',
      'not-article',
      'too-large',
      'moved',
      'private',
    ] as const)
      expect(afterTry({ a: 'wanted' }, 'a', problem)).toEqual({ a: 'tried' });
  });

  it('wait without end where no server answered, as when the reader is offline', () => {
    let pages: Feed['pages'] = { a: 'wanted' };
    for (let i = 0; i < 9; i++) pages = afterTry(pages, 'a', 'network');
    expect(pages).toEqual({ a: 'wanted' });
    expect(afterTry({}, 'a', 'network')).toEqual({});
  });

  it('that fail do not stop their host, unless it is the host that fails', () => {
    expect(isHosts('server')).toBe(false);
    expect(isHosts('refused')).toBe(false);
    expect(isHosts('busy')).toBe(true);
  });

  it('are five hundred at most, and none that failed and the feed no longer names', () => {
    const reports = Array.from({ length: 800 }, (_, i) => report(`https://a.example/${i}`));
    const pages = pagesOf({}, reports, none);
    expect(Object.keys(pages)).toHaveLength(500);
    expect(pages['https://a.example/799']).toBe('wanted');
    expect(pagesOf({ x: 'failed-once', y: 'wanted' }, [], none)).toEqual({ y: 'wanted' });
  });
});
