import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLocks, fakeStorage } from '../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({
  default: { runtime: { getPlatformInfo: async () => {} }, storage },
}));
Object.assign(storage, fakeStorage());
fakeLocks();
const { retain, undoRetention } = await import('../../../src/background/retention.ts');
const { corpus } = await import('../../../src/background/openCorpus.ts');
const { retention } = await import('../../../src/stored/slots.ts');
const { clearRemoved, countRemoved } = await import('../../../src/stored/removed.ts');

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 4, 3);
const at = (time: number) => vi.setSystemTime(time);
const report = (id: string, added: number) => ({
  id,
  outlet: 'Quill',
  agency: null,
  published: null,
  paragraphs: [`Odo Brandt counted the boats of ${id}.`],
  added,
});
const stored = async () => (await corpus()).count();

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(START);
  storage.local.empty();
  await (await corpus()).clear();
  await clearRemoved();
  await (await corpus()).add([report('old', START - 40 * DAY), report('new', START - DAY)]);
  await retention.change(() => ({ keep: 'age', days: 30 }));
});
afterEach(() => vi.useRealTimers());

describe('reports of a certain age', () => {
  it('go once the clock was read twice, an hour apart, and agrees', async () => {
    expect(await retain()).toBe(0);
    at(START + 2 * HOUR);
    expect(await retain()).toBe(1);
    expect(await stored()).toBe(1);
  });

  it('stay when the clock jumps years ahead, and when it comes back', async () => {
    await retain();
    at(Date.UTC(2030, 0, 1));
    expect(await retain()).toBe(0);
    at(START + HOUR / 2);
    expect(await retain()).toBe(0);
    expect(await stored()).toBe(2);
  });

  it('go at once when the reader says so', async () => {
    expect(await retain(true)).toBe(1);
  });
});

describe('what was let go', () => {
  it('can be had back for a day, and then stays', async () => {
    await retain(true);
    expect(await countRemoved()).toBe(1);
    await undoRetention();
    expect(await countRemoved()).toBe(0);
    expect((await (await corpus()).get('old'))?.added).toBe(START - 40 * DAY);
    at(START + 3 * HOUR);
    expect(await retain()).toBe(0);
    expect(await stored()).toBe(2);
  });

  it('is forgotten after a day by a clock that agrees, and not by one that jumped', async () => {
    await retain(true);
    at(Date.UTC(2030, 0, 1));
    await retain();
    expect(await countRemoved()).toBe(1);
    at(START + DAY + HOUR);
    await retain();
    expect(await countRemoved()).toBe(1);
    at(START + DAY + 3 * HOUR);
    await retain();
    expect(await countRemoved()).toBe(0);
  });

  it('is not let go where it cannot be put aside', async () => {
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(retain(true)).rejects.toThrow();
    add.mockRestore();
    expect(await stored()).toBe(2);
  });
});
