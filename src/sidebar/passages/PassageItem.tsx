import { useEffect, useRef } from 'preact/hooks';
import type { Passage } from '../../engine/types.ts';
import type { Note } from '../../stored/notes.ts';
import { unlessSame } from '../../ui/unlessSame.ts';
import { count } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { isCarried, quoteKey } from '../../wording/quotes.ts';
import { NoteShown } from '../notes/NoteEditor.tsx';
import { originsOf, passageText, type Traced } from '../state.ts';
import { Compare } from './Compare.tsx';
import { Label } from './Label.tsx';
import type { Choose, Follow } from './useChosen.ts';

const SOURCES_SHOWN = 2;

function Sources({ state, passage }: { state: Traced; passage: Passage }) {
  const origins = originsOf(state, passage);
  if (origins.length === 0) return null;
  const rest = origins.length - SOURCES_SHOWN;
  return (
    <span class="origins">
      {origins.slice(0, SOURCES_SHOWN).join(', ')}
      {rest > 0 && ` ${t('more_sources', [count(rest)])}`}
    </span>
  );
}

interface Props {
  state: Traced;
  index: number;
  /** An entry of a live blog begins with it. */
  isEntry: boolean;
  /** What the reader noted of it. */
  note: Note | undefined;
  isChosen: boolean;
  follow: Follow;
  onChoose: Choose;
}

/** A passage with its label and sources; the chosen one beside its source. */
export const PassageItem = unlessSame(
  ({ state, index, isEntry, note, isChosen, follow, onChoose }: Props) => {
    const passage = state.trace.passages[index]!;
    const item = useRef<HTMLLIElement>(null);
    useEffect(() => {
      if (!isChosen || follow === 'stay') return;
      item.current?.scrollIntoView({ block: 'start' });
      if (follow === 'focus') item.current?.querySelector('button')?.focus({ preventScroll: true });
    }, [isChosen, follow]);
    return (
      <li
        ref={item}
        class="passage"
        data-testid="passage"
        data-label={passage.label}
        data-index={index}
        data-quote={passage.quote}
        data-unsure={!passage.sure || undefined}
        data-entry={isEntry || undefined}
      >
        <button type="button" aria-expanded={isChosen} onClick={() => onChoose(isChosen ? null : index)}>
          <span class="about">
            <Label label={passage.label} sure={passage.sure} isJudged={state.trace.isRetellingJudged} />
            {passage.quote && (
              <span class="quote" data-shared={isCarried(state.trace, passage)}>
                {t(quoteKey(state.trace, passage))}
              </span>
            )}
            <Sources state={state} passage={passage} />
          </span>
          <span class="words" dir="auto">
            {passageText(state, passage)}
          </span>
          {note && <NoteShown state={state} passage={passage} note={note} isOnPaperOnly={isChosen} />}
        </button>
        {isChosen && <Compare state={state} passage={passage} note={note} />}
      </li>
    );
  },
);
