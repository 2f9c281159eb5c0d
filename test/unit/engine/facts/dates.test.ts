import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civil, dayOf } from '../../../../src/engine/facts/calendar.ts';
import { compareDates, type DateMention, dates } from '../../../../src/engine/facts/dates.ts';

/** A Sunday. */
const PUBLISHED = '2031-02-09T08:00:00-05:00';

const one = (text: string, published: string | null = PUBLISHED): DateMention => {
  const found = dates(text, published);
  expect(found, text).toHaveLength(1);
  return found[0]!;
};
const wording = (text: string): string[] => dates(text, PUBLISHED).map(d => text.slice(d.start, d.end));
const show = (day: number): string => {
  const { year, month, day: date } = civil(day);
  return `${year}-${month}-${date}`;
};
const range = (text: string): string[] =>
  one(text).candidates.map(({ from, to }) => (from === to ? show(from) : `${show(from)}..${show(to)}`));
const compare = (a: string, b: string, published: string | null = PUBLISHED): string =>
  compareDates(one(a, published), one(b, published));

describe('dates', () => {
  it.each([
    ['Earlier in February, she', 'Earlier in February'],
    ['On June 14th, she', 'June 14th'],
    ['on 14 June', '14 June'],
    ['the 14th of June', '14th of June'],
    ['on Sunday, June 3, 2029', 'Sunday, June 3, 2029'],
    ['since early 2022', 'early 2022'],
    ['her 1987 novel', '1987'],
    ['in the 1970s', 'the 1970s'],
    ['seen next week', 'next week'],
    ['earlier this month', 'earlier this month'],
    ['two weeks ago', 'two weeks ago'],
    ['le 14 juin 2030', '14 juin 2030'],
    ['am 14. Juni', '14. Juni'],
    ['2031-02-09T10:00', '2031-02-09'],
    ['er kam im März', 'März'],
    ['seit Anfang März 2030', 'März 2030'],
    ['vergangenen Freitag', 'Freitag'],
    ['depuis avril', 'avril'],
    ['aujourd’hui', 'aujourd’hui'],
    ['en marzo de 2030', 'marzo de 2030'],
    ['llegó el miércoles', 'miércoles'],
    ['na segunda-feira', 'segunda-feira'],
    ['il 1° marzo', '1° marzo'],
    ['arrivati ieri', 'ieri'],
  ])('finds it in %s', (text, found) => {
    expect(wording(text)).toEqual([found]);
  });

  it.each([
    '2000 homes',
    '$2014',
    '2,014 people',
    'May said no',
    'She may march',
    'March on the capital',
    'Mayor',
    '6-year-old',
    '9:30',
    'the Sunday Times',
    'the Good Friday deal',
    'at 1530 GMT',
    'Marzo Brenner',
  ])('finds none in %s', text => {
    expect(wording(text)).toEqual([]);
  });

  it.each([
    ['Earlier in February', ['2031-2-1..2031-2-28']],
    ['am 4.3.2031', ['2031-3-4']],
    ['March 3-5', ['2030-3-3..2030-3-5', '2031-3-3..2031-3-5']],
    ['3-5 March 2030', ['2030-3-3..2030-3-5']],
    ['am Dienstag', ['2031-2-4', '2031-2-11']],
    ['in February', ['2031-2-1..2031-2-28', '2032-2-1..2032-2-29']],
    ['June 14th', ['2030-6-14', '2031-6-14']],
    ['June 14, 2029', ['2029-6-14']],
    ['on Friday', ['2031-2-7', '2031-2-14']],
    ['on Sunday', ['2031-2-9', '2031-2-2', '2031-2-16']],
    ['last year', ['2030-1-1..2030-12-31']],
    ['next month', ['2031-3-1..2031-3-31']],
    ['last week', ['2031-1-26..2031-2-2']],
    ['February 2022', ['2022-2-1..2022-2-28']],
    ['02/09/2031', ['2031-2-9', '2031-9-2']],
    ['the 1970s', ['1970-1-1..1979-12-31']],
  ])('resolves %s', (text, expected) => {
    expect(range(text)).toEqual(expected);
  });

  it('cannot resolve without a day of publication', () => {
    expect(one('on Friday', null)).toMatchObject({ weekday: 5, candidates: [] });
    expect(one('June 14', null)).toMatchObject({ month: 6, day: 14, candidates: [] });
    expect(one('June 14, 2029', null).candidates).toHaveLength(1);
    expect(one('on Friday', 'last spring').candidates).toEqual([]);
  });

  it('is no date that no calendar has', () => {
    expect(wording('February 31')).not.toContain('February 31');
  });
});

