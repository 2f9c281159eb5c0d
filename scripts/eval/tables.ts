import { type Bin, calibrationError } from './calibration.ts';
import type { LabelFigures } from './labelFigures.ts';
import type { ReuseFigures } from './reuseFigures.ts';

const NAME = 34;
const figure = (value: number): string => value.toFixed(3).padStart(8);

export const LABELS_HEAD = `${' '.repeat(NAME)}   macro  copied rewrit. unique  u→copy furnit. quotes sources`;
export const REUSE_HEAD = `${' '.repeat(NAME)} plagdet   prec.  recall granul.   clean`;

const valuesOf = ({ macro, f1, uniqueCopied, skipped, quotes, sources }: LabelFigures): number[] => [
  macro,
  f1.copied,
  f1.rewritten,
  f1.unique,
  uniqueCopied,
  skipped,
  quotes,
  sources,
];

/** A line of the table of labels; without furniture, quotes and sources for what does not find them. */
export const labelsLine = (name: string, figures: LabelFigures, isWhole = true): string =>
  line(name, valuesOf(figures).slice(0, isWhole ? 8 : 5));

/** The mean of each figure over several measurings, and its standard deviation. */
export function spreadLines(name: string, many: readonly LabelFigures[]): string[] {
  const { means, deviations } = spreadOf(many);
  return [line(name, means), line('  standard deviation', deviations)];
}

export const meanLine = (name: string, many: readonly LabelFigures[]): string =>
  line(name, spreadOf(many).means.slice(0, 5));

function spreadOf(many: readonly LabelFigures[]): { means: number[]; deviations: number[] } {
  const rows = many.map(valuesOf);
  const means = rows[0]!.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);
  const deviations = means.map((mean, k) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[k]! - mean) ** 2, 0) / rows.length),
  );
  return { means, deviations };
}

export function reuseLine(name: string, figures: ReuseFigures, hasClean: boolean): string {
  const { plagdet, precision, recall, granularity, clean } = figures;
  const values = line(name, [plagdet, precision, recall, granularity]);
  return hasClean ? `${values}  ${clean.toFixed(4)}` : values;
}

/** How often what was said with a probability was so. */
export function calibrationLines(name: string, bins: readonly Bin[]): string[] {
  const cells = (pick: (bin: Bin) => string) => bins.map(bin => pick(bin).padStart(6)).join('');
  return [
    `${name}: expected calibration error ${calibrationError(bins).toFixed(3)}`,
    `  said ${cells(({ said }) => said.toFixed(2))}`,
    `  was  ${cells(({ was }) => was.toFixed(2))}`,
    `  of   ${cells(({ count }) => String(count))}`,
  ];
}

const line = (name: string, values: readonly number[]): string =>
  `${name.padEnd(NAME)}${values.map(figure).join('')}`;
