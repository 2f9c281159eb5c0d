import { describe, expect, it } from 'vitest';
import type { Case } from '../../../scripts/cases.ts';
import { binsOf, calibrationError } from '../../../scripts/eval/calibration.ts';
import { eventsOf, foldsOf } from '../../../scripts/eval/crossValidation.ts';

const caseOf = (id: string, published: string | null): Case => ({
  id,
  article: { id, outlet: '', agency: null, published, paragraphs: [] },
  reports: [],
});

describe('folds', () => {
  const cases = Array.from({ length: 23 }, (_, i) => caseOf(`case-${i}`, null));

  it('hold every case once, in folds of one size, give or take one', () => {
    const folds = foldsOf(cases, 10, 4);
    const sizes = Array.from({ length: 10 }, (_, fold) => folds.filter(each => each === fold).length);
    expect(sizes.reduce((a, b) => a + b)).toBe(23);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
  });

  it('are the same for one seed, whatever the order, and others for another', () => {
    const turned = foldsOf([...cases].reverse(), 10, 4).reverse();
    expect(turned).toEqual(foldsOf(cases, 10, 4));
    expect(foldsOf(cases, 10, 5)).not.toEqual(foldsOf(cases, 10, 4));
  });

  it('keep what was published at about the same time together', () => {
    const days = ['2031-03-01', '2031-03-09', '2031-03-03', '2031-03-05', '2031-03-09T23:00:00Z'];
    expect(eventsOf(days.map(day => caseOf(day, day)))).toEqual([0, 1, 0, 0, 1]);
  });
});

describe('calibration', () => {
  const forecasts = (said: number, was: boolean[]) => was.map(is => ({ said, is }));

  it('is without error where what is said with one half is so half of the time', () => {
    const bins = binsOf([...forecasts(0.5, [true, false]), ...forecasts(1, [true])]);
    expect(bins).toEqual([
      { count: 2, said: 0.5, was: 0.5 },
      { count: 1, said: 1, was: 1 },
    ]);
    expect(calibrationError(bins)).toBe(0);
  });

  it('errs by how far off the tenths are, each by its share', () => {
    const bins = binsOf([
      ...forecasts(0.9, [true, false, true, false]),
      ...forecasts(0, [false, false, false, false]),
    ]);
    expect(calibrationError(bins)).toBeCloseTo(0.2, 10);
  });
});
