import { expect, it } from 'vitest';
import { bestOf } from '../../../../src/sources/find/best.ts';
import type { Hit } from '../../../../src/sources/find/provider.ts';

const hit = (url: string): Hit => ({ url, title: url, outlet: '', published: null, language: null });
const split = (urls: string[], few: number) => {
  const { best, rest } = bestOf(urls.map(hit), few);
  return [best.map(({ url }) => url), rest.map(({ url }) => url)];
};
const [a1, a2, a3, b1, c1] = [
  'https://post.example/1',
  'https://www.post.example/2',
  'https://post.example/3',
  'https://gazette.example/1',
  'https://herald.example/1',
];

it('keeps the search’s order, and takes no third of a host while there are others', () => {
  expect(split([a1, a2, a3, b1, c1], 4)).toEqual([[a1, a2, b1, c1], [a3]]);
});

it('takes more of a host where there are no others', () => {
  expect(split([a1, a2, a3], 4)).toEqual([[a1, a2, a3], []]);
});

it('splits its own answer in the same way again', () => {
  const [best, rest] = split([a1, a2, a3, b1, c1], 3);
  expect(split([...best!, ...rest!], 3)).toEqual([best, rest]);
});

it('takes nothing from nothing', () => {
  expect(split([], 4)).toEqual([[], []]);
});
