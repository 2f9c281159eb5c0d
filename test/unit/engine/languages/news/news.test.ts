import { describe, expect, it } from 'vitest';
import { labelFigures } from '../../../../../scripts/eval/labelFigures.ts';
import { trace } from '../../../../../src/engine/trace.ts';
import { newsOfLanguages } from './index.ts';

describe.each(newsOfLanguages)('invented news in %s', (_, cases) => {
  const found = cases.map(({ article, reports }) => trace(article, reports).passages);

  it('has sentences enough, of every label', () => {
    const labels = cases.flatMap(({ passages }) => passages.map(({ label }) => label));
    expect(labels.length).toBeGreaterThanOrEqual(60);
    for (const label of ['copied', 'rewritten', 'unique'])
      expect(labels.filter(one => one === label).length).toBeGreaterThan(12);
  });

  it('is cut where its sentences end, but for one at most', () => {
    const wrong = cases.flatMap(({ passages }, c) => {
      const starts = new Set(found[c]!.map(({ start }) => start));
      return passages.filter(({ start }) => !starts.has(start));
    });
    expect(wrong.length).toBeLessThanOrEqual(1);
  });

  it('is recognised as copied or not, and rewritten or not', () => {
    const { f1, macro } = labelFigures(cases, found);
    expect(f1.copied).toBeGreaterThanOrEqual(0.95);
    expect(macro).toBeGreaterThanOrEqual(0.8);
  });
});
