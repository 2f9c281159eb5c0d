import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Runtime } from '../../../src/browser.ts';
import { CorpusError } from '../../../src/corpus/types.ts';
import type { PageRead, ReadArticle } from '../../../src/messages.ts';
import { fakeLocks, fakeStorage } from '../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { getPlatformInfo: async () => {} },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    action: { setBadgeText: async () => {}, setBadgeBackgroundColor: async () => {} },
    tabs: {
      sendMessage: async () => (page.script ? { key: 'x' } : undefined),
      get: async () => ({ incognito: window.isPrivate, ...page.tab }),
      query: async () => [{ id: 7 }],
    },
    scripting: {
      executeScript: async () => {
        if (page.refusals-- > 0) throw new Error('Cannot access contents of the page.');
        return [{}];
      },
    },
    permissions: { getAll: async () => ({ origins: [] }) },
    storage,
  },
}));
vi.mock('../../../src/background/sites.ts', () => ({ CONTENT_SCRIPT: '/content.js' }));
const window = vi.hoisted(() => ({ isPrivate: false }));
/** Whether our script is in the page, and how often the page yet lets none in. */
const page = vi.hoisted(() => ({
  script: true,
  refusals: 0,
  tab: {} as { url?: string; favIconUrl?: string },
}));
/** What a search for related reports waits for, by the article's title. */
const gates = vi.hoisted(() => new Map<string, Promise<void>>());
/** What the corpus answers to an addition, where it cannot be made. */
const failing = vi.hoisted(() => ({}) as { add?: Error });
vi.mock('../../../src/background/openCorpus.ts', async () => {
  const { openCorpus } = await import('../../../src/corpus/corpus.ts');
  const store = await openCorpus('reading');
  const judged: typeof store.judged = async article => {
    const found = await store.judged(article);
    await gates.get(article.title ?? '');
    return found;
  };
  const add: typeof store.add = async (...args) => {
    if (failing.add) throw failing.add;
    return store.add(...args);
  };
  return { corpus: async () => ({ ...store, ...bound(store), judged, add }) };
});
function bound<T extends object>(store: T): T {
  const names = Object.getOwnPropertyNames(Object.getPrototypeOf(store)) as (keyof T)[];
  return Object.fromEntries(
    names.map(name => [
      name,
      (...args: unknown[]) => (store[name] as (...all: unknown[]) => unknown)(...args),
    ]),
  ) as T;
}
Object.assign(storage, fakeStorage());
fakeLocks();
const { checkTab, onPageRead, readTab, refresh, revive, seeViewer } = await import(
  '../../../src/background/reading.ts'
);
const { corpus } = await import('../../../src/background/openCorpus.ts');
const { fromContent } = await import('../../../src/background/fromContent.ts');
const { changeSettings } = await import('../../../src/stored/settings.ts');
const { answer } = await import('../../../src/background/problems.ts');
const { handle } = await import('../../../src/background/requests.ts');
const { dropTab, tracedOf } = await import('../../../src/background/tabs.ts');
const { dropTrace } = await import('../../../src/stored/traces.ts');
const { choiceIn, tabRecord } = await import('../../../src/stored/tabs.ts');

const SENTENCES = [
  'The ferry Amberline left the harbour of Port Vessel on Tuesday.',
  'Odo Brandt counted ninety cars on its deck.',
  'Nobody asked the crew of the tug beside it.',
];
const article = (title: string): ReadArticle => ({
  url: `https://harbour.example/${title}`,
  canonical: null,
  outlet: 'Harbour Times',
  title,
  byline: null,
  published: null,
  language: 'en',
  credits: [],
  paragraphs: SENTENCES,
});
const read = (key: string, title: string): PageRead => ({ key, ok: true, article: article(title) });
const gate = (title: string): (() => void) => {
  let open = () => {};
  gates.set(
    title,
    new Promise(done => {
      open = done;
    }),
  );
  return open;
};

const TAB = 7;
const copy = (id: string) => ({
  id,
  outlet: 'Quill',
  agency: null,
  published: null,
  paragraphs: SENTENCES,
});
beforeEach(() => {
  storage.session.empty();
  gates.clear();
});

