import { type Judged, judge } from '../../src/engine/labels/labels.ts';
import { type Models, models } from '../../src/engine/labels/model.ts';
import { passagesOf } from '../../src/engine/trace.ts';
import type { Passage } from '../../src/engine/types.ts';
import { fitModels, type Lesson } from '../training.ts';

/** What is found in a case. */
export interface Validated {
  passages: Passage[];
  judged: Judged[];
}

/** Labels each case by models fitted on the other events' cases. */
export function crossValidated(lessons: readonly Lesson[]): Validated[] {
  const fitted = new Map<number, Models>();
  for (const out of new Set(lessons.map(({ event }) => event)))
    fitted.set(
      out,
      fitModels(
        lessons.filter(({ event }) => event !== out),
        [],
      ),
    );
  return lessons.map(lesson => labelled(lesson, fitted.get(lesson.event)!));
}

/** Labels a case by models, the engine's own unless others are given. */
export function labelled({ evidence }: Lesson, by: Models = models): Validated {
  const judged = judge(evidence, by);
  return { judged, passages: passagesOf(evidence, judged, by) };
}
