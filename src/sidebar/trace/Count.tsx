import { count } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import type { Traced } from '../state.ts';
import { COUNT_ALL, type Counting, countsAll, originCounts } from './counting.ts';

interface Props {
  state: Traced;
  counting: Counting;
  onCounting: (counting: Counting) => void;
}

function switched(counting: Counting, origin: string): Counting {
  const without = new Set(counting.without);
  if (!without.delete(origin)) without.add(origin);
  return { ...counting, without };
}

function Origins({ state, counting, onCounting }: Props) {
  const origins = originCounts(state);
  const left = origins.filter(({ origin }) => !counting.without.has(origin)).length;
  return (
    <fieldset>
      <legend class="muted">{t('count_sources_help')}</legend>
      {origins.map(({ origin, passages }) => {
        const isOn = !counting.without.has(origin);
        return (
          <label key={origin} class="check">
            <input
              type="checkbox"
              data-origin={origin}
              checked={isOn}
              disabled={isOn && left === 1}
              onChange={() => onCounting(switched(counting, origin))}
            />
            <span dir="auto">{origin}</span> <span class="muted">{tn('passages_count', passages)}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

/** What counts: each source, and quotations, can be left out; everything above is recounted at once. */
export function Count({ state, counting, onCounting }: Props) {
  const all = originCounts(state).length;
  const isAll = countsAll(counting);
  return (
    <Fold
      name="counting"
      heading={t('count')}
      about={[
        isAll ? tn('count_sources', all) : t('count_some', [count(all - counting.without.size), count(all)]),
        !counting.quotes && t('count_no_quotes'),
      ]
        .filter(Boolean)
        .join(' · ')}
    >
      {() => (
        <>
          <Origins state={state} counting={counting} onCounting={onCounting} />
          <label class="check">
            <input
              type="checkbox"
              data-testid="no-quotes"
              checked={!counting.quotes}
              onChange={() => onCounting({ ...counting, quotes: !counting.quotes })}
            />
            <span>{t('count_leave_quotes')}</span>
          </label>
          {!isAll && (
            <button type="button" data-testid="count-all" onClick={() => onCounting(COUNT_ALL)}>
              {t('count_all')}
            </button>
          )}
        </>
      )}
    </Fold>
  );
}
