import { describe, expect, it } from 'vitest';
import { labelFigures } from '../../../../scripts/eval/labelFigures.ts';
import { trace } from '../../../../src/engine/trace.ts';
import * as events from './events.ts';
import { readLabelled } from './read.ts';

const cases = Object.entries(events).map(([id, event]) => {
  const { article, reports, passages } = readLabelled(event);
  return { id, article, reports, passages: passages.map(passage => ({ ...passage, report: null })) };
});
const found = cases.map(each => trace(each.article, each.reports).passages);

/** What came out otherwise than expected, for the reader of a failure. */
const mistakes = cases.flatMap((each, c) => {
  const text = each.article.paragraphs.join('\n');
  const name = (it?: { label: string; quote: boolean }) => `${it?.label}${it?.quote ? ' quote' : ''}`;
  return each.passages.flatMap(passage => {
    const said = found[c]!.find(({ start, end }) => start < passage.end && passage.start < end);
    const isRight = said?.label === passage.label && (said.label === 'skip' || said.quote === passage.quote);
    const sentence = text.slice(passage.start, passage.end);
    return isRight ? [] : [`${each.id}: ${name(passage)}, not ${name(said)}: ${sentence}`];
  });
});

describe(`labels of ${cases.length} invented events`, () => {
  const figures = labelFigures(cases, found);
  const told = mistakes.join('\n');
  const count = (key: string) => figures.counts.get(key) ?? 0;

  it('are of at least 200 sentences, 50 of them furniture', () => {
    const labels = cases.flatMap(({ passages }) => passages.map(({ label }) => label));
    expect(labels.length).toBeGreaterThanOrEqual(200);
    expect(labels.filter(label => label === 'skip').length).toBeGreaterThanOrEqual(50);
  });

  it('reach the floors', () => {
    expect(figures.macro, told).toBeGreaterThanOrEqual(0.94);
    expect(figures.f1.copied, told).toBeGreaterThanOrEqual(0.97);
    expect(figures.f1.rewritten, told).toBeGreaterThanOrEqual(0.9);
    expect(figures.f1.unique, told).toBeGreaterThanOrEqual(0.92);
    expect(figures.quotes, told).toBeGreaterThanOrEqual(0.95);
    expect(figures.skipped, told).toBeGreaterThanOrEqual(0.95);
  });

  it('never call copied what only this article has', () => {
    expect(figures.uniqueCopied, told).toBe(0);
  });

  it('leave out at most one sentence of prose in a hundred', () => {
    const prose = cases.flatMap(({ passages }) => passages.filter(({ label }) => label !== 'skip'));
    const left = ['copied', 'rewritten', 'unique'].reduce((sum, label) => sum + count(`${label}/skip`), 0);
    expect(left / prose.length, told).toBeLessThanOrEqual(0.01);
  });

  it('would be seen to leave out what they leave out', () => {
    const nothing = found.map(passages => passages.map(passage => ({ ...passage, label: 'skip' as const })));
    const { proseSkipped, macro } = labelFigures(cases, nothing);
    expect([proseSkipped, macro]).toEqual([1, 0]);
  });
});

describe('labels beside reports of other events', () => {
  const labelsOf = (passages: readonly { start: number; label: string }[]) =>
    passages.map(({ start, label }) => `${start} ${label}`);

  it.each([1, 3, 8, 20])('hold beside %i of them', more => {
    const changed = cases.flatMap(({ id, article, reports }, c) => {
      const others = cases.filter(other => other.id !== id).flatMap(other => other.reports);
      const unrelated = others.slice(c, c + more).map(report => ({ ...report, id: `other ${report.id}` }));
      const now = labelsOf(trace(article, [...unrelated, ...reports]).passages);
      return labelsOf(found[c]!).filter((label, i) => label !== now[i]);
    });
    expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(2);
    expect(changed.filter(label => label.endsWith('copied'))).toEqual([]);
  });

  it('are unique, or else mostly in doubt, where all reports are of other events', () => {
    const wrong = cases.flatMap(({ id, article }) => {
      const others = cases.filter(other => other.id !== id).flatMap(other => other.reports);
      const { passages } = trace(article, others);
      const text = article.paragraphs.join('\n');
      return passages
        .filter(({ label }) => label === 'copied' || label === 'rewritten')
        .map(({ start, end, label, sure }) => ({
          sure,
          line: `${id}: ${label}: ${text.slice(start, end)}`,
        }));
    });
    const lines = wrong.map(({ line }) => line);
    expect(lines.filter(line => line.includes(': copied: '))).toEqual([]);
    expect(lines.length, lines.join('\n')).toBeLessThanOrEqual(5);
    expect(wrong.filter(({ sure }) => sure).length, lines.join('\n')).toBeLessThanOrEqual(1);
  });
});
