import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast, readable, variants } from '../../../src/wording/colours.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map(n => `#${n.toString(16).padStart(6, '0')}`);

test('contrast is as WCAG gives it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
});

test('a colour that can be read stays as it is', () => {
  expect(readable('#0072b2', '#ffffff', 4.5)).toBe('#0072b2');
});

test('whatever colour a reader chooses, lines are seen and text is read on every surface', () => {
  fc.assert(
    fc.property(colour, chosen => {
      const light = variants(chosen, 'light');
      const dark = variants(chosen, 'dark');
      for (const ground of ['#fcfcfa', '#ffffff', '#f2f2ee']) {
        expect(contrast(light.line, ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(light.text, ground)).toBeGreaterThanOrEqual(4.5);
      }
      for (const ground of ['#1b1c1e', '#232528', '#2b2d30']) {
        expect(contrast(dark.line, ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(dark.text, ground)).toBeGreaterThanOrEqual(4.5);
      }
    }),
  );
});
