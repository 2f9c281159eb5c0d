/** Invented reports of any number, always the same: short, but of as many words as real ones. */
import type { Report } from '../../src/engine/types.ts';

const NAMES = 'Arvel Bodmin Castor Delphine Esker Fenwick Gorlan Hester Ivo Jarrow Kelda Lothar'.split(' ');
const PLACES = 'Amberley Brackwater Coldmoor Dunwick Eastray Farrow Gillhaven Harnsey'.split(' ');
const DEEDS = [
  'opened the bridge over the river',
  'closed the mill beside the lake',
  'sold the theatre to a neighbour',
  'counted the boats in the harbour',
  'painted the tower of the old church',
  'repaired the road across the moor',
];

const pick = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!;

const sentence = (n: number): string =>
  `On day ${n % 97} ${pick(NAMES, n)} ${pick(NAMES, n * 7 + 3)} of ${pick(PLACES, n * 3)} ${pick(DEEDS, n)} ` +
  `before ${pick(NAMES, n * 5)} arrived from ${pick(PLACES, n >> 3)} with ${100 + (n % 3100)} others.`;

/** Reports of near numbers are about the same thing. */
export const manyReport = (n: number): Report => ({
  id: `many-${n}`,
  outlet: `Outlet ${n % 40}`,
  agency: null,
  title: null,
  url: null,
  byline: null,
  published: null,
  paragraphs: [sentence(n >> 2), sentence(11 * n + 5), sentence(17 * n + 7)],
});

export const manyReports = (from: number, to: number): Report[] =>
  Array.from({ length: to - from }, (_, i) => manyReport(from + i));
