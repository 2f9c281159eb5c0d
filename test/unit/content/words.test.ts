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
