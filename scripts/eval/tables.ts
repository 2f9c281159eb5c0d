import { type Bin, calibrationError } from './calibration.ts';
import type { LabelFigures } from './labelFigures.ts';
import type { ReuseFigures } from './reuseFigures.ts';

const NAME = 34;
const figure = (value: number): string => value.toFixed(3).padStart(8);

export const LABELS_HEAD = `${' '.repeat(NAME)}   macro  copied rewrit. unique  u→copy furnit. p→furn. quotes sources rewr.so    sure   right`;
export const REUSE_HEAD = `${' '.repeat(NAME)} plagdet   prec.  recall granul.   clean`;

const valuesOf = (figures: LabelFigures): number[] => [
  figures.macro,
  figures.f1.copied,
  figures.f1.rewritten,
  figures.f1.unique,
  figures.uniqueCopied,
  figures.skipped,
  figures.proseSkipped,
  figures.quotes,
  figures.sources,
  figures.rewrittenSources,
  figures.sure,
  figures.sureRight,
];

/** How many figures there are of what knows the furniture and finds labels only. */
const OF_LABELS = 5;

/** A line of the table of labels; without furniture, quotes and sources for what does not find them. */
export const labelsLine = (name: string, figures: LabelFigures, isWhole = true): string =>
  line(name, valuesOf(figures).slice(0, isWhole ? undefined : OF_LABELS));

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
