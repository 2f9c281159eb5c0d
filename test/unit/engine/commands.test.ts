import { describe, expect, it } from 'vitest';
import { reuseFigures } from '../../../scripts/eval/reuseFigures.ts';
import { fitLogistic } from '../../../scripts/logistic.ts';
import { readCase } from '../../../scripts/readCase.ts';
import { probability } from '../../../src/engine/labels/model.ts';

const report = { id: 'r', outlet: 'r.example', agency: null, published: null, paragraphs: ['The dam held.'] };

describe('readCase', () => {
  it('reads a case and passes over other keys', () => {
    const read = readCase(JSON.stringify({ id: 'c', article: report, reports: [report], spans: [] }));
    expect(read).toMatchObject({ id: 'c', article: { paragraphs: ['The dam held.'] } });
  });

  it.each([
    ['{"id": "c"', /not JSON/],
    ['[]', /not a case/],
    [JSON.stringify({ id: 'c', article: report }), /reports/],
    [
      JSON.stringify({ id: 'c', article: { ...report, paragraphs: 'no list' }, reports: [] }),
      /article\.paragraphs/,
    ],
  ])('says what is wrong with %s', (line, message) => {
    expect(readCase(line)).toMatch(message);
  });
});

describe('fitLogistic', () => {
  it('learns which feature matters, and gives probabilities', () => {
    const rows = Array.from({ length: 200 }, (_, i) => [i / 200, (i * 7919) % 13]);
    const truths = rows.map(([x], i) => x! > 0.5 !== (i % 10 === 0));
    const model = fitLogistic(['tells', 'noise'], rows, truths, undefined, 1);
    expect(model.weights.tells!).toBeGreaterThan(Math.abs(model.weights.noise!) * 10);
    expect(probability(model, ['tells', 'noise'], [0.95, 6])).toBeGreaterThan(0.75);
    expect(probability(model, ['tells', 'noise'], [0.05, 6])).toBeLessThan(0.25);
    const mean =
      rows.reduce((sum, row) => sum + probability(model, ['tells', 'noise'], row), 0) / rows.length;
    expect(mean).toBeCloseTo(truths.filter(Boolean).length / truths.length, 2);
  });
});

describe('reuseFigures', () => {
  const article = { ...report, paragraphs: ['x'.repeat(100)] };
  const span = { start: 0, end: 50, report: 'r', reportStart: 0, reportEnd: 50 };
  const each = { id: 'c', article, reports: [report], spans: [span] };

  it('is 1 for the spans themselves and counts what is marked in clean documents', () => {
    const block = { ...span, label: 'copied' as const };
    expect(reuseFigures([each], [[block]])).toMatchObject({ plagdet: 1, granularity: 1, clean: 0 });
    expect(reuseFigures([{ ...each, spans: [] }], [[block]]).clean).toBe(0.5);
  });

  it('punishes a span found in parts', () => {
    const half = { ...span, end: 25, reportEnd: 25, label: 'copied' as const };
    const other = { ...span, start: 25, reportStart: 25, label: 'copied' as const };
    const figures = reuseFigures([each], [[half, other]]);
    expect(figures.granularity).toBe(2);
    expect(figures.plagdet).toBeCloseTo(1 / Math.log2(3));
  });
});
