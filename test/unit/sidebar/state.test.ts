import { expect, test } from 'vitest';
import type { Difference } from '../../../src/engine/types.ts';
import { namesOf, originsOf, passageOf, placesOf } from '../../../src/sidebar/state.ts';
import { related, tracedOf } from './traced.ts';

const reports = [related('a', 'Meridian'), related('b', 'Meridian'), related('c', null)];
const state = tracedOf(
  [
    { text: 'Twelve boats came.', label: 'copied', from: ['a', 'b', 'gone'] },
    { text: 'One left.', label: 'unique' },
  ],
  reports,
);
const difference: Difference = {
  start: 0,
  end: 6,
  report: 'c',
  reportStart: 3,
  reportEnd: 20,
  kind: 'number',
  here: 'Twelve',
  there: 'Ten',
};
const told = { ...state, trace: { ...state.trace, differences: [difference] } };

test('two reprints of one agency are one origin', () => {
  expect(originsOf(state, state.trace.passages[0]!)).toEqual(['Meridian']);
});

test('names the outlet beside the agency, but not twice where it bears its name', () => {
  expect(namesOf(related('a', 'Meridian'))).toEqual(['Meridian', 'Outlet a']);
  expect(namesOf(related('a', 'Meridian', { outlet: 'Meridian News' }))).toEqual(['Meridian News']);
});

test('compares with the sources, then with reports that say otherwise; not with unknown ones', () => {
  expect(placesOf(told, told.trace.passages[0]!)).toEqual([
    { report: 'a', start: 0, end: 5 },
    { report: 'b', start: 0, end: 5 },
    { report: 'c', start: 3, end: 20 },
  ]);
});

test('finds the passage of a difference', () => {
  expect(passageOf(told, difference)).toBe(0);
  expect(passageOf(told, { ...difference, start: 20, end: 23 })).toBe(1);
});
