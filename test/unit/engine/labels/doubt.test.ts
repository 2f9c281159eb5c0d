import { describe, expect, it } from 'vitest';
import { trace } from '../../../../src/engine/trace.ts';
import { report } from '../report.ts';

const WIRE = report(
  'wire',
  'TARNWICK (Kestrel) - A court in Tarnwick sentenced the former treasurer of the Lantern Fund, Hedda Moss, to six years in prison on Wednesday.',
  'Moss, 54, had spent 3.8 million crowns on racehorses, a villa on the Sallow coast and gifts to a brother.',
  'Her lawyer said she would appeal against the sentence. She told The Tarnwick Evening Ledger that she was tired.',
);
const ELSEWHERE = 'The mill in Brackwater grinds on, and nobody there has heard of any of it.';
const first = (sentence: string) => trace(report('a', sentence, ELSEWHERE), [WIRE]).passages[0]!;

describe('a passage that is retold', () => {
  it.each([
    [
      'much of what it says',
      'Moss bought horses and a villa on the Sallow coast with 3.8 million crowns of the fund, and gave gifts to her brother.',
      true,
    ],
    [
      'as a quotation, whose words are the speaker’s',
      '“I spent the crowns on racehorses and on a villa by the coast, and I would do it again,” Moss said.',
      false,
    ],
    ['in a few words that any story has', 'The lawyer will appeal.', false],
  ])('is beyond doubt, or is not: %s', (_, sentence, sure) => {
    expect(first(sentence)).toMatchObject({ label: 'rewritten', sure });
  });
});

it('is only here where hardly a word is in common and the odds are less than even', () => {
  const said = 'As far as the judge was concerned, she wanted that thing done properly.';
  const wire = report(
    'wire',
    ...WIRE.paragraphs.slice(0, 2),
    'Her lawyer said she would appeal against the sentence.',
    said,
  );
  const { passages } = trace(report('a', 'So far above it that she can do anything she wants.', ELSEWHERE), [
    wire,
  ]);
  expect(passages[0]).toMatchObject({ label: 'unique', sure: false, sources: [] });
});

it('is no copy where a line says but who reports', () => {
  const { passages } = trace(report('a', ELSEWHERE, 'The Tarnwick Evening Ledger reports:', ELSEWHERE), [
    WIRE,
  ]);
  expect(passages[1]).toMatchObject({ label: 'unique', sources: [] });
});
