import { describe, expect, test } from 'vitest';
import type { Difference, DifferenceKind, Omission } from '../../../../src/engine/types.ts';
import type { Traced } from '../../../../src/messages.ts';
import { gravestOf } from '../../../../src/sidebar/trace/gravest.ts';

const difference = (kind: DifferenceKind): Difference => ({
  start: 0,
  end: 9,
  report: 'r',
  reportStart: 0,
  reportEnd: 9,
  kind,
  here: 'a',
  there: 'b',
});
const omission = (start: number): Omission => ({ report: 'r', start, end: start + 9 });
const of = (differences: Difference[], omitted: Omission[]) => {
  const found = gravestOf({ trace: { differences, omitted } } as unknown as Traced);
  return [...found.differences.map(({ kind }) => kind), ...found.omitted.map(({ start }) => start)];
};
const ALL = (['hedge', 'number', 'date', 'name'] as const).map(difference);

describe('the three gravest findings', () => {
  test('are the first of what differs, which the engine orders by weight', () =>
    expect(of(ALL, [])).toEqual(['hedge', 'number', 'date']));
  test('what was left out has a place where there is any', () =>
    expect(of(ALL, [omission(3), omission(5)])).toEqual(['hedge', 'number', 3]));
  test('and the places that nothing else takes', () => {
    expect(of([difference('date')], [omission(3), omission(5), omission(7)])).toEqual(['date', 3, 5]);
    expect(of([], [])).toEqual([]);
  });
});
