import { expect, it } from 'vitest';
import { CALLS } from './calls.ts';
import { textFunctions } from './exports.ts';
import { LEFT } from './left.ts';
import { keyOf, sweptFunctions, whyLeft } from './sweep.ts';

const keys = textFunctions().map(keyOf);

it('every exported function that is given a text is called, or left out for a reason that still holds for one', async () => {
  const swept = await sweptFunctions();
  expect(swept.length).toBeGreaterThan(150);
  const unknown = swept.flatMap(({ name, prepare }) => {
    try {
      prepare('A text. ');
      return [];
    } catch (error) {
      return [`${name}: ${(error as Error).message}`];
    }
  });
  expect(unknown).toEqual([]);
  for (const [which] of LEFT)
    expect(
      keys.some(key => which.test(key)),
      String(which),
    ).toBe(true);
  for (const key of Object.keys(CALLS)) expect(keys.filter(one => !whyLeft(one))).toContain(key);
});
