import { describe, expect, it } from 'vitest';
import { isOwnText } from '../../../../src/engine/match/ownText.ts';
import { trace } from '../../../../src/engine/trace.ts';
import type { Report } from '../../../../src/engine/types.ts';

const TEXT = [
  'The mill at Brackwater burned down on Tuesday.',
  'Nobody was hurt, said Warden Osric Quellfeather.',
];
const report = (id: string, more: Partial<Report> = {}): Report => ({
  id,
  outlet: 'brackwater.example',
  agency: null,
  published: null,
  paragraphs: TEXT,
  ...more,
});
const article = report('https://brackwater.example/mill');

describe('a report with the own text of the article', () => {
  it.each<[string, Partial<Report>]>([
    ['another address of the page', {}],
    ['other line breaks', { paragraphs: [TEXT.join('  ')] }],
    ['the outlet’s name in capitals', { outlet: 'Brackwater.Example' }],
    ['a copy that the reader saved, which names nobody', { outlet: '' }],
  ])('is the article itself: %s', (_, more) => {
    expect(isOwnText(article, report('copy', more))).toBe(true);
    const { passages } = trace(article, [report('copy', more)]);
    expect(passages.flatMap(({ sources }) => sources)).toEqual([]);
  });

  it.each<[string, Partial<Report>]>([
    ['another outlet carries it', { outlet: 'ledger.example' }],
    ['it is an agency’s, which the outlet carries', { agency: 'kestrel' }],
    ['it tells more', { paragraphs: [...TEXT, 'The beams still smoke.'] }],
  ])('is a source where %s', (_, more) => {
    expect(isOwnText(article, report('other', more))).toBe(false);
    expect(trace(article, [report('other', more)]).passages.map(({ label }) => label)).toEqual([
      'copied',
      'copied',
    ]);
  });
});
