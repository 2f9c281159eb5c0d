import { describe, expect, it } from 'vitest';
import { areOnEvent, relationsOf } from '../../../../src/engine/match/relation.ts';
import { readText } from '../../../../src/engine/text/text.ts';
import { Vocabulary } from '../../../../src/engine/text/vocabulary.ts';
import type { Report } from '../../../../src/engine/types.ts';

const report = (id: string, ...paragraphs: string[]): Report => ({
  id,
  outlet: '',
  agency: null,
  published: null,
  paragraphs,
});

const ARTICLE = report(
  'a',
  'The Marrow dam in Orveld gave way on Tuesday, and thousands of families lost their homes.',
  'Governor Ilsa Brandt said soldiers were carrying people out of the flooded valley by boat.',
  'In the school gymnasium volunteers handed out blankets and soup.',
);
const SAME = report(
  'same',
  'A dam near Orveld collapsed after four days of rain; the water of the Marrow flooded the valley.',
  'Ilsa Brandt, the governor, sent soldiers with boats to bring families to safety.',
);
const OTHER = report(
  'other',
  'Harbour Rooks won on Saturday in front of thousands, the largest crowd of the season.',
  'Captain Wim Dacre scored twice, the second a volley from the edge of the box in stoppage time.',
);

function relations(...reports: Report[]) {
  const vocabulary = new Vocabulary();
  const article = vocabulary.code(readText(ARTICLE));
  const others = reports.map(each => vocabulary.code(readText(each)));
  return relationsOf(article, others, vocabulary.size);
}

describe('the relation of an article and a report', () => {
  it('is nearer to a report on its event than to one on another', () => {
    const [same, other] = relations(SAME, OTHER);
    expect(same!.likeness).toBeGreaterThan(2 * other!.likeness);
    expect(areOnEvent([same!, other!])).toEqual([true, false]);
  });

  it('is 1 to the same text and 0 to one without a common word', () => {
    const [copy, none] = relations(
      { ...ARTICLE, id: 'copy' },
      report('none', 'Quince jelly sets overnight.'),
    );
    expect(copy!.likeness).toBeCloseTo(1, 10);
    expect(none!.likeness).toBe(0);
  });

  it('does not change with what other reports say', () => {
    const [alone] = relations(SAME);
    const [, beside] = relations(OTHER, SAME);
    expect(beside!.likeness).toBeCloseTo(alone!.likeness, 10);
  });

  it('leaves the only report on the event, however little it has in common', () => {
    expect(areOnEvent(relations(OTHER))).toEqual([true]);
  });
});
