import { describe, expect, it } from 'vitest';
import { articleReport } from '../../../src/background/articleReport.ts';
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
const idOf = (change: Partial<ReadArticle>) =>
  articleReport(read(change), AGENCIES).then(report => report?.id);

describe('a page’s article as a report', () => {
  it('takes the address without what tracks', async () => {
    expect(await idOf({})).toBe('https://www.tribune.example/news/ferry?id=7');
  });

  it('takes the canonical address of the same host, and of no other', async () => {
    expect(await idOf({ canonical: 'https://www.tribune.example/a/1' })).toBe(
      'https://www.tribune.example/a/1',
    );
    expect(await idOf({ canonical: 'https://rival.example/a/1' })).toBe(
      'https://www.tribune.example/news/ferry?id=7',
    );
    expect(await idOf({ canonical: 'https://www.tribune.example/' })).toBe(
      'https://www.tribune.example/news/ferry?id=7',
    );
  });

  it('knows the agency by its credit and by its own site, not by a contribution', async () => {
    const agencyOf = (change: Partial<ReadArticle>) =>
      articleReport(read(change), AGENCIES).then(report => report?.agency);
    expect(await agencyOf({ byline: 'By Reuters' })).toBe('reuters');
    expect(await agencyOf({ url: 'https://apnews.com/article/1' })).toBe('ap');
    expect(await agencyOf({ url: 'https://notapnews.com/article/1' })).toBeNull();
    expect(
      await agencyOf({ paragraphs: ['A.', 'The Associated Press contributed to this report.'] }),
    ).toBeNull();
  });
});
