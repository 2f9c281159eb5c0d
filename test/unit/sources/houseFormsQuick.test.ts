import { describe, expect, test } from 'vitest';
import { AGENCIES } from '../../../src/sources/agencies.ts';
import { agencyNames, mentionsAgency } from '../../../src/sources/agencyNames.ts';
import { DASHES, hasDash, ownWordsOf } from '../../../src/sources/credits/formPattern.ts';
import { HOUSE_FORMS } from '../../../src/sources/houseForms.ts';

const names = agencyNames(AGENCIES);

describe('what tells at once that a line does not fit a form', () => {
  test.each(HOUSE_FORMS)('is never said of its own example: $form', ({ form, example }) => {
    const lower = example.toLowerCase();
    expect(ownWordsOf(form).filter(word => !lower.includes(word))).toEqual([]);
    if (hasDash(form)) expect(example).toMatch(DASHES);
    if (/NAME|OUTLETS/.test(form)) expect(mentionsAgency(lower, names)).toBe(true);
  });

  test('are the words and signs of the form itself', () => {
    expect(ownWordsOf('PLACE, DATE (NAMES): TEXT')).toEqual([',', '(', ')', ':']);
    expect(ownWordsOf('Con información de NAMES')).toEqual(['con', 'información', 'de']);
    expect(ownWordsOf('…(©NAMES)')).toEqual(['(', '©', ')']);
    expect(ownWordsOf('За матеріалами~NAMES')).toEqual(['за', 'матеріалами']);
  });

  test.each(['The council of Bresk closed the bridge, and nobody was hurt.', 'A newspaper apart'])(
    'an agency is mentioned only by a word of its own: %s',
    line => {
      expect(mentionsAgency(line.toLowerCase(), names)).toBe(false);
    },
  );

  test.each(['according to l’AFP', 'Our Standards: The Thomson Reuters Trust Principles.', '[서울=뉴시스]'])(
    'wherever the word is: %s',
    line => {
      expect(mentionsAgency(line.toLowerCase(), names)).toBe(true);
    },
  );
});
