import { describe, expect, it } from 'vitest';
import { exponentOf, median } from '../../../scripts/bench/figure.ts';
import { HOSTILE } from '../../../scripts/bench/hostile.ts';
import { inventedTexts } from '../../../scripts/bench/invented.ts';
import { lengthOf, Shelf } from '../../../scripts/bench/texts.ts';
import { trace } from '../../../src/engine/trace.ts';

describe('what the benchmark measures with', () => {
  it('takes the middle of the times, and the power they grow by', () => {
    expect(median([9, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 9])).toBe(3);
    expect(exponentOf([1, 2, 4].map(size => ({ size, time: 3 * size ** 2 })))).toBeCloseTo(2);
  });

  it('invents the same texts in every run, with something of everything to find', () => {
    expect(inventedTexts(3, 100)).toEqual(inventedTexts(3, 100));
    const [{ article, reports }] = new Shelf(inventedTexts(40, 500)).workloads(1, 400, 5, 300) as [never];
    const { passages, blocks = [], omitted } = trace(article, reports, { withBlocks: true });
    expect(new Set(passages.map(({ label }) => label))).toEqual(new Set(['copied', 'rewritten', 'unique']));
    expect([blocks.length > 0, omitted.length > 0]).toEqual([true, true]);
  });

  it('fills an article and its reports to the words asked for', () => {
    const [workload] = new Shelf(inventedTexts(40, 500)).workloads(1, 400, 5, 300);
    expect([workload!.article, ...workload!.reports].map(lengthOf)).toEqual([400, 300, 300, 300, 300, 300]);
  });

  it('holds a text of about 1 MB in every hostile input', () => {
    for (const make of Object.values(HOSTILE))
      expect(make().article.paragraphs[0]!.length).toBeGreaterThan(500_000);
  });
});
