import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../src/engine/types.ts';
import { carriedWithoutCredit } from '../../../src/sources/carried.ts';

const ALL = () => true;
const AGENCY: Record<string, string> = { wire: 'ap', other: 'afp' };
const agencyOf = (report: string) => AGENCY[report] ?? null;
const source = (report: string, score = 1) => ({ report, start: 0, end: 50, score });
const passage = (at: number, rest: Partial<Passage>): Passage => ({
  start: at * 100,
  end: at * 100 + 100,
  label: 'copied',
  sure: true,
  p: 0.95,
  quote: false,
  words: 9,
  sources: [source('wire')],
  ...rest,
});

describe('carriedWithoutCredit', () => {
  const passages = [
    passage(0, {}),
    passage(1, {}),
    passage(2, { sources: [source('other')] }),
    passage(3, { label: 'unique', sources: [] }),
    passage(4, { label: 'skip', sources: [] }),
  ];

  it('names the agencies whose text is copied, the most text first', () => {
    expect(carriedWithoutCredit(passages, ALL, agencyOf, [])).toEqual([
      { agency: 'ap', passages: [0, 1], share: 0.5 },
      { agency: 'afp', passages: [2], share: 0.25 },
    ]);
  });

  it('leaves out whom the article names', () => {
    expect(carriedWithoutCredit(passages, ALL, agencyOf, ['ap']).map(({ agency }) => agency)).toEqual([
      'afp',
    ]);
  });

  it('counts no quotations, nothing rewritten, and no reports of outlets', () => {
    const none = [
      passage(0, { quote: true }),
      passage(1, { label: 'rewritten' }),
      passage(2, { sources: [source('an outlet')] }),
    ];
    expect(carriedWithoutCredit(none, ALL, agencyOf, [])).toEqual([]);
  });

  it('counts nothing that is left out', () => {
    const first = ({ start }: Passage) => start === 0;
    expect(carriedWithoutCredit(passages, first, agencyOf, [])).toEqual([
      { agency: 'ap', passages: [0], share: 0.25 },
    ]);
  });

  it('takes a passage that a credited agency has nearly as well for credited', () => {
    const shared = [passage(0, { sources: [source('wire', 1), source('other', 0.95)] })];
    expect(carriedWithoutCredit(shared, ALL, agencyOf, ['afp'])).toEqual([]);
    const apart = [passage(0, { sources: [source('wire', 1), source('other', 0.5)] })];
    expect(carriedWithoutCredit(apart, ALL, agencyOf, ['afp'])).toHaveLength(1);
  });

  it('finds the agency behind an outlet that carries the same words', () => {
    const reprint = [passage(0, { sources: [source('an outlet', 1), source('wire', 0.98)] })];
    expect(carriedWithoutCredit(reprint, ALL, agencyOf, [])[0]?.agency).toBe('ap');
  });
});
