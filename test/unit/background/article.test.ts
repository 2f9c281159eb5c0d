import { describe, expect, it } from 'vitest';
import { toReport } from '../../../src/background/article.ts';
import type { ReadArticle } from '../../../src/messages.ts';
import { AGENCIES } from '../../../src/sources/agencies.ts';

const read = (change: Partial<ReadArticle>): ReadArticle => ({
  url: 'https://www.tribune.example/news/ferry?utm_source=x&id=7#top',
  canonical: null,
  outlet: 'Quill Tribune',
  title: 'Ferry raised',
  byline: null,
  published: null,
  language: 'en',
  credits: [],
  paragraphs: ['Divers raised the ferry.'],
  ...change,
});
const idOf = (change: Partial<ReadArticle>) => toReport(read(change), AGENCIES).id;

describe('toReport', () => {
  it('takes the address without what tracks', () => {
    expect(idOf({})).toBe('https://www.tribune.example/news/ferry?id=7');
  });

  it('takes the canonical address of the same host, and of no other', () => {
    expect(idOf({ canonical: 'https://www.tribune.example/a/1' })).toBe('https://www.tribune.example/a/1');
    expect(idOf({ canonical: 'https://rival.example/a/1' })).toBe(
      'https://www.tribune.example/news/ferry?id=7',
    );
    expect(idOf({ canonical: 'https://www.tribune.example/' })).toBe(
      'https://www.tribune.example/news/ferry?id=7',
    );
  });

  it('knows the agency by its credit and by its own site, not by a contribution', () => {
    const agencyOf = (change: Partial<ReadArticle>) => toReport(read(change), AGENCIES).agency;
    expect(agencyOf({ byline: 'By Reuters' })).toBe('reuters');
    expect(agencyOf({ url: 'https://apnews.com/article/1' })).toBe('ap');
    expect(agencyOf({ url: 'https://notapnews.com/article/1' })).toBeNull();
    expect(agencyOf({ paragraphs: ['A.', 'The Associated Press contributed to this report.'] })).toBeNull();
  });
});
