import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';

const current = vi.hoisted(() => ({ incognito: false, asked: Promise.resolve() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    windows: { getCurrent: () => current.asked.then(() => current) },
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
  },
}));

beforeAll(async () => {
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'https://extension.example/' });
  Object.assign(globalThis, { window, document: window.document, location: window.location });
});

/** A button that stores, with the question that may be before it. */
async function shown(isPrivate: boolean) {
  current.incognito = isPrivate;
  const { useConsent } = await import('../../../src/sidebar/useConsent.tsx');
  const stored: boolean[] = [];
  const Part = () => {
    const { ask, question } = useConsent();
    return (
      <div>
        <button type="button" id="store" onClick={() => ask(isPrivateToo => stored.push(isPrivateToo))} />
        {question}
      </div>
    );
  };
  const root = document.createElement('div');
  await act(() => render(<Part />, root));
  await act(() => new Promise(done => setTimeout(done)));
  const click = (selector: string) => act(() => root.querySelector<HTMLElement>(selector)!.click());
  return { root, stored, click };
}

test('an ordinary window is not asked about', async () => {
  const { root, stored, click } = await shown(false);
  await click('#store');
  expect(stored).toEqual([false]);
  expect(root.querySelector('[data-testid="private-question"]')).toBeNull();
});

test('what is asked for before the window is known is done once it is, without a question in an ordinary one', async () => {
  for (const isPrivate of [false, true]) {
    let answer = () => {};
    current.asked = new Promise(done => (answer = done));
    const { root, stored, click } = await shown(isPrivate);
    await click('#store');
    expect(root.querySelector('[data-testid="private-question"]')).toBeNull();
    expect(stored).toEqual([]);
    answer();
    await act(() => new Promise(done => setTimeout(done)));
    expect(stored).toEqual(isPrivate ? [] : [false]);
    expect(root.querySelector('[data-testid="private-question"]') !== null).toBe(isPrivate);
  }
});

test('of a private window something is stored after a yes, and nothing after a no', async () => {
  const { root, stored, click } = await shown(true);
  await click('#store');
  expect(stored).toEqual([]);
  await click('[data-testid="private-no"]');
  expect(stored).toEqual([]);
  expect(root.querySelector('[data-testid="private-question"]')).toBeNull();
  await click('#store');
  await click('[data-testid="private-yes"]');
  expect(stored).toEqual([true]);
  expect(root.querySelector('[data-testid="private-question"]')).toBeNull();
});
