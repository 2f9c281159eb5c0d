// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../../src/content/meta/dates.ts';
import { brightnessOf } from '../../../src/content/paint/theme.ts';

describe('dates', () => {
  it.each([
    ['2031-02-03T04:05:06Z', '2031-02-03T04:05:06Z'],
    ['2031-02-03 04:05', '2031-02-03T04:05'],
    ['2031-02-03T04:05:06.123-0730', '2031-02-03T04:05:06.123-07:30'],
    ['2031-02-03T04:05+01', '2031-02-03T04:05+01:00'],
    ['Mon, 03 Feb 2031 04:05:06 GMT', '2031-02-03T04:05:06Z'],
    ['2031-02-30T99:00', null],
    ['1', null],
    ['yesterday', null],
    ['', null],
    [null, null],
  ])('reads %j as %j', (text, expected) => {
    expect(isoDate(text)).toBe(expected);
  });
});

describe('dates in words and figures', () => {
  it.each([
    ['03.05.2031', 'de', '2031-05-03'],
    ['3.5.2031, 22:15 Uhr', 'de', '2031-05-03T22:15'],
    ['03/05/2031', 'fr', '2031-05-03'],
    ['03/05/2031', 'en-US', '2031-03-05'],
    ['03/05/2031', 'en', null],
    ['05/13/2031', 'en', '2031-05-13'],
    ['31/02/2031', 'fr', null],
    ['3 травня 2031', 'uk', '2031-05-03'],
    ['3 de mayo de 2031', 'es', '2031-05-03'],
    ['٣ مايو ٢٠٣١', 'ar', '2031-05-03'],
    ['2031年5月3日 22:15', 'ja', '2031-05-03T22:15'],
    ['May 3, 2031 10:15 PM EDT', 'en', '2031-05-03T22:15-04:00'],
    ['May 2031', 'en', null],
  ])('reads %j on a page in %s as %j', (text, language, expected) => {
    expect(isoDate(text, language)).toBe(expected);
  });
});

describe('brightness of a computed colour', () => {
  it.each([
    ['rgb(0, 0, 0)', 0],
    ['rgba(255, 255, 255, 0.9)', 1],
    ['color(srgb 1 1 1)', 1],
    ['color(display-p3 1 1 1)', 1],
    ['oklch(0.2 0.1 120)', 0.2],
    ['lab(90 0 0)', 0.9],
    ['canvastext', null],
  ])('of %s is %s', (colour, expected) => {
    const brightness = brightnessOf(colour);
    if (expected === null) expect(brightness).toBeNull();
    else expect(brightness).toBeCloseTo(expected, 2);
  });
});
