import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULTS } from '../../../src/settings.ts';
import { newFeed } from '../../../src/sources/feeds/types.ts';
import { fakeLocks, fakeStorage } from './fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({ default: { runtime: {}, storage } }));
Object.assign(storage, fakeStorage());
fakeLocks();

/** The modules as another context has them: nothing in memory is shared, only what is stored. */
async function context() {
  vi.resetModules();
  const [settings, feeds, slots, slot] = await Promise.all([
    import('../../../src/stored/settings.ts'),
    import('../../../src/stored/feeds.ts'),
    import('../../../src/stored/slots.ts'),
    import('../../../src/stored/slot.ts'),
  ]);
  return { ...settings, ...feeds, ...slots, ...slot };
}

const [background, sidebar] = [await context(), await context()];

beforeEach(() => {
  storage.local.empty();
  storage.session.empty();
  storage.full.clear();
});

describe('a change', () => {
  it('is one step for all contexts: of two settings at once none is lost', async () => {
    await Promise.all([
      background.changeSettings({ marks: false }),
      sidebar.changeSettings({ keep: 'all' }),
      background.changeSettings(({ colours }) => ({ colours: { ...colours, copied: '#102030' } })),
      sidebar.changeSettings(({ colours }) => ({ colours: { ...colours, quote: '#405060' } })),
    ]);
    expect(await background.settings.get()).toEqual({
      ...DEFAULTS,
      marks: false,
      keep: 'all',
      colours: { copied: '#102030', quote: '#405060' },
    });
  });

  it('that cannot be written leaves what was there, and says so', async () => {
    await background.retention.change(() => ({ keep: 'age', days: 30 }));
    storage.full.add('local');
    await expect(background.retention.change(() => ({ keep: 'all' }))).rejects.toThrow(background.NotStored);
    expect(await sidebar.retention.get()).toEqual({ keep: 'age', days: 30 });
    storage.full.clear();
    await sidebar.retention.change(() => ({ keep: 'all' }));
    expect(await background.retention.get()).toEqual({ keep: 'all' });
  });

  it('that throws changes nothing, and the next one runs', async () => {
    const broken = background.fetchOnly.change(() => {
      throw new Error('broken');
    });
    const next = sidebar.fetchOnly.change(list => [...list, 'https://post.example/*']);
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toEqual(['https://post.example/*']);
  });

  it('of a feed that was taken away meanwhile does nothing', async () => {
    await background.changeFeed('https://post.example/feed', feed => ({ ...feed, failures: 1 }));
    expect(storage.local.kept).toEqual({});
  });
});

describe('what follows', () => {
  it('hears of changes in other contexts, first of the value as it is', async () => {
    await background.changeSettings({ language: 'de' });
    const told: unknown[] = [];
    const end = sidebar.settings.follow(({ language }) => told.push(language));
    await vi.waitFor(() => expect(told).toEqual(['de']));
    await background.changeSettings({ language: 'fr' });
    expect(told).toEqual(['de', 'fr']);
    end();
    await background.changeSettings({ language: 'uk' });
    expect(told).toEqual(['de', 'fr']);
  });

  it('does not hear of the value before a change that came first', async () => {
    const told: unknown[] = [];
    sidebar.settings.follow(({ language }) => told.push(language));
    storage.onChanged.addListener(() => {});
    await background.changeSettings({ language: 'ar' });
    await background.settings.get();
    expect(told.at(-1)).toBe('ar');
  });
});

describe('what is read', () => {
  it('is as at first where nothing, or something else, is stored', async () => {
    for (const stored of [undefined, null, 7, 'all', []]) {
      Object.assign(storage.local.kept, {
        settings: stored,
        feeds: stored,
        agencies: stored,
        retention: stored,
        'fetch-only': stored,
      });
      expect(await background.settings.get()).toEqual(DEFAULTS);
      expect(await background.feeds.get()).toEqual([]);
      expect(await background.ownAgencies.get()).toEqual([]);
      expect(await background.retention.get()).toEqual({ keep: 'all' });
      expect(await background.fetchOnly.get()).toEqual([]);
      expect(await background.searchAsked.get()).toBe(0);
    }
  });

  it('is, of the settings, each that fits', async () => {
    storage.local.kept.settings = {
      marks: 'yes',
      language: 'xx',
      colours: { copied: '#102030', unique: 'url(x)', other: '#ffffff' },
      keys: { next: 7, marks: '' },
      keep: 'sites',
      search: null,
    };
    expect(await background.settings.get()).toEqual({
      ...DEFAULTS,
      colours: { copied: '#102030' },
      keys: { ...DEFAULTS.keys, marks: '' },
      keep: 'sites',
    });
  });

  it('is, of a list, each item that fits; a feed of an older version is filled up', async () => {
    const feed = { ...newFeed('https://post.example/feed', true, 5), problem: 'busy', failures: 2 };
    const { sites: _, pages: __, parts: ___, ...older } = feed;
    storage.local.kept.feeds = [feed, { title: 'without an address' }, 'x', { ...older, kind: 'scroll' }];
    expect(await background.feeds.get()).toEqual([feed, feed]);
    const agency = { id: 'nordwind', name: 'Nordwind', names: ['Nordwind'], domains: [] };
    storage.local.kept.agencies = [agency, { ...agency, names: 'Nordwind' }];
    expect(await background.ownAgencies.get()).toEqual([agency]);
  });
});