describe('an article that is to be kept', () => {
  const readAndKeep = (key: string, title: string) =>
    fromContent({ type: 'page-read', page: read(key, title) }, {
      tab: { id: TAB },
      frameId: 0,
      url: article(title).url,
    } as Runtime.MessageSender);
  beforeEach(() => changeSettings({ keep: 'all' }));
  afterEach(() => {
    failing.add = undefined;
    return changeSettings({ keep: 'off' });
  });

  it('is traced first, then stored, and its trace is not an old one for that', async () => {
    await readAndKeep('k1', 'kept');
    const { stored, corpusVersion, corpusSize } = (await tracedOf(TAB))!;
    expect({ stored, corpusVersion }).toEqual({
      stored: true,
      corpusVersion: await (await corpus()).version(),
    });
    expect(corpusSize).toBe(await (await corpus()).count());
    const before = await tabRecord(TAB).get();
    await refresh(TAB);
    expect(await tabRecord(TAB).get()).toEqual(before);
  });

  it('is shown with what changed since it was stored, which is no source of it, also once it is stored anew', async () => {
    await readAndKeep('k1', 'changing');
    const changed = SENTENCES.map(sentence => sentence.replace('ninety', 'forty'));
    const page: PageRead = { key: 'k2', ok: true, article: { ...article('changing'), paragraphs: changed } };
    await fromContent({ type: 'page-read', page }, {
      tab: { id: TAB },
      frameId: 0,
      url: article('changing').url,
    } as Runtime.MessageSender);
    const shown = async () => (await tracedOf(TAB))!;
    const changes = [{ before: SENTENCES[1], now: changed[1] }];
    expect((await shown()).versions).toMatchObject([{ report: { kind: 'version' }, changes }]);
    await refresh(TAB, true);
    const { versions, related, article: own, trace } = await shown();
    expect(versions).toMatchObject([{ report: { id: own.id, kind: 'version' }, changes }]);
    expect(related.filter(({ id }) => id === own.id)).toEqual([]);
    expect(trace.passages.filter(({ sources }) => sources.some(({ report }) => report === own.id))).toEqual(
      [],
    );
  });

  it('is traced all the same where the disk is full, and the reader sees why', async () => {
    failing.add = new CorpusError('quota');
    await readAndKeep('k1', 'on-a-full-disk');
    expect(await tracedOf(TAB)).toMatchObject({ key: 'k1', stored: false, notKept: 'quota' });
  });
});

describe('a private window', () => {
  beforeEach(() => {
    window.isPrivate = true;
    return changeSettings({ keep: 'all' });
  });
  afterEach(() => {
    window.isPrivate = false;
    return changeSettings({ keep: 'off' });
  });
  const readPrivately = () =>
    fromContent({ type: 'page-read', page: read('k1', 'private') }, {
      tab: { id: TAB },
      frameId: 0,
      url: article('private').url,
    } as Runtime.MessageSender);

  it('leaves nothing on the disk: no report, though all that is read is kept, and no trace', async () => {
    const size = await (await corpus()).count();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await readPrivately();
    const puts = put.mock.calls.map(([value], i) => ({
      store: (put.mock.contexts[i] as IDBObjectStore).name,
      id: (value as { id?: unknown }).id,
    }));
    put.mockRestore();
    // What the corpus does in its own time for other reports, and to its index, may fall into this.
    const { url } = article('private');
    expect(puts.filter(({ store, id }) => store === 'traces' || id === url)).toEqual([]);
    expect(await tracedOf(TAB)).toMatchObject({ key: 'k1', stored: false });
    expect(await (await corpus()).count()).toBe(size);
  });

  it('has its page stored only where the reader says so', async () => {
    await readPrivately();
    const ask = { type: 'add-page', tabId: TAB } as const;
    await expect(answer(() => handle({ ...ask, isPrivateToo: false }))).resolves.toEqual({
      ok: false,
      error: 'private',
    });
    expect(await (await corpus()).get(article('private').url)).toBeUndefined();
    await handle({ ...ask, isPrivateToo: true });
    expect(await (await corpus()).get(article('private').url)).toBeDefined();
  });
});

describe('a page that lets no script in', () => {
  beforeEach(() => {
    page.script = false;
  });
  afterEach(() => {
    page.script = true;
    page.refusals = 0;
  });

  it('is tried once more: the leave may come after the click', async () => {
    page.refusals = 1;
    await readTab(TAB);
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'reading' });
  });

  it.each([
    [{ url: 'https://post.example/minutes.pdf' }, 'pdf'],
    [{ url: 'https://post.example/?id=7', favIconUrl: 'chrome://global/skin/icons/pdf.svg' }, 'pdf'],
    [{ url: 'https://post.example/?id=7', favIconUrl: 'https://post.example/icons/pdf.svg' }, 'no-access'],
    [{ url: 'https://post.example/minutes.json' }, 'data'],
  ])('%o: %s', async (tab, problem) => {
    page.refusals = 2;
    page.tab = tab;
    await readTab(TAB);
    page.tab = {};
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'failed', problem });
  });

  it.each([
    ['chrome://global/skin/icons/pdf.svg', 'pdf'],
    ['https://post.example/icons/pdf.svg', 'no-access'],
  ])('is said to be a file once its viewer shows the icon %s: %s', async (favIconUrl, problem) => {
    page.refusals = 2;
    page.tab = { url: 'https://post.example/?id=7' };
    await readTab(TAB);
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'failed', problem: 'no-access' });
    page.tab = { ...page.tab, favIconUrl };
    await seeViewer(TAB);
    page.tab = {};
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'failed', problem });
  });

  it('is the same page still when its viewer loads in its place', async () => {
    page.refusals = 2;
    page.script = false;
    page.tab = { url: 'https://post.example/?id=7', favIconUrl: 'chrome://global/skin/icons/pdf.svg' };
    await readTab(TAB);
    await checkTab(TAB, true);
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'failed', problem: 'pdf' });
    page.tab = { url: 'https://post.example/?id=8' };
    await checkTab(TAB, true);
    page.tab = {};
    expect(await tabRecord(TAB).get(), 'at another address').toBeNull();
  });

  it('then is said to be closed to us', async () => {
    page.refusals = 2;
    await readTab(TAB);
    const said = { status: 'failed', problem: 'no-access' };
    expect(await tabRecord(TAB).get()).toMatchObject(said);
    await checkTab(TAB, false);
    expect(await tabRecord(TAB).get(), 'after it finished loading').toMatchObject(said);
    await checkTab(TAB, true);
    expect(await tabRecord(TAB).get(), 'after a new page came').toBeNull();
  });
});

