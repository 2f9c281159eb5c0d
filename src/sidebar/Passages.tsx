import { useEffect, useRef, useState } from 'preact/hooks';
import type { Passage } from '../engine/types.ts';
import { t } from '../i18n.ts';
import { count } from '../ui/format.ts';
import { Compare } from './Compare.tsx';
import { FILTERS, type Filter, matches } from './filters.ts';
import { Label } from './Label.tsx';
import { originsOf, passageText, type Traced } from './state.ts';

interface ChipsProps {
  passages: readonly Passage[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

function FilterChips({ passages, filter, onFilter }: ChipsProps) {
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{t('filter')}</legend>
      {FILTERS.map(name => {
        const found = passages.filter(passage => matches(passage, name)).length;
        if (found === 0) return null;
        return (
          <button
            key={name}
            type="button"
            class="chip"
            data-filter={name}
            aria-pressed={filter === name}
            onClick={() => onFilter(name)}
          >
            {t(`filter_${name}`)} <span class="count">{count(found)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

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

interface ItemProps {
  state: Traced;
  index: number;
  isChosen: boolean;
  scrolls: boolean;
  onChoose: (index: number | null) => void;
}

function PassageItem({ state, index, isChosen, scrolls, onChoose }: ItemProps) {
  const passage = state.trace.passages[index]!;
  const isShared = passage.sources.length > 0;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isChosen && scrolls) item.current?.scrollIntoView({ block: 'start' });
  }, [isChosen, scrolls]);
  return (
    <li
      ref={item}
      class="passage"
      data-testid="passage"
      data-label={passage.label}
      data-index={index}
      data-quote={passage.quote}
    >
      <button type="button" aria-expanded={isChosen} onClick={() => onChoose(isChosen ? null : index)}>
        <span class="about">
          <Label label={passage.label} />
          {passage.quote && (
            <span class="quote" data-shared={isShared}>
              {t(isShared ? 'shared_quote' : 'quote')}
            </span>
          )}
          <Sources state={state} passage={passage} />
        </span>
        <span class="words" dir="auto">
          {passageText(state, passage)}
        </span>
      </button>
      {isChosen && <Compare state={state} passage={passage} />}
    </li>
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
  state: Traced;
  chosen: number | null;
  /** True where the choice was made elsewhere, so that the list has to scroll to it. */
  scrolls: boolean;
  onChoose: (index: number | null) => void;
}

/** The article's passages in their order, with their labels and sources; the chosen one beside its source. */
export function Passages({ state, chosen, scrolls, onChoose }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const { passages } = state.trace;
  const passage = chosen === null ? undefined : passages[chosen];
  const isHidden = passage !== undefined && !matches(passage, filter);
  useEffect(() => {
    if (isHidden && scrolls) setFilter(passage.label === 'skip' ? 'skip' : 'all');
  }, [isHidden, scrolls]);
  return (
    <section class="passages" aria-labelledby="passages-heading">
      <h3 id="passages-heading">{t('passages')}</h3>
      <FilterChips passages={passages} filter={filter} onFilter={setFilter} />
      <ol onKeyDown={event => onListKey(event, () => onChoose(null))}>
        {passages.map((passage, index) =>
          matches(passage, filter) ? (
            <PassageItem
              key={`${state.key} ${passage.start}`}
              state={state}
              index={index}
              isChosen={chosen === index}
              scrolls={scrolls}
              onChoose={onChoose}
            />
          ) : null,
        )}
      </ol>
    </section>
  );
}
