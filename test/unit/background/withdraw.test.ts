import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeLocks, fakeStorage } from '../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getPlatformInfo: async () => {} }, storage, tabs: { query: async () => [] } },
}));
Object.assign(storage, fakeStorage());
fakeLocks();
const { withdraw } = await import('../../../src/background/reports.ts');
const { corpus } = await import('../../../src/background/openCorpus.ts');

const report = (id: string, revision?: number) => ({
  id,
  outlet: 'Quill Wire',
  agency: null,
  published: null,
  paragraphs: [`Odo Brandt counted the boats of ${id}.`],
  origin: { kind: 'file' as const, from: 'wire.xml' },
  ...(revision && { revision }),
});
const stored = async () => {
  const { reports } = await (await corpus()).list({ query: '', order: 'added', offset: 0, limit: 9 });
  return reports.map(({ id }) => id).sort();
};

beforeEach(async () => {
  await (await corpus()).clear();
  await (await corpus()).add([report('a', 1), report('b', 5), report('c'), report('d')]);
});

test.each([
  ['a version that was cancelled since', { id: 'a', revision: 2 }, ['b', 'c', 'd']],
  ['a later one stays', { id: 'b', revision: 2 }, ['a', 'b', 'c', 'd']],
  ['one that is not numbered', { id: 'c', revision: null }, ['a', 'b', 'd']],
  ['one that is not there', { id: 'x', revision: 3 }, ['a', 'b', 'c', 'd']],
])('%s', async (_, item, left) => {
  expect(await withdraw([item])).toBe(4 - left.length);
  expect(await stored()).toEqual(left);
});

test('what the reader pinned stays', async () => {
  await (await corpus()).pin(['d'], true);
  expect(await withdraw([{ id: 'd', revision: null }])).toBe(0);
  expect(await stored()).toEqual(['a', 'b', 'c', 'd']);
});