describe('a tab', () => {
  it('shows the page that is open, also where the one before it is traced later', async () => {
    const open = gate('first');
    const first = onPageRead(TAB, read('k1', 'first'));
    await onPageRead(TAB, read('k2', 'second'));
    open();
    await first;
    expect((await tracedOf(TAB))?.key).toBe('k2');
  });

  it('that was closed while its page was traced leaves nothing behind', async () => {
    const open = gate('first');
    const first = onPageRead(TAB, read('k1', 'first'));
    await vi.waitFor(async () => expect(await tabRecord(TAB).get()).toMatchObject({ awaited: 'k1' }));
    await dropTab(TAB);
    open();
    await first;
    expect(storage.session.kept).toEqual({});
    expect(await tracedOf(TAB)).toBeUndefined();
  });

  it('keeps its trace and shows it while the page is read again', async () => {
    await onPageRead(TAB, read('k1', 'first'));
    const open = gate('second');
    const second = onPageRead(TAB, read('k2', 'second'));
    await vi.waitFor(async () => expect(await tabRecord(TAB).get()).toMatchObject({ awaited: 'k2' }));
    expect((await tracedOf(TAB))?.key).toBe('k1');
    open();
    await second;
    expect((await tracedOf(TAB))?.key).toBe('k2');
  });

  it('keeps the newest trace, and the choice, when a passage is chosen while it is traced again', async () => {
    await onPageRead(TAB, read('k1', 'first'));
    const { corpusSize } = (await tracedOf(TAB))!;
    const choose = (start: number) =>
      handle({ type: 'choose-passage', tabId: TAB, key: 'k1', start, by: 'sidebar' });
    for (let i = 0; i < 30; i++) {
      await (await corpus()).add([copy(`r${i}`)]);
      const chosen = async () => {
        for (let turn = 0; turn < i; turn++) await new Promise(done => setTimeout(done));
        await choose(i);
      };
      await Promise.all([refresh(TAB), chosen()]);
      expect((await tracedOf(TAB))?.corpusSize).toBe(corpusSize + 1 + i);
      expect(await choiceIn(TAB).get()).toEqual({ key: 'k1', start: i, by: 'sidebar' });
    }
  });

  it('leaves out a report that is not its story, and takes it in again', async () => {
    await (await corpus()).add([copy('w')]);
    await onPageRead(TAB, read('k1', 'third'));
    const one = (await tracedOf(TAB))!.related[0]!.id;
    const ids = async () => {
      const { related, notThisStory } = (await tracedOf(TAB))!;
      return [related.some(({ id }) => id === one), notThisStory.some(({ id }) => id === one)];
    };
    expect(await ids()).toEqual([true, false]);
    await handle({ type: 'leave-out-report', tabId: TAB, id: one, isLeftOut: true });
    expect(await ids()).toEqual([false, true]);
    await onPageRead(TAB, read('k2', 'third'));
    expect(await ids()).toEqual([false, true]);
    await handle({ type: 'leave-out-report', tabId: TAB, id: one, isLeftOut: false });
    expect(await ids()).toEqual([true, false]);
  });

  it('is traced once more if the reports change while it is', async () => {
    await onPageRead(TAB, read('k1', 'first'));
    const { corpusSize } = (await tracedOf(TAB))!;
    await (await corpus()).add([copy('later-1')]);
    const open = gate('first');
    const first = refresh(TAB);
    await (await corpus()).add([copy('later-2')]);
    const second = refresh(TAB);
    open();
    await Promise.all([first, second]);
    expect((await tracedOf(TAB))?.corpusSize).toBe(corpusSize + 2);
  });

  it('takes no choice of a reading that it does not show any more', async () => {
    await onPageRead(TAB, read('k2', 'second'));
    const late = handle({ type: 'choose-passage', tabId: TAB, key: 'k1', start: 0, by: 'sidebar' });
    await expect(late).rejects.toThrow();
    expect(await choiceIn(TAB).get()).toBeNull();
  });

  it('whose trace made way for others is read again', async () => {
    await onPageRead(TAB, read('k1', 'first'));
    await revive(TAB);
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'traced' });
    await dropTrace(TAB);
    await revive(TAB);
    expect(await tabRecord(TAB).get()).toMatchObject({ status: 'reading' });
  });
});
