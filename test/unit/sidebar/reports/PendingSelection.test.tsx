import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fakeLocks, fakeStorage } from '../../stored/fakeStorage.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
const background = vi.hoisted(() => ({ answers: [] as object[], asked: [] as object[] }));
vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (key: string) => key, getUILanguage: () => 'en' },
    runtime: {
      sendMessage: async (message: object) => {
        background.asked.push(message);
        return background.answers.shift();
      },
    },
    storage,
  },
}));

const report = { id: 'a', outlet: 'Gazette', paragraphs: ['The pier was closed.'] };

beforeAll(async () => {
  const { Window } = await import('happy-dom');
  const window = new Window({ url: 'https://extension.example/' });
  vi.stubGlobal('window', window);
  vi.stubGlobal('document', window.document);
  fakeLocks();
  Object.assign(storage, fakeStorage());
});
afterAll(() => vi.unstubAllGlobals());

test('a selection that cannot be stored stays asked about, and the reader is told', async () => {
  const { PendingSelection } = await import('../../../../src/sidebar/reports/PendingSelection.tsx');
  const root = document.createElement('div');
  await storage.session.set({ 'pending:5': report });
  await act(() => render(<PendingSelection tabId={5} />, root));
  const isAsked = () => root.querySelector('[data-testid="private-question"]') !== null;
  const yes = () => act(() => root.querySelector<HTMLElement>('[data-testid="private-yes"]')!.click());
  await vi.waitFor(() => expect(isAsked()).toBe(true));

  background.answers = [
    { ok: false, error: 'quota' },
    { ok: true, value: { added: 1 } },
  ];
  await yes();
  await vi.waitFor(() => expect(root.textContent).toContain('notice_quota'));
  expect(isAsked()).toBe(true);
  expect(storage.session.kept).toHaveProperty('pending:5');

  await yes();
  await vi.waitFor(() => expect(isAsked()).toBe(false));
  expect(background.asked).toHaveLength(2);
  expect(background.asked[1]).toMatchObject({ type: 'import-reports', reports: [report] });
  expect(root.textContent).toBe('');
});
