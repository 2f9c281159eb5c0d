import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trace } from '../../../src/engine/trace.ts';
import type { Report } from '../../../src/engine/types.ts';
import { report } from './report.ts';

const WIRE = report(
  'wire',
  'ORVELD (Kestrel) - The Marrow dam broke early on Tuesday after four days of rain, flooding 4,300 homes in the lower valley, officials said.',
  'Governor Ilsa Brandt said soldiers had carried more than 900 people out of Orveld and the neighbouring village of Tenn.',
  '“We were told the wall would hold another century,” Brandt told reporters beside the river.',
  'The dam was finished in 1961 and belongs to Kestrel Works, which did not immediately respond to a request for comment.',
);
const OTHER = report(
  'other',
  'The national chess league opens its season on Friday with ten clubs, two more than last year.',
  'Champions Harbour Rooks lost their first board to a rival over the summer and start as outsiders.',
);

const labelled = (article: Report, reports: Report[]) => {
  const text = article.paragraphs.join('\n');
  return trace(article, reports).passages.map(({ start, end, label, sources }) => ({
    text: text.slice(start, end),
    label,
    from: sources[0]?.report,
  }));
};

describe('trace', () => {
  const copy = report('a', ...WIRE.paragraphs.slice(1));

  it('calls a reprint copied and names its report', () => {
    for (const passage of labelled(copy, [OTHER, WIRE]))
      expect(passage).toMatchObject({ label: 'copied', from: 'wire' });
  });

  it('calls nothing copied or rewritten without reports, or against itself alone', () => {
    for (const reports of [[], [copy]]) {
      const { passages, blocks = [], shares } = trace(copy, reports, { withBlocks: true });
      expect(passages.every(({ label }) => label === 'unique')).toBe(true);
      expect(blocks).toEqual([]);
      expect(shares).toMatchObject({ copied: 0, rewritten: 0, unique: 1 });
    }
  });

  it('calls an article on another matter unique', () => {
    expect(labelled(OTHER, [WIRE]).map(({ label }) => label)).toEqual(['unique', 'unique']);
  });

  it('joins neighbouring passages from one report into one block', () => {
    const { blocks = [] } = trace(copy, [WIRE, OTHER], { withBlocks: true });
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toMatchObject({ report: 'wire', label: 'copied', start: 0 });
  });

  it('leaves a copied label as it is whatever unrelated reports are beside its source', () => {
    const noun = fc.constantFrom(
      'rook',
      'club',
      'season',
      'board',
      'league',
      'match',
      'player',
      'hall',
      'fee',
      'Friday',
    );
    const sentence = fc.array(noun, { minLength: 4, maxLength: 14 }).map(words => `${words.join(' ')}.`);
    const unrelated = fc
      .array(fc.array(sentence, { minLength: 1, maxLength: 8 }), { maxLength: 5 })
      .map(all => all.map((paragraphs, i) => report(`u${i}`, ...paragraphs)));
    fc.assert(
      fc.property(unrelated, others => {
        expect(labelled(copy, [...others, WIRE]).map(({ label }) => label)).toEqual(
          copy.paragraphs.map(() => 'copied'),
        );
      }),
      { numRuns: 50 },
    );
  });

  it('gives passages in order, without overlaps, whose words are all of the text', () => {
    const paragraph = fc.string({
      unit: fc.constantFrom('Orveld ', 'dam ', '. ', '“', '”', 'ß', '\ud83d', '。', '4', '\n', 'И'),
    });
    fc.assert(
      fc.property(fc.array(paragraph), fc.array(paragraph), (mine, theirs) => {
        const article = report('a', ...mine);
        const text = article.paragraphs.join('\n');
        const there = report('r', ...theirs);
        const { passages, blocks = [], shares } = trace(article, [there, WIRE], { withBlocks: true });
        let at = 0;
        for (const { start, end, sources } of passages) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
          for (const source of sources) expect(source.end).toBeGreaterThan(source.start);
        }
        expect(text.slice(at).trim()).toBe('');
        for (const block of blocks) expect(block.end).toBeLessThanOrEqual(text.length);
        expect(shares.copied + shares.rewritten + shares.unique).toBeLessThan(1.001);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', ''],
    ['one word', 'Dam'],
    ['punctuation', '.,;:!?…—“”()'.repeat(500)],
    ['one long sentence', 'the river rose and '.repeat(4000)],
    ['a sentence many times', 'The river rose again. '.repeat(3000)],
    ['unpaired surrogates', '\udc00 dam \ud83d broke \ud800'],
    ['another language', 'انهار السد يوم الثلاثاء. 大坝周二决堤。Плотина прорвалась во вторник.'],
  ])('answers on %s, on either side', (_, text) => {
    const odd = report('odd', text);
    for (const [article, against] of [
      [odd, [WIRE, { ...odd, id: 'twin' }]] as const,
      [copy, [odd, WIRE]] as const,
    ]) {
      const { passages } = trace(article, against);
      const whole = article.paragraphs.join('\n');
      for (const { start, end } of passages) expect(whole.slice(start, end).trim()).not.toBe('');
    }
  });
});
