import { useState } from 'preact/hooks';
import type { Passage } from '../../engine/types.ts';
import { NOTE_LABELS, NOTE_LENGTH, type Note, noteKey, setNote } from '../../stored/notes.ts';
import { failureText } from '../../ui/Notice.tsx';
import { t } from '../../wording/i18n.ts';
import { labelText } from '../../wording/labels.ts';
import { passageText, type Traced } from '../state.ts';
import { useConsent } from '../useConsent.tsx';

interface Props {
  state: Traced;
  passage: Passage;
  note: Note | undefined;
}

/** Sets a passage's label right, and keeps a note on it. What was found stays as it is: a correction is beside it. */
export function NoteEditor({ state, passage, note }: Props) {
  const found = labelText(passage.label, true, state.trace.isRetellingJudged);
  const { ask, question } = useConsent();
  const [problem, setProblem] = useState('');
  const keep = (change: Partial<Note>) =>
    ask(() => {
      const before = { passage: noteKey(passageText(state, passage)), label: null, text: '' };
      setNote(state.article.id, { ...before, ...note, ...change }).then(
        () => setProblem(''),
        error => setProblem(failureText(error)),
      );
    });
  return (
    <div class="note-editor">
      <label class="choice">
        <span>{t('note_label')}</span>
        <select
          data-testid="correct-label"
          value={note?.label ?? ''}
          onChange={event => keep({ label: (event.currentTarget.value || null) as Note['label'] })}
        >
          <option value="">
            {t('note_as_found', [labelText(passage.label, passage.sure, state.trace.isRetellingJudged)])}
          </option>
          {NOTE_LABELS.filter(label => label !== passage.label || label === note?.label).map(label => (
            <option key={label} value={label}>
              {t('note_not_but', [found, labelText(label)])}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span class="muted">{t('note_text')}</span>
        <textarea
          data-testid="note"
          rows={2}
          maxLength={NOTE_LENGTH}
          dir="auto"
          value={note?.text ?? ''}
          onChange={event => keep({ text: event.currentTarget.value })}
        />
      </label>
      {question}
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ShownProps extends Props {
  note: Note;
  /** On the screen the editor says it. */
  isOnPaperOnly: boolean;
}

/** What the reader noted of a passage, where it is listed. */
export function NoteShown({ state, passage, note, isOnPaperOnly }: ShownProps) {
  const found = labelText(passage.label, true, state.trace.isRetellingJudged);
  return (
    <span class={isOnPaperOnly ? 'note-shown paper-only' : 'note-shown'} data-testid="note-shown">
      {note.label && <b>{t('note_correction', [found, labelText(note.label)])}</b>}{' '}
      <span dir="auto">{note.text}</span>
    </span>
  );
}
