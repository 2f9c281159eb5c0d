import { expect, it } from 'vitest';
import { creditFigures, exampleOf, labelledReports } from '../../../scripts/evalCredit.ts';
import { HOUSE_FORMS } from '../../../src/sources/houseForms.ts';

const labelled = labelledReports();

it.skipIf(!labelled)('credits agree with the labelled data (skipped where the data is absent)', () => {
  const { precision, recall } = creditFigures(labelled!);
  expect(precision).toBeGreaterThanOrEqual(0.98);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});

it('credits agree with the examples of all house forms', () => {
  expect(creditFigures(HOUSE_FORMS.map(exampleOf))).toMatchObject({ precision: 1, recall: 1, missed: 0 });
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
    report('6', 'ap', 'AP reports that the bridge was closed.'),
    report('7', 'ap', 'The bridge. (Ann Example/AP)'),
    report('4', null, 'The Associated Press contributed to this report.'),
  ];
  const article = report('5', null, 'The bridge over the Lorn was closed.');
  expect(creditFigures([article, ...reports, reports[0]!])).toEqual({
    texts: 7,
    right: 1,
    wrong: 1,
    missed: 1,
    unnamed: 2,
    partly: 1,
    precision: 0.5,
    recall: 0.5,
  });
});
