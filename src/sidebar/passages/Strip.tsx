import { useMemo } from 'preact/hooks';
import { count } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import type { Counted } from '../trace/counting.ts';
import { neighbour } from './filters.ts';
import { passageAt, runsOf } from './runs.ts';
import type { Choose } from './useChosen.ts';

/** Widths beside the colours: labels are told apart without them. */
const WIDTHS: Record<string, number> = { copied: 12, quote: 9, rewritten: 7, unique: 3 };

interface Props {
  state: Counted;
  listed: readonly number[];
  chosen: number | null;
  onChoose: Choose;
}

function valueText(
  { trace: { passages } }: Counted,
  listed: readonly number[],
  chosen: number | null,
): string {
  if (chosen === null) return t('strip_none');
  const place = listed.indexOf(chosen) + 1;
  const label = t(`label_${passages[chosen]!.label}`);
  return t('strip_value', [count(place), count(listed.length), label]);
}

function Runs({ state }: { state: Counted }) {
  return (
    <svg viewBox="0 0 12 1000" preserveAspectRatio="none" aria-hidden="true">
      {runsOf(state).map(({ kind, from, to }) => (
        <rect
          key={from}
          data-label={kind}
          x="0"
          width={WIDTHS[kind]}
          y={from * 1000}
          height={Math.max(1, (to - from) * 1000 - 1)}
        />
      ))}
    </svg>
  );
}

/** A strip of the whole article that shows where its labels fall; a slider for those who cannot see it. */
export function Strip({ state, listed, chosen, onChoose }: Props) {
  const { passages } = state.trace;
  const length = Math.max(1, passages.at(-1)?.end ?? 0);
  const goTo = (index: number | null | undefined) => {
    if (index !== null && index !== undefined) onChoose(index, 'scroll');
  };
  const onKey = (event: KeyboardEvent) => {
    const targets: Record<string, () => number | null | undefined> = {
      ArrowDown: () => neighbour(listed, chosen, 1),
      ArrowUp: () => neighbour(listed, chosen, -1),
      Home: () => listed[0],
      End: () => listed.at(-1),
    };
    const target = targets[event.key];
    if (!target) return;
    event.preventDefault();
    goTo(target());
  };
  const onClick = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    goTo(passageAt(state, listed, (event.clientY - top) / height));
  };
  const drawing = useMemo(() => <Runs state={state} />, [state]);
  const marked = chosen === null ? undefined : passages[chosen];
  return (
    <div
      class="strip"
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('strip')}
      aria-valuemin={0}
      aria-valuemax={listed.length}
      aria-valuenow={chosen === null ? 0 : listed.indexOf(chosen) + 1}
      aria-valuetext={valueText(state, listed, chosen)}
      data-testid="strip"
      onKeyDown={onKey}
      onClick={onClick}
    >
      {drawing}
      {marked && <span class="here" style={{ insetBlockStart: `${(100 * marked.start) / length}%` }} />}
    </div>
  );
}
