import { describe, expect, it } from 'vitest';
import type { Case } from '../../../scripts/cases.ts';
import { binsOf, calibrationError } from '../../../scripts/eval/calibration.ts';
import { eventsOf } from '../../../scripts/events.ts';

const caseOf = (id: string, published: string | null, text: string): Case => ({
  id,
  article: { id, outlet: '', agency: null, published, paragraphs: [text] },
  reports: [],
});

describe('events', () => {
  const FIRE = 'A mill burned at Brackwater on Tuesday, and Warden Osric Quellfeather blamed a furnace.';
  const VOTE = 'Ulvania voted on Tuesday on whether to join the Marrow Union, said Premier Ilse Vantongeren.';

  it('join what is about the same within a few days, at one or more removes', () => {
    const cases = [
      caseOf('a', '2031-03-01', FIRE),
      caseOf('b', '2031-03-01', VOTE),
      caseOf('c', '2031-03-05', FIRE),
      caseOf('d', '2031-03-03', FIRE),
    ];
    const [a, b, c, d] = eventsOf(cases);
    expect([c, d]).toEqual([a, a]);
    expect(b).not.toBe(a);
  });

  it('keep apart what is said of the same long after', () => {
    const [a, b] = eventsOf([caseOf('a', '2031-03-01', FIRE), caseOf('b', '2031-06-01', FIRE)]);
    expect(b).not.toBe(a);
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
