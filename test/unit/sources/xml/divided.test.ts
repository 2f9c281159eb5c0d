import { expect, it } from 'vitest';
import { paragraphsOfText } from '../../../../src/sources/xml/paragraphs.ts';

/** A text wrapped at about 60 columns, as copied out of a PDF. */
const wrapped = (...ends: string[]): string =>
  [
    'The keepers of the Senna light said that the lamp had been',
    'dark for the better part of the week, and that nobody from',
    ...ends,
    'had come to see to it before the autumn storms had begun to',
    'blow and the Lorn ferry had to wait outside for the morning.',
  ].join('\n');

it.each([
  [
    'a word that is known is joined',
    ['the harbour office in the nearby town or from the govern-', 'ment'],
    'government',
  ],
  [
    'a word that stands whole elsewhere',
    ['the ferrykeepers’ guild, which has more than ninety ferry-', 'keepers, those ferrykeepers'],
    'ninety ferrykeepers, those',
  ],
  [
    'a compound that stands with its hyphen elsewhere',
    ['the sea-coal works or from the much larger works for sea-', 'coal'],
    'for sea-coal had',
  ],
  [
    'a name of two',
    ['the harbour office or from the offices of the many Anglo-', 'American'],
    'Anglo-American',
  ],
  [
    'a range of numbers',
    ['the harbour office or from any other office for some 10-', '15 days'],
    'some 10-15 days',
  ],
  [
    'a number behind a name',
    ['the harbour office or from any other office since Covid-', '19 days'],
    'Covid-19 days',
  ],
  [
    'a word of which the second half follows',
    ['the harbour office or from any of the offices for two-', 'and three-storey houses'],
    'two- and three-storey',
  ],
  [
    'two words that are both known',
    ['the harbour office or from any of the offices with a well-', 'known name'],
    'a well-known name',
  ],
])('%s', (_, ends, said) => {
  const [text, ...rest] = paragraphsOfText(wrapped(...ends));
  expect(rest).toEqual([]);
  expect(text).toContain(said);
});
