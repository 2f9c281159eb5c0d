import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../../../../src/engine/types.ts';
import { placesIn, stretchesOf } from '../../../../src/sidebar/reports/sharedStretches.ts';

const passage = (label: Passage['label'], start: number, end: number, report = 'r'): Passage => ({
  start: 0,
  end: 1,
  label,
  sure: true,
  p: 1,
  quote: false,
  words: 1,
  sources: [{ report, start, end, score: 1 }],
});
const PARAGRAPHS = ['The ferry ran aground.', 'Nobody was hurt.'];
const shown = (passages: Passage[]) =>
  stretchesOf({ paragraphs: PARAGRAPHS }, placesIn(passages, 'r')).map(stretches =>
    stretches.map(({ text, shared }) => (shared ? `[${shared.passage} ${shared.label}: ${text}]` : text)),
  );

describe('a report with the passages that the article shares with it', () => {
  test('is cut where they begin and end, over paragraphs too', () => {
    expect(shown([passage('copied', 4, 30)])).toEqual([
      ['The ', '[0 copied: ferry ran aground.]'],
      ['[0 copied: Nobody ]', 'was hurt.'],
    ]);
  });
  test('what is copied comes before what is rewritten; what is only here, or of another report, is nowhere', () => {
    expect(
      shown([
        passage('rewritten', 0, 22),
        passage('copied', 4, 9),
        passage('unique', 0, 5),
        passage('copied', 0, 3, 's'),
      ])[0],
    ).toEqual(['[0 rewritten: The ]', '[1 copied: ferry]', '[0 rewritten:  ran aground.]']);
  });
  test('whatever the places, the text is whole', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(60), fc.nat(60), fc.constantFrom('copied', 'rewritten')), { maxLength: 8 }),
        places => {
          const given = places.map(([a, b, label]) =>
            passage(label as 'copied', Math.min(a, b), Math.max(a, b)),
          );
          const found = stretchesOf({ paragraphs: PARAGRAPHS }, placesIn(given, 'r'));
          expect(found.map(stretches => stretches.map(({ text }) => text).join(''))).toEqual(PARAGRAPHS);
        },
      ),
    ));
});
