import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Settings } from '../../settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t, tn } from '../../wording/i18n.ts';
import { ariaKey } from '../../wording/keys.ts';
import type { Notes } from '../notes/useNotes.ts';
import type { Counted } from '../trace/counting.ts';
import { entryStarts } from './entries.ts';
import { Filters } from './Filters.tsx';
import { listed, neighbour, type Shown } from './filters.ts';
import { MarksSwitch } from './MarksSwitch.tsx';
import { PassageItem } from './PassageItem.tsx';
import { Strip } from './Strip.tsx';
import type { Choose, Follow } from './useChosen.ts';
import { useKeys } from './useKeys.ts';

interface StepsProps {
  keys: Settings['keys'];
  onStep: (step: 1 | -1) => void;
}

function Steps({ keys, onStep }: StepsProps) {
  const steps = [
    { name: 'previous', icon: 'up', step: -1 },
    { name: 'next', icon: 'down', step: 1 },
  ] as const;
  return (
    <div class="steps">
      {steps.map(({ name, icon, step }) => (
        <button
          key={name}
          type="button"
          class="small"
          data-testid={name}
          aria-label={t(`passage_${name}`)}
          aria-keyshortcuts={ariaKey(keys[name])}
          title={keys[name] ? t('with_key', [t(`passage_${name}`), keys[name]]) : t(`passage_${name}`)}
          onClick={() => onStep(step)}
        >
          <Icon name={icon} />
        </button>
      ))}
    </div>
  );
}

/** Moves the focus from passage to passage; Escape closes the comparison. */
function onListKey(event: KeyboardEvent, close: () => void): void {
  const list = event.currentTarget as HTMLElement;
  const buttons = [...list.querySelectorAll<HTMLButtonElement>('.passage > button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const targets: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: buttons.length - 1,
  };
  if (event.key === 'Escape') close();
  const target = at === -1 ? undefined : buttons[targets[event.key] ?? -1];
  if (!target) return;
  event.preventDefault();
  target.focus();
}

interface Props {
  state: Counted;
  chosen: number | null;
  follow: Follow;
  onChoose: Choose;
  settings: Settings;
  notes: Notes;
}

const EVERYTHING: Shown = { filter: 'all', origin: null };

/** Which passages are listed. A passage chosen elsewhere is always listed: the filter gives way. */
function useShown({ state, chosen, follow }: Pick<Props, 'state' | 'chosen' | 'follow'>) {
  const [shown, setShown] = useState(EVERYTHING);
  const indexes = useMemo(() => listed(state, shown), [state, shown]);
  const isHidden = chosen !== null && follow !== 'stay' && !indexes.includes(chosen);
  useEffect(() => {
    if (!isHidden) return;
    const isSkip = state.trace.passages[chosen!]?.label === 'skip';
    setShown({ filter: isSkip ? 'skip' : 'all', origin: null });
  }, [isHidden, chosen]);
  return { shown, setShown, indexes };
}

const FIRST = 40;
const MORE = 60;

/** How many items of a long list are there: the first at once, the rest piece by piece, so that all stays responsive. */
function useGrowing(total: number, key: unknown): number {
  const [grown, setGrown] = useState({ key, count: FIRST });
  const count = grown.key === key ? grown.count : FIRST;
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => setGrown({ key, count: count + MORE }));
    return () => clearTimeout(timer);
  }, [count, total, key]);
  return count;
}

/** The article's passages in their order, with their labels and sources; the chosen one beside its source. */
export function Passages(props: Props) {
  const { state, chosen, follow, onChoose, settings, notes } = props;
  const { shown, setShown, indexes } = useShown({ state, chosen, follow });
  const step = (by: 1 | -1) => {
    const target = neighbour(indexes, chosen, by);
    if (target !== null) onChoose(target, 'focus');
  };
  const there = indexes.slice(0, useGrowing(indexes.length, state.key));
  const entries = useMemo(() => entryStarts(state), [state]);
  useKeys(settings.keys, { next: () => step(1), previous: () => step(-1) });
  return (
    <section class="passages" aria-labelledby="passages-heading">
      <div class="bar-of">
        <h3 id="passages-heading">{t('passages')}</h3>
        <MarksSwitch {...settings} />
        <Steps keys={settings.keys} onStep={step} />
      </div>
      {useMemo(
        () => (
          <Filters state={state} shown={shown} onShown={setShown} />
        ),
        [state, shown],
      )}
      <p class="visually-hidden" role="status">
        {tn('passages_count', indexes.length)}
      </p>
      {indexes.length === 0 && <p class="muted">{t('passages_none')}</p>}
      <div class="outline">
        <ol onKeyDown={event => onListKey(event, () => onChoose(null))}>
          {there.map(index => {
            const { start } = state.trace.passages[index]!;
            const isChosen = chosen === index;
            return (
              <PassageItem
                key={`${state.key} ${start}`}
                state={state}
                index={index}
                isEntry={entries.has(start)}
                note={notes.get(index)}
                isChosen={isChosen}
                follow={isChosen ? follow : 'stay'}
                onChoose={onChoose}
              />
            );
          })}
        </ol>
        {indexes.length > 0 && <Strip state={state} listed={indexes} chosen={chosen} onChoose={onChoose} />}
      </div>
    </section>
  );
}
