import { useMemo } from 'preact/hooks';
import { type Note, noteKey, notes } from '../../stored/notes.ts';
import { useStored } from '../../ui/useStored.ts';
import { passageText, type Traced } from '../state.ts';

/** The notes on an article's passages, by the passages' indexes. */
export type Notes = ReadonlyMap<number, Note>;

/** The notes that are on passages of the article as it is now. A passage that is there twice has them twice. */
export function notesOn(state: Traced, kept: readonly Note[]): Notes {
  const byKey = new Map(kept.map(note => [note.passage, note]));
  return new Map(
    state.trace.passages.flatMap((passage, index) => {
      const note = byKey.get(noteKey(passageText(state, passage)));
      return note ? [[index, note] as const] : [];
    }),
  );
}

/** The reader's notes on an article, as they change. */
export function useNotes(state: Traced): Notes {
  const kept = useStored(notes)?.[state.article.id];
  return useMemo(() => (kept ? notesOn(state, kept) : new Map()), [state, kept]);
}

/** How many labels the reader set right. */
export const correctionsIn = (found: Notes): number =>
  [...found.values()].filter(({ label }) => label !== null).length;
