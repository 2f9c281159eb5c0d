import { FURNITURE_FEATURES, furnitureFeatures } from '../src/engine/furniture/furniture.ts';
import { COPY_FEATURES, REWRITE_FEATURES } from '../src/engine/labels/featureNames.ts';
import { features } from '../src/engine/labels/features.ts';
import { copyValues, rewriteValues } from '../src/engine/labels/labels.ts';
import type { Models } from '../src/engine/labels/model.ts';
import { type Evidence, gather } from '../src/engine/match/evidence.ts';
import type { Case, GoldPassage } from './cases.ts';
import { fitLogistic } from './logistic.ts';

/** A case read once, with the gold of each of its article's sentences (null where no passage meets it). */
export interface Lesson {
  id: string;
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

export function lessonOf(each: Case): Lesson {
  const evidence = gather(each.article, each.reports);
  const gold = evidence.article.sentences.map(({ start, end }) => goldOf(each.passages ?? [], start, end));
  const isProse = gold.map(passage => passage !== null && passage.label !== 'skip');
  return {
    id: each.id,
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

/** Fits the three models on the lessons' labelled sentences. */
export function fitModels(lessons: readonly Lesson[], data: string[], strengths = STRENGTHS): Models {
  const furniture = lessons.flatMap(({ gold, furniture: rows }) =>
    gold.flatMap((passage, i) => (passage && rows[i] ? [{ row: rows[i], label: passage.label }] : [])),
  );
  const prose = lessons.flatMap(({ gold, rows }) =>
    gold.flatMap((passage, i) =>
      passage && rows[i] && passage.label !== 'disputed' ? [{ row: rows[i], label: passage.label }] : [],
    ),
  );
  const rest = prose.filter(({ label }) => label !== 'copied');
  return {
    fitted: {
      date: new Date().toISOString().slice(0, 10),
      data,
      cases: lessons.length,
      sentences: furniture.length,
    },
    furniture: fitLogistic(
      FURNITURE_FEATURES,
      furniture.map(({ row }) => row),
      furniture.map(({ label }) => label === 'skip'),
      strengths.furniture,
    ),
    copied: fitLogistic(
      COPY_FEATURES,
      prose.map(({ row }) => copyValues(row)),
      prose.map(({ label }) => label === 'copied'),
      strengths.copied,
    ),
    rewritten: fitLogistic(
      REWRITE_FEATURES,
      rest.map(({ row }) => rewriteValues(row)),
      rest.map(({ label }) => label === 'rewritten'),
      strengths.rewritten,
    ),
  };
}
