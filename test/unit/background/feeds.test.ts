import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeLocks, fakeStorage } from '../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
/** What the browser was asked. */
const asked = vi.hoisted(() => ({ alarms: 0, removed: [] as string[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getPlatformInfo: async () => {} },
    alarms: { create: () => void asked.alarms++, clear: async () => true },
    permissions: {
      contains: async () => true,
      getAll: async () => ({ origins: ['https://post.example/*'] }),
      remove: async ({ origins }: { origins: string[] }) => {
        asked.removed.push(...origins);
        return true;
      },
    },
    tabs: { query: async () => [] },
    storage,
  },
}));
Object.assign(storage, fakeStorage());
fakeLocks();
const story = { text: 'A boat came.' };
vi.mock('../../../src/gathering/allowedFetch.ts', () => ({
  allowedFetch: async (address: string) =>
    new Response(
      address.endsWith('/a')
        ? `<!doctype html><article><h1>Boat</h1><p>${story.text}</p></article>`
        : `<rss><channel><title>Post</title><item><title>Boat</title><link>https://post.example/a</link><description>${story.text}</description></item></channel></rss>`,
      { headers: { etag: `"${story.text}"` } },
    ),
}));
vi.mock('../../../src/background/readHtml.ts', () => ({ readHtml: async () => null }));

const { addFeed, fetchDue } = await import('../../../src/background/feeds.ts');
const { corpus } = await import('../../../src/background/openCorpus.ts');
const { feeds } = await import('../../../src/stored/feeds.ts');
const { fetchOnly } = await import('../../../src/stored/slots.ts');

const ADDRESS = 'https://post.example/feed';
const DAY = 86_400_000;
/** Every write of a report fails, as on a full disk. */
const fillDisk = () =>
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
const followed = async () => (await feeds.get())[0];
const count = async () => (await corpus()).count();

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.spyOn(console, 'error').mockReturnValue();
  storage.full.clear();
  storage.local.empty();
  asked.removed = [];
  story.text = 'A boat came.';
  await (await corpus()).clear();
  await fetchOnly.change(() => ['https://post.example/*']);
});

describe('a feed on a full disk', () => {
  it('is not followed, the reader sees why, and its permission is given back', async () => {
    fillDisk();
    await expect(addFeed(ADDRESS)).rejects.toMatchObject({ code: 'quota' });
    expect(await feeds.get()).toEqual([]);
    expect(asked.removed).toEqual(['https://post.example/*']);
  });

  it('that is followed says that nothing could be stored, and brings it once there is room', async () => {
    await addFeed(ADDRESS);
    const before = await followed();
    expect(before).toMatchObject({ problem: null, etag: '"A boat came."' });
    story.text = 'Two boats came.';
    const disk = fillDisk();
    await fetchDue(Date.now() + DAY);
    expect(await followed()).toMatchObject({ problem: 'not-stored', etag: '"A boat came."' });
    expect((await followed())!.next).toBeGreaterThan(Date.now());
    disk.mockRestore();
    await fetchDue(Date.now() + 2 * DAY);
    expect(await followed()).toMatchObject({ problem: null, etag: '"Two boats came."' });
    expect((await (await corpus()).get('https://post.example/a'))?.paragraphs).toEqual(['Two boats came.']);
  });

  it('holds no other work up where not even its own record can be written', async () => {
    await addFeed(ADDRESS);
    const alarms = asked.alarms;
    story.text = 'Two boats came.';
    fillDisk();
    storage.full.add('local');
    await fetchDue(Date.now() + DAY);
    expect(asked.alarms).toBe(alarms + 1);
    expect(await followed()).toMatchObject({ problem: null, etag: '"A boat came."' });
    expect(await count()).toBe(1);
  });
});

it('where a feed cannot be written down, its reports stay and it is not followed', async () => {
  storage.full.add('local');
  await expect(addFeed(ADDRESS)).rejects.toThrow('feeds');
  expect(await feeds.get()).toEqual([]);
  expect(await count()).toBe(1);
});
