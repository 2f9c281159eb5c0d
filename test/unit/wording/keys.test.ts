import { expect, test } from 'vitest';
import { DEFAULTS } from '../../../src/settings.ts';
import { actionOf, keyOf, problemOfKey } from '../../../src/wording/keys.ts';

const pressed = (key: string, code: string, modifiers: Partial<KeyboardEvent> = {}) => ({
  key,
  code,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...modifiers,
});

test('names a key by its letter, or by its place where it types another script or sign', () => {
  expect(keyOf(pressed('j', 'KeyJ', { altKey: true }))).toBe('Alt+J');
  expect(keyOf(pressed('∆', 'KeyJ', { altKey: true }))).toBe('Alt+J');
  expect(keyOf(pressed('о', 'KeyJ', { altKey: true, shiftKey: true }))).toBe('Alt+Shift+J');
  expect(keyOf(pressed('j', 'KeyC', { altKey: true }))).toBe('Alt+J');
  expect(keyOf(pressed('Alt', 'AltLeft', { altKey: true }))).toBeNull();
});

test('the first keys can be used, and belong to their actions', () => {
  expect(Object.values(DEFAULTS.keys).map(problemOfKey)).toEqual([null, null, null]);
  expect(actionOf(DEFAULTS.keys, pressed('k', 'KeyK', { altKey: true }))).toBe('previous');
  expect(actionOf(DEFAULTS.keys, pressed('k', 'KeyK'))).toBeUndefined();
  expect(actionOf({ ...DEFAULTS.keys, next: '' }, pressed('Shift', 'ShiftLeft'))).toBeUndefined();
});

test.each([
  ['J', 'key_needs_alt'],
  ['Ctrl+J', 'key_needs_alt'],
  ['Ctrl+Alt+N', 'key_needs_alt'],
  ['Meta+Alt+J', 'key_needs_alt'],
  ['Alt+D', 'key_of_browser'],
  ['Alt+ArrowLeft', 'key_of_browser'],
  ['Alt+Shift+D', null],
  ['Alt+2', null],
])('%s: %s', (key, problem) => expect(problemOfKey(key)).toBe(problem));
