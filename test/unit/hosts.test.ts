import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newFeed } from '../../src/sources/feeds/types.ts';
import { fakeLocks, fakeStorage } from './stored/fakeStorage.ts';

/** The browser as far as permissions go: what is held, what is stored, and what the reader answers. */
const held = new Set<string>();
const manifest = vi.hoisted(() => ({ now: {} as object }));
interface Wanted {
  origins?: string[];
  permissions?: string[];
  data_collection?: string[];
}
const all = ({ origins = [], permissions = [], data_collection = [] }: Wanted) => [
  ...origins,
  ...permissions,
  ...data_collection,
];
const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
let answers = true;
const asked: string[][] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getManifest: () => manifest.now },
    permissions: {
      request: async (wanted: Wanted) => {
        asked.push(wanted.origins ?? []);
        if (answers) for (const one of all(wanted)) held.add(one);
        return answers;
      },
      remove: async (wanted: Wanted) => {
        for (const one of all(wanted)) held.delete(one);
        return true;
      },
      contains: async (wanted: Wanted) => all(wanted).every(one => held.has(one)),
      getAll: async () => ({ origins: [...held].filter(one => one.includes(':')) }),
    },
    storage,
  },
}));
Object.assign(storage, fakeStorage());
fakeLocks();
const hosts = await import('../../src/hosts.ts');
const { feeds } = await import('../../src/stored/feeds.ts');
const { fetchOnly } = await import('../../src/stored/slots.ts');

const FEED = 'https://post.example/feed';
const POST = [
  'https://post.example/*',
  'https://www.post.example/*',
  'http://post.example/*',
  'http://www.post.example/*',
];
const ask = (address: string) => hosts.askToFetch([address], []);
const sites = () => [...held].filter(one => one.includes(':'));
const follow = (...addresses: string[]) =>
  feeds.change(() => addresses.map(address => newFeed(address, true, 0)));

beforeEach(() => {
  held.clear();
  storage.local.empty();
  storage.full.clear();
  asked.length = 0;
  answers = true;
  manifest.now = {};
});

describe('what is asked for', () => {
  it.each([
    [FEED, POST],
    ['http://www.post.example:8000/a', POST],
    ['http://localhost:8000/feed', ['http://localhost/*']],
    ['http://127.0.0.1:8000/feed', ['http://127.0.0.1/*']],
    ['https://203.0.113.7/feed', ['https://203.0.113.7/*']],
    ['ftp://post.example/feed', []],
  ])('%s', (address, patterns) => {
    expect([...hosts.fetchPatterns(address)].sort()).toEqual([...patterns].sort());
  });

  it('is for fetching alone: no page is read at load for it', async () => {
    expect(await ask(FEED)).toBe(true);
    expect(await hosts.canFetch(FEED)).toBe(true);
    expect(await hosts.readPatterns()).toEqual([]);
    expect(await hosts.isReadAtLoad('https://post.example/*')).toBe(false);
  });

  it('leaves nothing behind where the reader refuses', async () => {
    answers = false;
    expect(await ask(FEED)).toBe(false);
    expect(await fetchOnly.get()).toEqual([]);
    expect(await hosts.canFetch(FEED)).toBe(false);
  });

  it('stays for fetching alone where more is asked for and refused', async () => {
    await ask(FEED);
    answers = false;
    await hosts.askToFetch([FEED, 'https://found.example/'], []);
    expect(await hosts.readPatterns()).toEqual([]);
    expect(await fetchOnly.get()).toHaveLength(4);
  });

  it('is for fetching alone, each of two that are asked for at once', async () => {
    await Promise.all([ask(FEED), ask('https://gazette.example/feed')]);
    expect(sites().length).toBe(8);
    expect(await hosts.readPatterns()).toEqual([]);
  });

  it('stays for fetching alone where one of two questions for the same host is refused', async () => {
    const given = ask(FEED);
    answers = false;
    expect(await Promise.all([given, ask(FEED)])).toEqual([true, false]);
    expect(await hosts.readPatterns()).toEqual([]);
  });

  it('is given back where it cannot be kept for fetching alone', async () => {
    storage.full.add('local');
    await expect(ask(FEED)).rejects.toThrow();
    expect(await hosts.readPatterns()).toEqual([]);
  });

  it('does not end the reading of a site that is read at load', async () => {
    held.add('https://post.example/*');
    await hosts.askToFetch([FEED], await hosts.readPatterns());
    expect(await hosts.readPatterns()).toEqual(['https://post.example/*']);
    await hosts.giveBack(FEED);
    expect(sites()).toEqual(['https://post.example/*']);
  });
});

describe('what is given back', () => {
  it('goes with the last feed of a host', async () => {
    await ask(FEED);
    await follow('http://www.post.example/other');
    await hosts.giveBack(FEED);
    expect(sites().length).toBe(4);
    await follow();
    await hosts.giveBack(FEED);
    expect(sites()).toEqual([]);
    expect(await fetchOnly.get()).toEqual([]);
  });

  it('stays where articles of another feed are fetched from the host', async () => {
    await ask(FEED);
    const other = { ...newFeed('https://feeds.example/post', true, 0), sites: ['https://post.example/'] };
    await feeds.change(() => [{ ...other, full: true }]);
    await hosts.giveBack(FEED);
    expect(sites().length).toBe(4);
    await feeds.change(() => [other]);
    await hosts.giveBackAll({ ...other, full: true });
    expect(sites().length).toBe(0);
  });

  it('is all that nothing needs any more', async () => {
    await ask(FEED);
    await ask('https://found.example/article');
    await ask('https://search.example/');
    await follow(FEED);
    await hosts.giveBackUnused(hosts.fetchPatterns('https://search.example/'));
    expect(sites().filter(origin => origin.includes('found'))).toEqual([]);
    expect(sites().length).toBe(8);
  });
});

describe('what is asked for beside a host', () => {
  const FIREFOX = { browser_specific_settings: { gecko: {} }, optional_permissions: ['webRequest'] };

  it('is the watching of redirects in Firefox, until the last host goes', async () => {
    await ask(FEED);
    expect(await hosts.canWatch()).toBe(false);
    await hosts.giveBack(FEED);
    manifest.now = FIREFOX;
    expect(await hosts.canWatch()).toBe(false);
    await ask(FEED);
    await ask('https://found.example/');
    expect(await hosts.canWatch()).toBe(true);
    await hosts.giveBack('https://found.example/');
    expect(await hosts.canWatch()).toBe(true);
    await hosts.giveBack(FEED);
    expect(await hosts.canWatch()).toBe(false);
  });

  it('is what a search is sent, in Firefox alone, and goes with it', async () => {
    await hosts.askToFetch([FEED], [], 'search');
    expect(held.has('searchTerms')).toBe(false);
    manifest.now = FIREFOX;
    await ask(FEED);
    expect(held.has('searchTerms')).toBe(false);
    await hosts.askToFetch([FEED], [], 'search');
    expect([held.has('searchTerms'), held.has('websiteContent')]).toEqual([true, true]);
    await hosts.giveBackSearch(FEED);
    expect([...held]).toEqual([]);
  });

  it('is what a shared corpus is sent, and no watching', async () => {
    manifest.now = FIREFOX;
    await hosts.askForCorpus('https://corpus.example/*', []);
    expect([...held].sort()).toEqual(['https://corpus.example/*', 'websiteContent']);
  });
});
