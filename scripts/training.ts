import { FURNITURE_FEATURES, furnitureFeatures } from '../src/engine/furniture/furniture.ts';
import { COPY_FEATURES, REWRITE_FEATURES } from '../src/engine/labels/featureNames.ts';
import { features } from '../src/engine/labels/features.ts';
import { copyValues, rewriteValues } from '../src/engine/labels/labels.ts';
import type { Models } from '../src/engine/labels/model.ts';
import { type Evidence, gather } from '../src/engine/match/evidence.ts';
import type { Case, GoldPassage } from './cases.ts';
import { eventsOf } from './events.ts';
import { fitLogistic } from './logistic.ts';

/** A case read once, with the gold of each of its article's sentences (null if no passage meets it). */
export interface Lesson {
  id: string;
  /** Lessons of one event have one number. */
  event: number;
  evidence: Evidence;
  gold: (GoldPassage | null)[];
  furniture: (number[] | null)[];
  /** Features of the gold's prose. */
  rows: (number[] | null)[];
}

function goldOf(passages: readonly GoldPassage[], start: number, end: number): GoldPassage | null {
  let best: GoldPassage | null = null;
  let most = 0;
  for (const passage of passages) {
    const overlap = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (overlap > most) [best, most] = [passage, overlap];
  }
  return best;
}

/** The lessons of cases, with the event of each. */
export function lessonsOf(cases: readonly Case[]): Lesson[] {
  const events = eventsOf(cases);
  return cases.map((each, c) => lessonOf(each, events[c]!));
}

function lessonOf(each: Case, event: number): Lesson {
  const evidence = gather(each.article, each.reports);
  const gold = evidence.article.sentences.map(({ start, end }) => goldOf(each.passages ?? [], start, end));
  const isProse = gold.map(passage => passage !== null && passage.label !== 'skip');
  return {
    id: each.id,
    event,
    evidence,
    gold,
    furniture: furnitureFeatures(evidence.article),
    rows: features(evidence, isProse).map(featured => featured?.values ?? null),
  };
}

/** How strong each model's weights may grow: the inverse of the penalty. */
export interface Strengths {
  furniture: number;
  copied: number;
  rewritten: number;
}

export const STRENGTHS: Strengths = { furniture: 0.3, copied: 0.3, rewritten: 0.3 };

/** A labelled sentence of an event. */
interface Row {
  values: number[];
  label: string;
  event: number;
}

/** The labelled sentences of the lessons that have features of one kind. */
const rowsOf = (lessons: readonly Lesson[], pick: (lesson: Lesson) => (number[] | null)[]): Row[] =>
  lessons.flatMap(lesson => {
    const all = pick(lesson);
    return lesson.gold.flatMap((passage, i) =>
      passage && all[i] ? [{ values: all[i], label: passage.label, event: lesson.event }] : [],
    );
  });

/** What each row counts, 1 in the mean: an event of n sentences counts √n, lest the largest decide. */
function weightsOf(rows: readonly Row[]): number[] {
  const sizes = new Map<number, number>();
  for (const { event } of rows) sizes.set(event, (sizes.get(event) ?? 0) + 1);
  const weights = rows.map(({ event }) => 1 / Math.sqrt(sizes.get(event)!));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / rows.length;
  return weights.map(weight => weight / mean);
}

/** Fits a model that separates the rows of one label from the others, by some of their values. */
const fitted = (
  names: readonly string[],
  rows: readonly Row[],
  label: string,
  strength: number,
  pick: (values: number[]) => number[] = values => values,
) =>
  fitLogistic(
    names,
    rows.map(({ values }) => pick(values)),
    rows.map(row => row.label === label),
    weightsOf(rows),
    strength,
  );

/** Fits the three models on the lessons' labelled sentences. */
export function fitModels(lessons: readonly Lesson[], data: string[], strengths = STRENGTHS): Models {
  const all = rowsOf(lessons, ({ furniture }) => furniture);
  const prose = rowsOf(lessons, ({ rows }) => rows).filter(({ label }) => label !== 'disputed');
  const rest = prose.filter(({ label }) => label !== 'copied');
  return {
    fitted: {
      date: new Date().toISOString().slice(0, 10),
      data,
      cases: lessons.length,
      events: new Set(lessons.map(({ event }) => event)).size,
      sentences: all.length,
    },
    furniture: fitted(FURNITURE_FEATURES, all, 'skip', strengths.furniture),
    copied: fitted(COPY_FEATURES, prose, 'copied', strengths.copied, copyValues),
    rewritten: fitted(REWRITE_FEATURES, rest, 'rewritten', strengths.rewritten, rewriteValues),
  };
}
