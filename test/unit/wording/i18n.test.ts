import { expect, test, vi } from 'vitest';

vi.mock('webextension-polyfill', () => ({
  default: {
    i18n: { getMessage: (key: string) => (key === 'locale' ? 'en' : ''), getUILanguage: () => 'en-GB' },
    runtime: { getURL: (path: string) => `file:${path}` },
  },
}));
vi.stubGlobal('fetch', async (address: string) => {
  const { readFile } = await import('node:fs/promises');
  return new Response(await readFile(address.replace('file:', 'src/'), 'utf8'));
});
const { fill, locale, setTexts, t, tn } = await import('../../../src/wording/i18n.ts');

test('fills placeholders by name and by number, wherever they are', () => {
  const placeholders = { who: { content: '$2' }, what: { content: '$1' } };
  expect(fill({ message: '$WHO$: $WHAT$, $1', placeholders }, ['one', 'two'])).toBe('two: one, one');
  expect(fill({ message: '$WHO$ costs $5', placeholders: {} }, ['one'])).toBe('$WHO$ costs ');
  expect(fill({ message: '$WHO$', placeholders }, ['one', '$1'])).toBe('$1');
});

test.each([
  ['de', 1, 'eine Passage'],
  ['de', 2, '2 Passagen'],
  ['fr', 0, '0 passage'],
  ['uk', 21, '21 уривок'],
  ['uk', 3, '3 уривки'],
  ['uk', 12, '12 уривків'],
  ['ar', 2, 'مقطعان'],
] as const)('%s says %i in its own plural form', async (language, count, text) => {
  await setTexts(language);
  expect(tn('passages_count', count)).toBe(text);
  expect(locale()).toBe(language);
});

test('names of another script keep their direction from right to left, and only there', async () => {
  await setTexts('ar');
  expect(t('remove_report', ['Harbour Times'])).toContain('\u2068Harbour Times\u2069');
  await setTexts('de');
  expect(t('remove_report', ['Harbour Times'])).toBe('Harbour Times entfernen');
});
