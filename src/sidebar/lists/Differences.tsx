import type { Difference } from '../../engine/types.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import type { Choose } from '../passages/useChosen.ts';
import { originOf, passageOf, relatedById, type Traced } from '../state.ts';
import { FirstFew } from './FirstFew.tsx';

/** "14 there, 40 here", or what was dropped. */
export function wording({ here, there }: Difference): string {
  if (here === '') return t('difference_dropped', [there]);
  if (there === '') return t('difference_added', [here]);
  return t('difference_both', [there, here]);
}

/** The differences between a passage and one report, named. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  return (
    <ul class="differences">
      {differences.map(difference => (
        <li
          key={`${difference.start} ${difference.kind} ${difference.here} ${difference.there}`}
          class="difference"
        >
          <span class="kind">{t(`difference_${difference.kind}`)}</span> <span>{wording(difference)}</span>
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends Props {
  difference: Difference;
}

/** A difference that leads to its passage. */
export function DifferenceRow({ state, difference, onChoose }: RowProps) {
  return (
    <li>
      <button
        type="button"
        class="row difference"
        onClick={() => onChoose(passageOf(state, difference), 'focus')}
      >
        <span class="kind">{t(`difference_${difference.kind}`)}</span> <span>{wording(difference)}</span>
        <span class="muted from">
          {[speakerOf(state, difference), reportName(state, difference.report)].filter(Boolean).join(' · ')}
        </span>
      </button>
    </li>
  );
}

interface Props {
  state: Traced;
  onChoose: Choose;
}

/** All differences of the article; choosing one opens its passage beside the source. */
export function Differences({ state, onChoose }: Props) {
  const { differences } = state.trace;
  if (differences.length === 0) return null;
  return (
    <Fold name="differences" heading={t('differences')} about={tn('differences_count', differences.length)}>
      {() => (
        <>
          <p class="muted">{t('differences_help')}</p>
          <FirstFew items={differences}>
            {shown => (
              <ul class="rows">
                {shown.map(difference => (
                  <DifferenceRow
                    key={`${difference.start} ${difference.report} ${difference.here} ${difference.there}`}
                    state={state}
                    difference={difference}
                    onChoose={onChoose}
                  />
                ))}
              </ul>
            )}
          </FirstFew>
        </>
      )}
    </Fold>
  );
}

/** Who speaks in the passage of a changed quotation, as far as its name is known. */
const speakerOf = ({ trace }: Traced, { kind, start, end }: Difference): string =>
  kind === 'quote'
    ? (trace.quotations.find(quoted => quoted.start >= start && quoted.start < end)?.speaker ?? '')
    : '';

function reportName(state: Traced, id: string): string {
  const report = relatedById(state, id);
  return report ? originOf(report) : '';
}
