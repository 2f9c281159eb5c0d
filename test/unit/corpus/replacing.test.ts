import { describe, expect, it } from 'vitest';
import { isSameSite, mayReplace } from '../../../src/corpus/replacing.ts';
import { toRow } from '../../../src/corpus/rows.ts';
import type { CorpusReport } from '../../../src/corpus/types.ts';

const url = 'https://www.post.example/dark';
const report = (more: Partial<CorpusReport> = {}): CorpusReport => ({
  id: url,
  url,
  outlet: 'Senna Post',
  agency: null,
  published: null,
  paragraphs: ['The lamp was lit again.'],
  depth: 'full',
  origin: { kind: 'page', from: url },
  ...more,
});
const may = (newer: Partial<CorpusReport>, old: Partial<CorpusReport> = {}) =>
  mayReplace(toRow(report(newer)), toRow(report(old)));
const feed = (from: string) => ({ origin: { kind: 'feed', from } }) as const;

describe('who may replace a report', () => {
  it.each<[string, Partial<CorpusReport>, Partial<CorpusReport>, boolean]>([
    ['nobody, where it is pinned', {}, { pinned: true }, false],
    ['not even a file, where it is pinned', { origin: { kind: 'file', from: 'a' } }, { pinned: true }, false],
    ['no older version of it', { revision: 1, origin: { kind: 'file', from: 'a' } }, { revision: 2 }, false],
    ['a newer version', { revision: 3, origin: { kind: 'file', from: 'a' } }, { revision: 2 }, true],
    [
      'nothing that has less of the text',
      { depth: 'excerpt', origin: { kind: 'file', from: 'a' } },
      {},
      false,
    ],
    ['the reader’s file', { origin: { kind: 'file', from: 'a.jsonl' } }, {}, true],
    ['what an undo puts back', { origin: null }, {}, true],
    ['the page itself', {}, feed('https://evil.example/feed'), true],
    ['another page', { origin: { kind: 'page', from: 'https://evil.example/x' } }, {}, false],
    ['a feed of its site', feed('https://post.example/feed'), {}, true],
    ['a feed on a host of its site', feed('https://feeds.post.example/all'), {}, true],
    ['a feed of another site', feed('https://evil.example/feed'), {}, false],
    ['a feed of a site whose name only ends so', feed('https://evilpost.example/feed'), {}, false],
    ['a feed without an address', { origin: { kind: 'feed', from: null } }, {}, false],
    ['a search', { origin: { kind: 'search', from: 'https://search.example/' } }, {}, false],
    [
      'the same feed that brought it',
      feed('https://planet.example/feed'),
      feed('https://planet.example/feed'),
      true,
    ],
    [
      'another feed of that feed’s site',
      feed('https://planet.example/other'),
      feed('https://planet.example/feed'),
      false,
    ],
  ])('%s', (_, newer, old, isAllowed) => expect(may(newer, old)).toBe(isAllowed));

  it('a report without an address is a file’s or its own feed’s', () => {
    const own = { id: 'urn:item:1', url: null } as const;
    expect(
      may({ ...own, ...feed('https://post.example/feed') }, { ...own, origin: { kind: 'file', from: 'a' } }),
    ).toBe(false);
    expect(
      may({ ...own, origin: { kind: 'file', from: 'b' } }, { ...own, origin: { kind: 'file', from: 'a' } }),
    ).toBe(true);
  });
});

it.each([
  ['www.post.example', 'post.example', true],
  ['rss.post.example', 'www.post.example', true],
  ['sport.post.example', 'post.example', true],
  ['a.co.uk', 'b.co.uk', false],
  ['feeds.bbc.co.uk', 'www.bbc.co.uk', true],
  ['co.uk', 'a.co.uk', false],
  ['one.github.io', 'two.github.io', false],
  ['localhost:81', 'localhost:82', false],
  ['post.example', 'example', false],
])('%s and %s are one site: %s', (one, other, isOne) => expect(isSameSite(one, other)).toBe(isOne));
