import { expect, it } from 'vitest';
import { casesOf } from '../../../scripts/cases.ts';
import { creditFigures } from '../../../scripts/evalCredit.ts';

const cases = casesOf('news.jsonl');

it.skipIf(!cases)('credits agree with the labelled data (skipped where the data is absent)', () => {
  const { precision, recall } = creditFigures(cases!);
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.9);
});

it('counts what is right, wrong and missed', () => {
  const report = (id: string, agency: string | null, first: string) => ({
    id,
    outlet: 'Lorn Post',
    agency,
    published: null,
    paragraphs: [first, 'The bridge was closed.'],
  });
  const reports = [
    report('1', 'ap', 'LORN (AP) — The bridge was closed.'),
    report('2', null, 'LORN (AFP) — The bridge was closed.'),
    report('3', 'reuters', 'The bridge was closed again.'),
    report('4', null, 'The Associated Press contributed to this report.'),
  ];
  const article = report('5', null, 'The bridge over the Lorn was closed.');
  expect(creditFigures([{ id: 'case', article, reports: [...reports, reports[0]!] }])).toEqual({
    texts: 5,
    right: 1,
    wrong: 1,
    missed: 1,
    partly: 1,
    precision: 0.5,
    recall: 0.5,
  });
});
