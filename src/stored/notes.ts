import * as v from 'valibot';
import { slot } from './slot.ts';

/** What a reader can say that a passage is. */
export const NOTE_LABELS = ['copied', 'rewritten', 'unique', 'skip'] as const;

/** What a reader noted of a passage. */
export interface Note {
  /** The passage, by how its text begins: it is found again where the article was changed around it. */
  passage: string;
  /** What the reader says it is, in place of its label; null if nothing is said. */
  label: (typeof NOTE_LABELS)[number] | null;
  text: string;
}

/** How many articles' notes are kept, the latest first; and how many notes of each. */
const MOST_ARTICLES = 500;
const MOST_NOTES = 100;
/** UTF-16 code units. */
const KEY_LENGTH = 200;
export const NOTE_LENGTH = 1_000;

const NoteSchema = v.object({
  passage: v.pipe(v.string(), v.maxLength(KEY_LENGTH)),
  label: v.fallback(v.nullable(v.picklist(NOTE_LABELS)), null),
  text: v.fallback(v.pipe(v.string(), v.maxLength(NOTE_LENGTH)), ''),
});

/** The reader's notes by the id of the article. */
export const notes = slot<Record<string, Note[]>>(
  'local',
  'notes',
  v.fallback(v.record(v.string(), v.array(NoteSchema)), {}),
);

/** What a passage's notes are kept under. */
export const noteKey = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, KEY_LENGTH);

/** Keeps a note in place of the one before; one that says nothing is taken away. @throws NotStored */
export const setNote = (article: string, note: Note): Promise<unknown> =>
  notes.change(({ [article]: before = [], ...others }) => {
    const kept = before.filter(({ passage }) => passage !== note.passage);
    const text = note.text.slice(0, NOTE_LENGTH);
    const isEmpty = note.label === null && text.trim() === '';
    const now = isEmpty ? kept : [...kept, { ...note, text }].slice(-MOST_NOTES);
    const rest = Object.entries(others).slice(-MOST_ARTICLES + 1);
    return Object.fromEntries(now.length > 0 ? [...rest, [article, now]] : rest);
  });