describe('compareDates', () => {
  it.each([
    ['on Friday', 'Feb. 7'],
    ['on Friday', '7 February 2031'],
    ['in February 2022', 'in 2022'],
    ['yesterday', 'on Saturday'],
    ['last month', 'in January'],
    ['last week', 'on January 30'],
    ['two years ago', 'in 2029'],
    ['next November', 'November 2032'],
  ])('%s can be %s', (a, b) => {
    expect(compare(a, b)).toBe('same');
  });

  it.each([
    ['Earlier in February', 'June 14th'],
    ['on Friday', 'on Thursday'],
    ['in 2021', 'in 2022'],
    ['last week', 'next week'],
    ['Feb. 7', 'Feb. 8'],
  ])('%s is not %s', (a, b) => {
    expect(compare(a, b)).toBe('differs');
  });

  it('says unknown where the days of publication are missing', () => {
    expect(compare('on Friday', 'Feb. 7', null)).toBe('unknown');
    expect(compare('on Friday', 'on Thursday', null)).toBe('differs');
  });

  it('resolves each wording by its own report', () => {
    expect(compareDates(one('yesterday', '2031-02-08'), one('on Friday', '2031-02-10'))).toBe('same');
    expect(compareDates(one('on Friday', '2031-02-08'), one('on Friday', '2031-03-08'))).toBe('differs');
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'June',
    '14',
    'th',
    ',',
    '2031',
    'Friday',
    'last',
    'next',
    'week',
    'ago',
    'two',
    'in',
    'the',
    '1970s',
    '\ud800',
    '/',
    '.',
    '-',
    'May',
    'early',
  );

  it('gives valid offsets, in order', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words).map(l => l.join(' ')),
        ),
        text => {
          const all = dates(text, PUBLISHED);
          expect(all.filter((d, i) => d.start < (all[i - 1]?.end ?? 0) || d.end <= d.start)).toEqual([]);
          expect(all.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
          expect(all.flatMap(d => d.candidates).filter(({ from, to }) => to < from)).toEqual([]);
        },
      ),
    );
  });

  it('reads the same again from the text at the offsets', () => {
    const wordings = fc.constantFrom(
      'June 14th',
      'Feb. 7',
      'last week',
      'Friday',
      '14 June 2029',
      '1987',
      'two weeks ago',
    );
    fc.assert(
      fc.property(fc.array(wordings), list => {
        const text = list.map(wording => `They met, and ${wording} it rained.`).join(' ');
        const all = dates(text, PUBLISHED);
        expect(all.map(d => text.slice(d.start, d.end))).toEqual(list);
        for (const { start, end, candidates } of all)
          expect(one(text.slice(start, end)).candidates).toEqual(candidates);
      }),
    );
  });

  const long = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });
  it('reads every day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2099, 12, 31) }), day => {
        const { year, month, day: date } = civil(day);
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        expect(one(iso).candidates).toEqual([{ from: day, to: day }]);
        const name = long.format(day * 864e5);
        const found = one(name);
        expect(found.candidates).toEqual([{ from: day, to: day }]);
        expect(name.slice(found.start, found.end)).toBe(name);
      }),
    );
  });

  it('answers on hostile input', () => {
    for (const text of [
      'June '.repeat(20_000),
      'early '.repeat(40_000),
      'mid-'.repeat(50_000),
      '1 '.repeat(80_000),
    ])
      expect(dates(text, PUBLISHED).every(d => d.end <= text.length)).toBe(true);
  });
});
