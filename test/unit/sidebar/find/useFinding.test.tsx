import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';
import { fakeLocks, fakeStorage } from '../../stored/fakeStorage.ts';
import { tracedOf } from '../traced.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
/** What the browser and the background are asked, each answered when the test says so. */
const asked = vi.hoisted(() => new Map<string, (answer: unknown) => void>());
vi.mock('webextension-polyfill', () => {
  const later = (name: string) => new Promise(done => asked.set(name, done));
  const event = { addListener: () => {}, removeListener: () => {} };
  return {
    default: {
      i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
      permissions: { getAll: () => later('permissions'), onAdded: event, onRemoved: event },
      runtime: { sendMessage: () => later('agencies') },
      storage,
      windows: { getCurrent: async () => ({ incognito: false }) },
    },
  };
});
// Reads fetched pages with a browser's document; nothing is fetched here.
vi.mock('../../../../src/reader/readSavedPage.ts', () => ({ readSavedPage: null }));
Object.assign(storage, fakeStorage());
fakeLocks();

beforeAll(async () => {
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'https://extension.example/' });
  Object.assign(globalThis, { window, document: window.document, location: window.location });
});

const OWN = 'https://search.example/?q={query}';
const text = 'The Maid of Orrin ran aground off Gannet Ledge, the harbour master of Tarrowby said on Monday.';
const state = tracedOf([{ text, label: 'unique' }], []);

test('nothing can be asked before the search, the agencies and the permissions are known, and then only that search', async () => {
  const { useFinding } = await import('../../../../src/sidebar/find/useFinding.ts');
  await storage.local.set({ settings: { search: OWN } });
  const get = storage.local.get;
  const settings = new Promise<void>(done => asked.set('settings', () => done()));
  storage.local.get = async key => {
    if (key === 'settings') await settings;
    return get(key);
  };
  const hosts: string[] = [];
  const Part = () => {
    const { plan } = useFinding(7, state, true);
    if (plan) hosts.push(new URL(plan.from).hostname);
    return null;
  };
  await act(() => render(<Part />, document.createElement('div')));
  const answers: [string, unknown][] = [
    ['settings', undefined],
    ['agencies', { ok: true, value: { own: [], known: [] } }],
    ['permissions', { origins: [] }],
  ];
  for (const [name, answer] of answers) {
    await vi.waitFor(() => expect([...asked.keys()]).toContain(name));
    // What searches is brought in meanwhile.
    await import('../../../../src/gathering/findReports.ts');
    await act(() => new Promise(done => setTimeout(done)));
    expect(hosts).toEqual([]);
    await act(() => asked.get(name)!(answer));
  }
  await vi.waitFor(() => expect([...new Set(hosts)]).toEqual(['search.example']));
});
