import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords, type Stretch } from '../../../../src/sidebar/passages/compare.ts';

const shown = (stretches: Stretch[]) =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const sides = (here: string, there: string) => {
  const found = compareWords(here, there);
  return [shown(found.here), shown(found.there)];
};

test('marks a changed word on both sides and a word that one side alone has', () => {
  expect(sides('The fire hurt 40 people in the old town.', 'The fire hurt 14 people in the town.')).toEqual([
    'The fire hurt [40] people in the [old] town.',
    'The fire hurt [14] people in the town.',
  ]);
});

test('marks neighbouring words as one, with the marks between them', () => {
  expect(sides('He left, slowly, on foot.', 'He left on foot.')[0]).toBe('He left, [slowly], on foot.');
  expect(sides('It rained “all day long” here.', 'It rained here.')[0]).toBe(
    'It rained “[all day long]” here.',
  );
});

test('passes over case and the form of apostrophes; numbers stay whole', () => {
  expect(sides('The CITY’s 3.2 million', "the city's 3.2 million")).toEqual([
    'The CITY’s 3.2 million',
    "the city's 3.2 million",
  ]);
  expect(sides('lost 3.2 million', 'lost 3.5 million')[0]).toBe('lost [3.2] million');
});

test('a short word between two differences is not called agreement', () => {
  expect(sides('Boats sank at dawn off Senna.', 'Ferries stopped at noon near Senna.')[0]).toBe(
    '[Boats sank at dawn off] Senna.',
  );
});

test('the stretches of a side, joined, are its text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'boat', 'Boat', '40', '3.2', ',', ' ', '“', 'été', '\n'))
    .map(parts => parts.join(' '));
  fc.assert(
    fc.property(text, text, (here, there) => {
      const found = compareWords(here, there);
      expect(found.here.map(one => one.text).join('')).toBe(here);
      expect(found.there.map(one => one.text).join('')).toBe(there);
    }),
  );
});

test('nothing differs in a text compared with itself', () => {
  expect(compareWords('One boat, two boats.', 'One boat, two boats.').here.some(one => one.differs)).toBe(
    false,
  );
});

test('texts of many words are compared where they are alike, and told apart where they are not', () => {
  const words = Array.from({ length: 200_000 }, (_, i) => `w${i}`).join(' ');
  expect(compareWords(words, words).here).toEqual([{ text: words, differs: false }]);
  const others = words.replaceAll('w', 'x');
  expect(compareWords(words, others)).toEqual({
    here: [{ text: words, differs: true }],
    there: [{ text: others, differs: true }],
  });
});
