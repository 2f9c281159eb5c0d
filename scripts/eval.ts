// Prints how well the engine does on the labelled data of the data folder, beside baselines and an ablation.

import { blocksOf } from '../src/engine/blocks.ts';
import { gather } from '../src/engine/evidence.ts';
import { FEATURES } from '../src/engine/features.ts';
import { trace } from '../src/engine/trace.ts';
import type { Findings } from '../src/engine/types.ts';
import { BASELINES, bestFigures } from './baselines.ts';
import { type Case, casesOf, DATA } from './cases.ts';
import { evalCredit } from './evalCredit.ts';
import { type LabelFigures, labelFigures, reuseFigures } from './measures.ts';
import { fitModels, type Lesson, lessonOf } from './training.ts';

const FOLDS = 10;

/** Groups of features that a person would name, for the ablation. */
const GROUPS: Record<string, (name: string) => boolean> = {
  'word order and runs': name => /^(?:ordered|pairs|runs|longest|coverRuns|coverOrdered)$/.test(name),
  'the quotation alone': name => /^(?:core|quoted)/.test(name),
  'content and rarity': name => /^(?:cover|softCover|coverSquared|shared)$/.test(name),
  'content of the source': name => /^(?:reverse|sharedBack)$/.test(name),
  'names and figures': name => /^(?:names|figures)$/.test(name),
  'length and place': name => /^(?:length|brief|position)$/.test(name),
  'sentences around': name => /^(?:previous|next)/.test(name),
  'rest of the article': name => /^article/.test(name),
};

/** The fold of each case, fixed by its place among the cases sorted by id. */
function foldsOf(cases: readonly Case[]): number[] {
  const sorted = cases.map(each => each.id).sort();
  return cases.map(each => (sorted.indexOf(each.id) * 7) % FOLDS);
}

/** Traces every case with models fitted on the cases of the other folds. */
function crossValidated(cases: readonly Case[], lessons: readonly Lesson[]): Findings[] {
  const folds = foldsOf(cases);
  const models = Array.from({ length: FOLDS }, (_, fold) =>
    fitModels(
      lessons.filter((_, c) => folds[c] !== fold),
      [],
    ),
  );
  return cases.map((each, c) => trace(each.article, each.reports, models[folds[c]!]!));
}

const figure = (value: number): string => value.toFixed(3).padStart(7);
const HEAD = `${''.padEnd(34)}  macro  copied  rewrit  unique  u→copy furnit. quotes sources`;

function row(name: string, figures: LabelFigures, isWhole = true): string {
  const { macro, f1, uniqueCopied, skipped, quotes, sources } = figures;
  const labels = [macro, f1.copied, f1.rewritten, f1.unique, uniqueCopied].map(figure).join(' ');
  return `${name.padEnd(32)}${labels}${isWhole ? ` ${[skipped, quotes, sources].map(figure).join(' ')}` : ''}`;
}

/** The lessons with a group of features made nothing, so that no model can use them. */
function without(lessons: readonly Lesson[], isOut: (name: string) => boolean): Lesson[] {
  const out = FEATURES.map(isOut);
  const blank = (values: number[]) => values.map((value, k) => (out[k] ? 0 : value));
  return lessons.map(lesson => ({ ...lesson, rows: lesson.rows.map(values => values && blank(values)) }));
}

function news(cases: Case[]): void {
  const lessons = cases.map(lessonOf);
  console.log(`News, ${cases.length} cases; cross-validated by case in ${FOLDS} folds\n${HEAD}`);
  console.log(row('Wirelight', labelFigures(cases, crossValidated(cases, lessons))));
  for (const [name, isOut] of Object.entries(GROUPS))
    console.log(
      row(`  without ${name}`, labelFigures(cases, crossValidated(cases, without(lessons, isOut))), false),
    );
  console.log('Baselines, thresholds at their best on this data, furniture known:');
  for (const [name, baseline] of Object.entries(BASELINES))
    console.log(row(`  ${name}`, bestFigures(baseline, cases, lessons), false));
  evalCredit(cases);
}

function seeds(cases: Case[]): void {
  const traces = cases.map(each => trace(each.article, each.reports));
  console.log(`\nSeeds, ${cases.length} cases, kept out of the fitting\n${HEAD}`);
  console.log(row('Wirelight', labelFigures(cases, traces)));
}

function reuse(cases: Case[]): void {
  const found = cases.map(each => blocksOf(gather(each.article, each.reports)));
  console.log('\nPAN 2013, text alignment');
  console.log(`${''.padEnd(34)} plagdet  prec.  recall  granul.  clean`);
  const kinds = [...new Set(cases.map(each => each.category ?? ''))].filter(kind => kind !== 'none').sort();
  for (const kind of [...kinds, 'all']) {
    const of = cases
      .map((each, c) => (kind === 'all' || each.category === kind ? c : -1))
      .filter(c => c >= 0);
    const figures = reuseFigures(
      of.map(c => cases[c]!),
      of.map(c => found[c]!),
    );
    const { plagdet, precision, recall, granularity, clean } = figures;
    const values = [plagdet, precision, recall, granularity];
    console.log(
      `${kind.padEnd(34)}${values.map(figure).join(' ')}${kind === 'all' ? `  ${clean.toFixed(4)}` : ''}`,
    );
  }
}

const sets: [string, (cases: Case[]) => void][] = [
  ['news.jsonl', news],
  ['seeds.jsonl', seeds],
  ['pan13.jsonl.gz', reuse],
];
for (const [name, measure] of sets) {
  const cases = casesOf(name);
  if (cases) measure(cases);
  else console.log(`${name}: not in ${DATA}, skipped`);
}
