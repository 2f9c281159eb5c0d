import { type Judged, judge } from '../../src/engine/labels/labels.ts';
import { type Models, models } from '../../src/engine/labels/model.ts';
import { passagesOf } from '../../src/engine/trace.ts';
import type { Passage } from '../../src/engine/types.ts';
import type { Case } from '../cases.ts';
import { fitModels, type Lesson } from '../training.ts';

/** Cases published this near to each other, in days, tell of one event. */
const ONE_EVENT = 3;

/** The fold (0 .. count - 1) of each case; every seed parts them otherwise. Folds are of one size, give or take one. */
export function foldsOf(cases: readonly Case[], count: number, seed: number): number[] {
  const order = cases.map((each, c) => ({ c, at: scatter(each.id, seed) })).sort((a, b) => a.at - b.at);
  const folds = new Array<number>(cases.length).fill(0);
  order.forEach(({ c }, place) => {
    folds[c] = place % count;
  });
  return folds;
}

/** A number that looks like chance, always the same for a text and a seed (FNV-1a, mixed). */
function scatter(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The event of each case, as folds: cases published at about the same time are of one. */
export function eventsOf(cases: readonly Case[]): number[] {
  const days = cases.map(each => Date.parse(each.article.published ?? '') / 86_400_000 || 0);
  const sorted = [...days].sort((a, b) => a - b);
  const begins = sorted.filter((day, i) => i === 0 || day - sorted[i - 1]! > ONE_EVENT);
  return days.map(day => begins.filter(begin => begin <= day).length - 1);
}

/** What models fitted on the cases of the other folds find in a case. */
export interface Validated {
  passages: Passage[];
  judged: Judged[];
}

/** Labels each case by models that know nothing of its fold. */
export function crossValidated(lessons: readonly Lesson[], folds: readonly number[]): Validated[] {
  const fitted = new Map<number, Models>();
  for (const fold of new Set(folds))
    fitted.set(
      fold,
      fitModels(
        lessons.filter((_, c) => folds[c] !== fold),
        [],
      ),
    );
  return lessons.map((lesson, c) => labelled(lesson, fitted.get(folds[c]!)!));
}

/** Labels a case by models, the engine's own unless told otherwise. */
export function labelled({ evidence }: Lesson, by: Models = models): Validated {
  const judged = judge(evidence, by);
  return { judged, passages: passagesOf(evidence, judged, by) };
}
