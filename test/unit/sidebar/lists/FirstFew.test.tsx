import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeAll, expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: { i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' } },
}));

beforeAll(async () => {
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'https://extension.example/' });
  Object.assign(globalThis, { window, document: window.document, location: window.location });
});

test('five of a list are shown at first, and all when asked for', async () => {
  const { FirstFew } = await import('../../../../src/sidebar/lists/FirstFew.tsx');
  const root = document.createElement('div');
  const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  await act(() => render(<FirstFew items={items}>{shown => <p>{shown.join('')}</p>}</FirstFew>, root));
  expect(root.querySelector('p')!.textContent).toBe('abcde');
  await act(() => root.querySelector<HTMLElement>('[data-testid="show-all"]')!.click());
  expect(root.querySelector('p')!.textContent).toBe('abcdefg');
  expect(root.querySelector('[data-testid="show-all"]')).toBeNull();
});
