// Prints how well the engine does on the labelled data of the data folder, beside baselines and an ablation.
import { blocksOf } from '../src/engine/blocks/blocks.ts';
import { FEATURES } from '../src/engine/labels/featureNames.ts';
import { gather } from '../src/engine/match/evidence.ts';
import type { Block } from '../src/engine/types.ts';
import { type Case, casesOf, DATA, NEWS } from './cases.ts';
import { BASELINES } from './eval/baselines.ts';
import { binsOf, forecastsOf } from './eval/calibration.ts';
import { crossValidated, labelled, type Validated } from './eval/crossValidation.ts';
import { labelFigures } from './eval/labelFigures.ts';
import { bestThresholds, labelledBy, scoresOf, type Thresholds } from './eval/newsBaselines.ts';
import { blocksBy, pairsOf } from './eval/reuse.ts';
import { reuseFigures } from './eval/reuseFigures.ts';
import * as table from './eval/tables.ts';
import { evalCredit } from './evalCredit.ts';
import { evalEvents } from './evalEvents.ts';
import { evalLanguages } from './evalLanguages.ts';
import { evalPages } from './evalPages.ts';
import { type Lesson, lessonsOf } from './training.ts';

/** Groups of features that a person would name, for the ablation. */
const GROUPS: Record<string, (name: string) => boolean> = {
  'word order and runs': name => /^(?:ordered|pairs|runs|longest|coverRuns|coverOrdered)$/.test(name),
  'the quotation alone': name => /^(?:core|quoted)/.test(name),
  'content and rarity': name => /^(?:cover|plainHeld|shared)$/.test(name),
  'content of the source': name => /^(?:reverse|sharedBack)/.test(name),
  'questions, nobody answered': name => /^(?:asks|unanswered)$/.test(name),
  'standing out among units': name => name === 'standsOut',
  'place in the article': name => name === 'position',
  'sentences around': name => /^(?:previous|next)/.test(name),
  'rest of the article': name => /^article/.test(name),
};

const print = (...lines: string[]): void => console.log(lines.join('\n'));
const passagesOf = (found: readonly Validated[]) => found.map(({ passages }) => passages);

/** The lessons with a group of features made nothing, so that no model can use them. */
function without(lessons: readonly Lesson[], isOut: (name: string) => boolean): Lesson[] {
  const out = FEATURES.map(isOut);
  const blank = (values: number[]) => values.map((value, k) => (out[k] ? 0 : value));
  return lessons.map(lesson => ({ ...lesson, rows: lesson.rows.map(values => values && blank(values)) }));
}

/** Prints the table of the news; answers the thresholds at which each baseline does best there. */
function news(cases: Case[]): Record<string, Thresholds> {
  const lessons = lessonsOf(cases);
  const found = crossValidated(lessons);
  const events = new Set(lessons.map(({ event }) => event)).size;
  print(`News: ${cases.length} cases of ${events} events, one event left out at a time`, table.LABELS_HEAD);
  print(table.labelsLine('all', labelFigures(cases, passagesOf(found))));
  for (const file of NEWS) {
    const ids = new Set(casesOf(file)!.map(({ id }) => id));
    const isIn = (_: unknown, c: number) => ids.has(cases[c]!.id);
    print(table.labelsLine(`  of ${file}`, labelFigures(cases.filter(isIn), passagesOf(found.filter(isIn)))));
  }
  for (const [name, isOut] of Object.entries(GROUPS)) {
    const less = crossValidated(without(lessons, isOut));
    print(table.labelsLine(`  without ${name}`, labelFigures(cases, passagesOf(less)), false));
  }
  calibration(lessons, found);
  print('', 'Baselines on the same sentences, thresholds at their best on this data, furniture known');
  const best: Record<string, Thresholds> = {};
  for (const [name, baseline] of Object.entries(BASELINES)) {
    const scores = lessons.map(lesson => scoresOf(baseline, lesson));
    best[name] = bestThresholds(scores, cases, lessons);
    const said = labelledBy(scores, lessons, best[name]);
    print(table.labelsLine(`  ${name}`, labelFigures(cases, said), false));
  }
  return best;
}

/** Prints how far the probabilities of cross-validation are to be trusted. */
function calibration(lessons: readonly Lesson[], found: readonly Validated[]): void {
  const { label, copied, told } = forecastsOf(lessons, found);
  print('', 'Probabilities, by the same models: how often what was said was so');
  print(...table.calibrationLines('the label (p)', binsOf(label)));
  print(...table.calibrationLines('copied', binsOf(copied)));
  print(...table.calibrationLines('copied or rewritten', binsOf(told)));
}

function seeds(cases: Case[], best: Record<string, Thresholds>): void {
  const lessons = lessonsOf(cases);
  print('', `Seeds: ${cases.length} cases, never fitted on`, table.LABELS_HEAD);
  print(
    table.labelsLine(
      'Wirelight',
      labelFigures(
        cases,
        lessons.map(lesson => labelled(lesson).passages),
      ),
    ),
  );
  for (const [name, thresholds] of Object.entries(best)) {
    const scores = lessons.map(lesson => scoresOf(BASELINES[name]!, lesson));
    const said = labelledBy(scores, lessons, thresholds);
    print(table.labelsLine(`  ${name}`, labelFigures(cases, said), false));
  }
}

function reuse(cases: Case[]): void {
  const evidence = cases.map(each => gather(each.article, each.reports));
  print('', `PAN 2013, text alignment: ${cases.length} documents`, table.REUSE_HEAD);
  const blocks = evidence.map(blocksOf);
  const kinds = [...new Set(cases.map(each => each.category ?? ''))].filter(kind => kind !== 'none').sort();
  for (const kind of kinds) {
    const of = [...cases.keys()].filter(c => cases[c]!.category === kind);
    const figures = reuseFigures(
      of.map(c => cases[c]!),
      of.map(c => blocks[c]!),
    );
    print(table.reuseLine(`  ${kind}`, figures, false));
  }
  print(table.reuseLine('all', reuseFigures(cases, blocks), true));
  for (const [name, { likeness }] of Object.entries(BASELINES)) {
    const pairs = evidence.map(each => pairsOf(likeness, each));
    const tried = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7].map(least =>
      reuseFigures(
        cases,
        evidence.map((each, c): Block[] => blocksBy(pairs[c]!, least, each)),
      ),
    );
    print(
      table.reuseLine(
        `  ${name}`,
        tried.reduce((a, b) => (b.plagdet > a.plagdet ? b : a)),
        true,
      ),
    );
  }
}

/** Measures a file of the data folder, or says that it is not there. */
function measure<T>(name: string, with_: (cases: Case[]) => T): T | undefined {
  const cases = casesOf(name);
  if (cases) return with_(cases);
  console.log(`${name}: not in ${DATA}, skipped`);
  return undefined;
}

/** The cases of all files of labelled news, or null if one is absent. */
function allNews(): Case[] | null {
  const files = NEWS.map(casesOf);
  return files.every(cases => cases !== null) ? files.flat() : null;
}

const labelledNews = allNews();
const best = labelledNews && news(labelledNews);
if (!best) console.log(`${NEWS.join(', ')}: not all in ${DATA}, skipped`);
measure('seeds.jsonl', cases => seeds(cases, best ?? {}));
measure('pan13.jsonl.gz', reuse);
evalLanguages();
evalCredit();
await evalEvents();
await evalPages();
