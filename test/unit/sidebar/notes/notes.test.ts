import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeLocks, fakeStorage } from '../../stored/fakeStorage.ts';
import { tracedOf } from '../traced.ts';

const storage = vi.hoisted(() => ({}) as ReturnType<typeof fakeStorage>);
vi.mock('webextension-polyfill', () => ({ default: { storage } }));
Object.assign(storage, fakeStorage());
fakeLocks();
const { NOTE_LENGTH, noteKey, notes, setNote } = await import('../../../../src/stored/notes.ts');
const { correctionsIn, notesOn } = await import('../../../../src/sidebar/notes/useNotes.ts');

const STATE = tracedOf(
  [
    { text: 'The ferry ran aground.', label: 'copied' },
    { text: 'Nobody was hurt.', label: 'unique' },
  ],
  [],
);
const key = noteKey('Nobody was  hurt.');
const kept = async (article = 'a') => (await notes.get())[article] ?? [];

beforeEach(() => notes.change(() => ({})));

describe('notes on an article', () => {
  test('are on the passage they were made on, wherever it is by now', async () => {
    await setNote('a', { passage: key, label: 'copied', text: 'Ask the harbour.' });
    const found = notesOn(STATE, await kept());
    expect([...found]).toEqual([[1, { passage: key, label: 'copied', text: 'Ask the harbour.' }]]);
    expect(correctionsIn(found)).toBe(1);
  });
  test('change nothing of what was found', async () => {
    const before = structuredClone(STATE);
    await setNote('a', { passage: key, label: 'copied', text: '' });
    notesOn(STATE, await kept());
    expect(STATE).toEqual(before);
  });
  test('that say nothing are taken away, long ones are cut', async () => {
    await setNote('a', { passage: key, label: null, text: 'x'.repeat(2 * NOTE_LENGTH) });
    expect((await kept())[0]?.text).toHaveLength(NOTE_LENGTH);
    await setNote('a', { passage: key, label: null, text: '  ' });
    expect(await notes.get()).toEqual({});
  });
  test('of an article that was noted in last outlast the others', async () => {
    const note = { passage: key, label: null, text: 'x' };
    for (let i = 0; i < 501; i++) await setNote(`article ${i}`, note);
    expect(await kept('article 0')).toEqual([]);
    expect(await kept('article 500')).toEqual([note]);
    expect(Object.keys(await notes.get())).toHaveLength(500);
  });
});
