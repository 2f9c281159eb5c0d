import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';

type Listener = (changes: Record<string, { newValue: unknown }>, area: string) => void;

/** A browser that takes in a listener, and answers, only in a later turn and in the order it was asked, as Firefox does. */
const firefox = vi.hoisted(() => {
  const kept: Record<string, unknown> = {};
  const waiting: (() => void)[] = [];
  const listeners: Listener[] = [];
  const later = <T,>(run: () => T): Promise<T> => new Promise(done => waiting.push(() => done(run())));
  return {
    later,
    /** Lets the other process do the next thing it was asked. */
    turn: async () => {
      waiting.shift()?.();
      await new Promise(done => setTimeout(done));
    },
    isBusy: () => waiting.length > 0,
    set: (key: string, newValue: unknown) => {
      kept[key] = newValue;
      for (const listener of listeners) listener({ [key]: { newValue } }, 'session');
    },
    browser: {
      windows: { getCurrent: () => later(() => ({ id: 1 })) },
      tabs: {
        query: () => later(() => [{ id: 7 }]),
        onActivated: { addListener: () => {}, removeListener: () => {} },
      },
      storage: {
        session: { get: (key: string) => later(() => ({ [key]: kept[key] })) },
        onChanged: {
          addListener: (listener: Listener) => void later(() => listeners.push(listener)),
          removeListener: () => {},
        },
      },
    },
  };
});
vi.mock('webextension-polyfill', () => ({ default: firefox.browser }));

beforeAll(async () => {
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'https://extension.example/' });
  Object.assign(globalThis, { window, document: window.document, location: window.location });
});

test('what changes before the browser has taken in the listener is shown all the same', async () => {
  firefox.set('tab:7', { status: 'reading', url: null });
  const { useFollowedTab, useTabState } = await import('../../../src/sidebar/useTabState.ts');
  const Shown = (): ComponentChild => useTabState(useFollowedTab())?.status ?? 'unknown';
  const turn = () => act(() => firefox.turn());
  for (let moment = 0; moment < 12; moment++) {
    firefox.set('tab:7', { status: 'reading', url: null });
    const root = document.createElement('div');
    await act(() => render(<Shown />, root));
    for (let i = 0; i < moment && firefox.isBusy(); i++) await turn();
    await act(() => firefox.set('tab:7', { status: 'failed', url: null, problem: 'no-access' }));
    while (firefox.isBusy()) await turn();
    expect(root.textContent, `changed after ${moment} turns`).toBe('failed');
    await act(() => render(null, root));
  }
});
