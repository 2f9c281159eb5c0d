import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Parcel, Shelf } from '../../../src/stored/shelf.ts';
import { related, tracedOf } from '../sidebar/traced.ts';
import { fakeStorage } from './fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, storage } }));
Object.assign(storage, fakeStorage());
const { diskShelf } = await import('../../../src/stored/diskShelf.ts');
const { sessionShelf } = await import('../../../src/stored/sessionShelf.ts');
const traces = await import('../../../src/stored/traces.ts');

const parcel = (key: string, size: number): Parcel => ({
  key,
  turn: 0,
  bytes: new Uint8Array(size).fill(65),
});
const keysOf = async (shelf: Shelf, tabs: number[]) =>
  (await Promise.all(tabs.map(tab => shelf.get(tab)))).map(found => found?.key);

let names = 0;
beforeEach(() => {
  storage.session.empty();
  storage.full.clear();
});

describe.each([
  ['on the disk', () => diskShelf(`shelf-${names++}`, 1_000)],
  // Base64 writes three bytes in four characters.
  ['in the session', () => sessionShelf(1_334)],
])('traces %s', (_, open) => {
  it('are there as they were put, the last of each tab', async () => {
    const shelf = open();
    expect(await shelf.put(1, parcel('a', 300))).toBe(true);
    expect(await shelf.put(1, parcel('b', 200))).toBe(true);
    expect(await shelf.get(1)).toEqual(parcel('b', 200));
    await shelf.drop(1);
    expect(await shelf.get(1)).toBeUndefined();
  });

  it('make way for a new one, the oldest first and no more than needed', async () => {
    const shelf = open();
    for (const tab of [1, 2, 3]) await shelf.put(tab, parcel(`${tab}`, 300));
    await shelf.put(1, parcel('1 again', 300));
    expect(await shelf.put(4, parcel('4', 300))).toBe(true);
    expect(await keysOf(shelf, [1, 2, 3, 4])).toEqual(['1 again', undefined, '3', '4']);
  });

  it('stay where the new one does not fit at all', async () => {
    const shelf = open();
    for (const tab of [1, 2]) await shelf.put(tab, parcel(`${tab}`, 300));
    expect(await shelf.put(3, parcel('3', 2_000))).toBe(false);
    expect(await keysOf(shelf, [1, 2, 3])).toEqual(['1', '2', undefined]);
  });

  it('go with their tabs', async () => {
    const shelf = open();
    for (const tab of [1, 2, 3]) await shelf.put(tab, parcel(`${tab}`, 100));
    await shelf.keepOnly(new Set([2, 9]));
    expect(await keysOf(shelf, [1, 2, 3])).toEqual([undefined, '2', undefined]);
  });
});

describe('a full disk', () => {
  it('takes out no more of the oldest than the new one needs, and answers that there was no room', async () => {
    const shelf = diskShelf(`shelf-${names++}`, 10_000);
    for (const tab of [1, 2, 3, 4, 5]) await shelf.put(tab, parcel(`${tab}`, 300));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(await shelf.put(6, parcel('6', 300))).toBe(false);
    put.mockRestore();
    expect(await keysOf(shelf, [1, 2, 3, 4, 5])).toEqual([undefined, undefined, '3', '4', '5']);
  });
});

const long = (key: string) =>
  tracedOf(
    Array.from({ length: 2_000 }, (_, i) => ({
      text: `Sentence ${i} of ${key} tells of ${(i * 7919) % 1009} boats and ${(i * 104729) % 997} lanterns.`,
      label: 'rewritten' as const,
      from: [`https://post.example/2026/report-${i % 8}`, `https://quill.example/${(i * 31) % 13}`],
    })),
    [related('https://post.example/2026/report-1', 'Meridian')],
    { key },
  );

describe('60 tabs of articles of 2,000 sentences', () => {
  const TABS = Array.from({ length: 60 }, (_, i) => i + 1);
  it('are all there, and none of them is in the session', async () => {
    for (const tab of TABS)
      expect(await traces.putTrace(tab, { key: `k${tab}`, turn: 0 }, long(`k${tab}`), false)).toBe(true);
    for (const tab of TABS)
      expect(await traces.getTrace(tab, { key: `k${tab}`, turn: 0 })).toEqual(long(`k${tab}`));
    expect(storage.session.kept).toEqual({});
    await traces.keepTracesOf(new Set([7]));
    expect(await traces.hasTrace(8, { key: 'k8', turn: 0 })).toBe(false);
    await traces.dropTrace(7);
  });

  it('in private windows touch no disk', async () => {
    const opened = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await traces.putTrace(3, { key: 'k', turn: 0 }, long('k'), true)).toBe(true);
    expect(opened).not.toHaveBeenCalled();
    expect(await traces.getTrace(3, { key: 'k', turn: 0 })).toEqual(long('k'));
    opened.mockRestore();
  });
});

it('a trace is not taken for that of another reading, or of a later tracing', async () => {
  await traces.putTrace(5, { key: 'k', turn: 1 }, long('k'), false);
  expect(await traces.getTrace(5, { key: 'k', turn: 0 })).toBeUndefined();
  expect(await traces.getTrace(5, { key: 'other', turn: 1 })).toBeUndefined();
  expect(await traces.hasTrace(5, { key: 'k', turn: 1 })).toBe(true);
});
