import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  firstOut,
  isLater,
  mayBeLater,
  orderBeside,
  orderOf,
  spanOf,
} from '../../../../src/engine/facts/firstOut.ts';

const HOUR = 3_600_000;

describe('what a time leaves open', () => {
  it.each([
    ['2026-05-03T10:00:00Z', 10 / 60],
    ['2026-05-03T12:00:00+02:00', 10 / 60],
    ['2026-05-03T10:00:00', 26],
    ['2026-05-03', 50],
  ])('%s: %f hours', (published, hours) => {
    const { from, to } = spanOf(published)!;
    expect((to - from) / HOUR).toBeCloseTo(hours);
    expect(from).toBeLessThan(Date.UTC(2026, 4, 3, 10));
    expect(to).toBeGreaterThan(Date.UTC(2026, 4, 3, 10));
  });

  it.each([null, undefined, '', 'yesterday', '2026-13-40'])('%s: everything', published => {
    expect(spanOf(published)).toBeNull();
  });
});

describe('which of two came out first', () => {
  it.each([
    ['2026-05-03T10:00:00Z', '2026-05-03T12:00:00Z', { earlier: 'a', apart: 2 * HOUR, isExact: true }],
    ['2026-05-03T14:00:00+02:00', '2026-05-03T10:00:00Z', { earlier: 'b', apart: 2 * HOUR, isExact: true }],
    ['2026-05-03T10:00:00Z', '2026-05-03T10:07:00Z', { earlier: null, apart: 0, isExact: true }],
    ['2026-05-03', '2026-05-04T09:00:00Z', { earlier: null, apart: 0, isExact: false }],
    ['2026-05-03T10:00:00', '2026-05-03T20:00:00Z', { earlier: null, apart: 0, isExact: false }],
    // 28 hours that a stamp of the last update may be wrong by
    ['2026-05-03T10:00:00', '2026-05-04T14:30:00Z', { earlier: null, apart: 0, isExact: false }],
  ])('%s and %s', (a, b, order) => {
    expect(orderOf(a, b)).toEqual(order);
  });

  it('gives the least that days can be apart', () => {
    const { earlier, apart, isExact } = orderOf('2026-05-01', '2026-05-04T12:00:00Z')!;
    expect({ earlier, isExact }).toEqual({ earlier: 'a', isExact: false });
    expect(apart / HOUR).toBeCloseTo(48 - 5 / 60);
  });

  it('cannot be known without both times', () => {
    expect(orderOf(null, '2026-05-03')).toBeNull();
    expect(orderOf('2026-05-03', null)).toBeNull();
  });
});

describe('an article beside a report', () => {
  const article = { published: '2026-05-03T10:00:00Z', credits: 'brackwire' };
  const later = '2026-05-03T12:00:00Z';
  it('is ordered by a credit before the stamps', () => {
    const credited = { earlier: 'b', apart: 0, isExact: false };
    expect(orderBeside(article, { published: later, agency: 'brackwire' })).toEqual(credited);
    expect(orderBeside(article, { published: null, agency: 'brackwire' })).toEqual(credited);
    expect(orderBeside(article, { published: later, agency: 'tarrowby' })?.earlier).toBe('a');
    expect(orderBeside({ ...article, credits: null }, { published: later, agency: null })?.earlier).toBe('a');
    const before = { published: '2026-05-03T08:00:00Z', agency: 'brackwire' };
    expect(orderBeside(article, before)).toEqual({ earlier: 'b', apart: 2 * HOUR, isExact: true });
  });
});

describe('what cannot be the source, as it came out later', () => {
  it.each([
    ['2026-05-05T10:00:00Z', '2026-05-03T10:00:00Z', true],
    ['2026-05-06', '2026-05-03', true],
    ['2026-05-04T10:00:00Z', '2026-05-03T10:00:00Z', false],
    ['2026-05-04', '2026-05-03', false],
    ['2026-05-01', '2026-05-03', false],
    [null, '2026-05-03', false],
  ])('a report of %s for an article of %s: %s', (report, article, later) => {
    expect(isLater(report, article)).toBe(later);
  });
});

describe('what an article could not know', () => {
  it.each([
    ['2026-05-03T12:00:00Z', '2026-05-03T10:00:00Z', true],
    ['2026-05-03T10:02:00Z', '2026-05-03T10:00:00Z', true],
    ['2026-05-03T10:02:00Z', '2026-05-03T10:02:00Z', false],
    ['2026-05-03T18:50:08', '2026-05-03T12:52:29', true],
    ['2026-05-03T11:50:08', '2026-05-03T12:52:29', false],
    ['2026-05-03T11:50:08', '2026-05-03', false],
    ['2026-05-03', '2026-05-03T10:00:00Z', true],
    ['2026-05-02', '2026-05-03T10:00:00Z', false],
    ['2026-05-03', '2026-05-03', false],
    ['2026-05-04', '2026-05-03T22:00:00Z', true],
    ['2026-05-02', '2026-05-03', false],
    [null, '2026-05-03', false],
    ['2026-05-03', null, false],
  ])('a report of %s for an article of %s: %s', (report, article, later) => {
    expect(mayBeLater(report, article)).toBe(later);
  });
});

describe('which of several came out first', () => {
  const dated = (...times: (string | null)[]) => times.map((published, i) => ({ id: `${i}`, published }));

  it('is one, where its time is clearly before the others', () => {
    expect(firstOut(dated('2026-05-03T12:00:00Z', '2026-05-03T10:00:00Z'))).toEqual({
      first: ['1'],
      undated: [],
    });
  });

  it('may be several, and those without a time are named', () => {
    const times = ['2026-05-03T10:00:00Z', '2026-05-03', '2026-05-05T10:00:00Z', null];
    expect(firstOut(dated(...times))).toEqual({ first: ['0', '1'], undated: ['3'] });
    expect(firstOut(dated(null, null))).toEqual({ first: [], undated: ['0', '1'] });
  });

  it('holds whoever may have been first, in any order', () => {
    const time = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-01-04'), noInvalidDate: true });
    const form = fc.constantFrom(10, 19, 24);
    const published = fc.tuple(time, form).map(([date, length]) => date.toISOString().slice(0, length));
    fc.assert(
      fc.property(fc.array(published, { minLength: 1, maxLength: 8 }), times => {
        const { first } = firstOut(dated(...times));
        expect(first.length).toBeGreaterThan(0);
        times.forEach((one, i) => {
          const isBeaten = times.some(other => orderOf(other, one)?.earlier === 'a');
          expect(first.includes(`${i}`)).toBe(!isBeaten);
        });
      }),
    );
  });
});
