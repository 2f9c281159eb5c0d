import { beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
const seen = vi.hoisted(() => ({ origins: [] as string[], asked: [] as object[], read: [] as number[] }));
vi.mock('../../../src/content/index.iife.ts?script&iife', () => ({ default: 'content.js' }));
vi.mock('webextension-polyfill', () => ({
  default: {
    permissions: { getAll: async () => ({ origins: seen.origins }) },
    tabs: {
      TAB_ID_NONE: -1,
      query: async (wanted: object) => {
        seen.asked.push(wanted);
        return [{ id: 3 }, { id: 4 }, { id: 5 }];
      },
    },
    scripting: {
      executeScript: async ({ target }: { target: { tabId: number } }) => {
        if (target.tabId === 4) throw new Error('No tab with id: 4');
        seen.read.push(target.tabId);
        return [{}];
      },
    },
    storage,
  },
}));

beforeEach(() => {
  Object.assign(storage, fakeStorage());
  Object.assign(seen, { origins: [], asked: [], read: [] });
  vi.spyOn(console, 'error').mockReturnValue();
});

test('after an update the open pages of the sites always read are read, whatever one of them answers', async () => {
  seen.origins = ['https://gazette.example/*'];
  const { readOpen } = await import('../../../src/background/sites.ts');
  await readOpen();
  expect(seen.asked).toMatchObject([{ url: ['https://gazette.example/*'], discarded: false }]);
  expect(seen.read).toEqual([3, 5]);
});

test('no others, where no site is always read', async () => {
  const { readOpen } = await import('../../../src/background/sites.ts');
  await readOpen();
  expect(seen).toMatchObject({ asked: [], read: [] });
});
