/** Every exported function that is given a text, with up to 64 kB of each sign: the cost may grow as the text does. */
import { describe, expect, it } from 'vitest';
import { steepOf, sweptFunctions } from '../unit/growth/sweep.ts';

const only = process.env.ONLY;
const swept = (await sweptFunctions()).filter(({ name }) => !only || name.includes(only));

describe('the cost grows with an exponent of at most 1.2', () => {
  it.each(swept)('$name', { timeout: 900_000 }, async one => {
    expect(await steepOf(one)).toEqual([]);
  });
});
