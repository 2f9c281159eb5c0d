import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFromContent, checkFromDemo, isRequest } from '../../../src/background/checks.ts';
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

describe('checkFromContent', () => {
  it('lets a reading and a choice through', () => {
    expect(checkFromContent(read({}))).toEqual(read({}));
    const chosen = { type: 'passage-chosen', key: 'k1', start: 12 };
    expect(checkFromContent(chosen)).toEqual(chosen);
  });

  it('lets the facts of a page through', () => {
    const facts = {
      modified: '2026-05-03T11:00:00Z',
      section: 'Harbours',
      partial: true,
      entries: [0, 3],
      found: { title: 'json-ld', byline: 'page' },
    };
    expect(checkFromContent(read({ facts }))).toEqual(read({ facts }));
    for (const change of [
      { partial: 'yes' },
      { entries: [-1] },
      { modified: 'soon' },
      { found: { title: 'x' } },
    ])
      expect(checkFromContent(read({ facts: { ...facts, ...change } }))).toBeNull();
    expect(
      checkFromContent({
        type: 'page-read',
        page: { key: 'k', ok: false, url: 'https://a.example/', error: 'list' },
      }),
    ).not.toBeNull();
  });

  it('drops keys that nobody asked for', () => {
    expect(checkFromContent(read({ agency: 'reuters', extra: 1 }))).toEqual(read({}));
  });

  it.each([
    ['a script address', { url: 'javascript:alert(1)' }],
    ['an extension address', { url: 'chrome-extension://abc/x' }],
    ['no paragraphs', { paragraphs: [] }],
    ['a paragraph that is no text', { paragraphs: [{ html: '<b>' }] }],
    ['too much text', { paragraphs: ['x'.repeat(MAX_ARTICLE + 1)] }],
    ['a date that is none', { published: 'soon' }],
    ['a title that is an object', { title: {} }],
    ['an endless title', { title: 'x'.repeat(3000) }],
  ])('ignores a reading with %s', (_what, change) => {
    expect(checkFromContent(read(change))).toBeNull();
  });

  it('takes the demo article at its own address, and at no other', () => {
    const url = 'chrome-extension://abc/src/welcome/article.html';
    expect(checkFromDemo(read({ url, canonical: null }), url)).toEqual(read({ url, canonical: null }));
    expect(checkFromDemo(read({ url: 'chrome-extension://abc/other' }), url)).toBeNull();
    expect(checkFromDemo(read({ url, paragraphs: [] }), url)).toBeNull();
    expect(checkFromDemo({ type: 'passage-chosen', key: 'k', start: 3 }, url)).not.toBeNull();
  });

  it("ignores the extension's own requests when a page sends them", () => {
    expect(checkFromContent({ type: 'remove-reports', ids: ['a'] })).toBeNull();
    expect(checkFromContent({ type: 'import-reports', reports: [] })).toBeNull();
  });

  it('never throws and lets nothing else through', () => {
    fc.assert(
      fc.property(fc.anything(), message => {
        expect(checkFromContent(message)).toBeNull();
      }),
    );
  });
});

describe('isRequest', () => {
  it('knows requests by their type', () => {
    expect(isRequest({ type: 'read-tab', tabId: 1 })).toBe(true);
    expect(isRequest({ type: 'page-read' })).toBe(false);
    expect(isRequest(null)).toBe(false);
  });
});
