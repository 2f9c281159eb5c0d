import { count } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { originsOf } from '../state.ts';
import type { Counted } from '../trace/counting.ts';
import { FILTERS, listed, type Shown } from './filters.ts';

interface Props {
  state: Counted;
  shown: Shown;
  onShown: (shown: Shown) => void;
}

function LabelChips({ state, shown, onShown }: Props) {
  return (
    <fieldset class="chips">
      <legend class="visually-hidden">{t('filter')}</legend>
      {FILTERS.map(name => {
        const found = listed(state, { ...shown, filter: name }).length;
        if (found === 0 && name !== shown.filter && name !== 'all') return null;
        return (
          <button
            key={name}
            type="button"
            class="chip"
            data-filter={name}
            aria-pressed={shown.filter === name}
            onClick={() => onShown({ ...shown, filter: name })}
          >
            {name === 'unique' && state.trace.isRetellingJudged === false
              ? t('label_not_copied')
              : t(`filter_${name}`)}{' '}
            <span class="count">{count(found)}</span>
          </button>
        );
      })}
    </fieldset>
  );
}

function OriginChoice({ state, shown, onShown }: Props) {
  const counts = new Map<string, number>();
  for (const index of listed(state, { ...shown, origin: null }))
    for (const origin of originsOf(state, state.trace.passages[index]!))
      counts.set(origin, (counts.get(origin) ?? 0) + 1);
  if (shown.origin !== null && !counts.has(shown.origin)) counts.set(shown.origin, 0);
  if (counts.size === 0) return null;
  const sorted = [...counts].sort((a, b) => b[1] - a[1]);
  return (
    <label class="choice">
      <span>{t('filter_origin')}</span>
      <select
        data-testid="filter-origin"
        value={shown.origin ?? ''}
        onChange={event => onShown({ ...shown, origin: event.currentTarget.value || null })}
      >
        <option value="">{t('filter_origin_any')}</option>
        {sorted.map(([origin, passages]) => (
          <option key={origin} value={origin}>
            {origin} ({count(passages)})
          </option>
        ))}
      </select>
    </label>
  );
}

/** Which passages are listed: by label, and by where they come from. */
export function Filters(props: Props) {
  return (
    <div class="filters">
      <LabelChips {...props} />
      <OriginChoice {...props} />
    </div>
  );
}
