import { describe, expect, it } from 'vitest';
import { labelFigures } from '../../../../scripts/eval/labelFigures.ts';
import { trace } from '../../../../src/engine/trace.ts';
import { court } from './court.ts';
import { dam } from './dam.ts';
import { match } from './match.ts';
import { readLabelled } from './read.ts';
import { vote } from './vote.ts';

const cases = Object.entries({ court, dam, match, vote }).map(([id, event]) => {
  const { article, reports, passages } = readLabelled(event);
  return { id, article, reports, passages: passages.map(passage => ({ ...passage, report: null })) };
});
const traces = cases.map(each => trace(each.article, each.reports).passages);

/** What came out otherwise than expected, for the reader of a failure. */
const mistakes = cases.flatMap((each, c) => {
  const text = each.article.paragraphs.join('\n');
  return each.passages.flatMap(({ start, end, label, quote }) => {
    const said = traces[c]!.find(passage => passage.start < end && start < passage.end);
    const isRight = said?.label === label && (label === 'skip' || said.quote === quote);
    return isRight ? [] : [`${label}${quote ? ' quote' : ''}, not ${said?.label}: ${text.slice(start, end)}`];
  });
});

describe(`labels of ${cases.length} invented events`, () => {
  const figures = labelFigures(cases, traces);
  const told = mistakes.join('\n');

  it('are at least 60 sentences', () => {
    expect(cases.flatMap(({ passages }) => passages).length).toBeGreaterThanOrEqual(60);
  });

  it('reach the floors', () => {
    expect(figures.macro, told).toBeGreaterThanOrEqual(0.94);
    expect(figures.f1.copied, told).toBeGreaterThanOrEqual(0.95);
    expect(figures.f1.rewritten, told).toBeGreaterThanOrEqual(0.9);
    expect(figures.quotes, told).toBeGreaterThanOrEqual(0.95);
    expect(figures.skipped, told).toBeGreaterThanOrEqual(0.9);
  });

  it('never call copied what only this article tells', () => {
    expect(figures.uniqueCopied, told).toBe(0);
  });
});
