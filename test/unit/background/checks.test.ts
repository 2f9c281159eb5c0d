import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFromContent } from '../../../src/background/checks.ts';
import { MAX_ARTICLE } from '../../../src/messages.ts';

const article = {
  url: 'https://tribune.example/a',
  canonical: null,
  outlet: 'Quill Tribune',
  title: 'Ferry raised',
  byline: null,
  published: '2026-05-03T10:00:00Z',
  language: 'en',
  credits: [],
  paragraphs: ['Divers raised the ferry.'],
};
const read = (change: object) => ({
  type: 'page-read',
  page: { key: 'k1', ok: true, article: { ...article, ...change } },
});

const PAGE = 'https://tribune.example/a?from=front';
const check = (message: unknown, page = PAGE) => checkFromContent(message, page);
const UNFIT = { type: 'unfit', problem: 'internal' };

describe('a message from a page', () => {
  it('is let through where it is a reading, a refusal or a choice', () => {
    expect(check(read({}))).toEqual(read({}));
    const chosen = { type: 'passage-chosen', key: 'k1', start: 12 };
    expect(check(chosen)).toEqual(chosen);
    const refused = {
      type: 'page-read',
      page: { key: 'k', ok: false, url: 'https://tribune.example/', error: 'list' },
    };
    expect(check(refused)).toEqual(refused);
  });

  const facts = {
    modified: '2026-05-03T11:00:00Z',
    section: 'Harbours',
    partial: true,
    entries: [0, 3],
    found: { title: 'json-ld', byline: 'page' },
  };
  it('may have the facts of the page', () => {
    expect(check(read({ facts }))).toEqual(read({ facts }));
    for (const change of [{ partial: 'yes' }, { entries: [-1] }, { found: { title: 'x' } }])
      expect(check(read({ facts: { ...facts, ...change } }))).toEqual(UNFIT);
  });

  it('loses keys that nobody asked for', () => {
    expect(check(read({ agency: 'reuters', extra: 1 }))).toEqual(read({}));
  });

  it.each([
    ['an endless title', { title: 'x'.repeat(3000) }, { title: 'x'.repeat(2000) }],
    [
      'a long section',
      { facts: { ...facts, section: 's'.repeat(480) } },
      { facts: { ...facts, section: 's'.repeat(300) } },
    ],
    ['an endless byline', { byline: 'x'.repeat(5000) }, { byline: 'x'.repeat(1000) }],
    ['a date that is none', { published: 'soon' }, { published: null }],
    ['a date of many digits', { published: `2026-05-03T10:00:00.${'0'.repeat(40)}Z` }, { published: null }],
    ['a language that is none', { language: 'x'.repeat(300) }, { language: null }],
    ['a canonical address that is none', { canonical: 'javascript:alert(1)' }, { canonical: null }],
    [
      'a password in its address',
      { url: 'https://me:secret@tribune.example/a' },
      { url: 'https://tribune.example/a' },
    ],
    [
      'a password in its canonical address',
      { canonical: 'https://me:secret@tribune.example/b' },
      { canonical: 'https://tribune.example/b' },
    ],
    [
      'too many credits',
      { credits: Array.from({ length: 120 }, () => ({ field: 'author', text: 'y'.repeat(9000) })) },
      { credits: Array.from({ length: 100 }, () => ({ field: 'author', text: 'y'.repeat(4000) })) },
    ],
  ])('with %s is taken without it', (_what, change, taken) => {
    expect(check(read(change))).toEqual(read(taken));
  });

  it.each([
    ['a script address', { url: 'javascript:alert(1)' }],
    ['an extension address', { url: 'chrome-extension://abc/x' }],
    ['no paragraphs', { paragraphs: [] }],
    ['a paragraph that is no text', { paragraphs: [{ html: '<b>' }] }],
    ['too much text', { paragraphs: ['x'.repeat(MAX_ARTICLE + 1)] }],
    ['a title that is an object', { title: {} }],
    ['the address of another site', { url: 'https://meridian.example/a' }],
    ['the address of another port', { url: 'https://tribune.example:8443/a' }],
    ['the address without encryption', { url: 'http://tribune.example/a' }],
  ])('is told to be unfit where it is a reading with %s', (_what, change) => {
    expect(check(read(change))).toEqual(UNFIT);
  });

  it.each(['blob:https://tribune.example/0f3c', 'data:text/html,x', 'about:blank', 'null'])(
    'from %s says that the page cannot be read',
    page => {
      expect(check(read({ url: page }), page)).toEqual({ type: 'unfit', problem: 'no-access' });
    },
  );

  it('may be of a file, or of the demo article, at its own address and at no other', () => {
    for (const page of ['file:///home/reader/a.html', 'chrome-extension://abc/src/welcome/article.html']) {
      expect(check(read({ url: page }), page)).toEqual(read({ url: page }));
      expect(
        check(read({ url: page.replace('a.html', 'b.html').replace('article', 'other') }), page),
      ).toEqual(UNFIT);
    }
  });

  it("is ignored where it is one of the extension's own requests", () => {
    expect(check({ type: 'remove-reports', ids: ['a'] })).toBeNull();
    expect(check({ type: 'import-reports', reports: [] })).toBeNull();
  });

  it('never throws, and lets nothing else through', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (message, page) => {
        expect(checkFromContent(message, page)).toBeNull();
      }),
    );
  });
});
