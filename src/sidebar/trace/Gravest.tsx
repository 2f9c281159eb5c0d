import { type Omission, textOf } from '../../engine/types.ts';
import { t } from '../../wording/i18n.ts';
import { DifferenceRow } from '../lists/Differences.tsx';
import type { Choose } from '../passages/useChosen.ts';
import { useReports } from '../reports/useReports.ts';
import { originOf, relatedById, type Traced } from '../state.ts';
import { setFold } from '../useFold.ts';
import { gravestOf } from './gravest.ts';

/** A sentence that was left out; choosing it opens the list of all of them. */
function LeftOut({ state, omission: { report, start, end } }: { state: Traced; omission: Omission }) {
  const text = useReports(state, [report])?.get(report);
  const source = relatedById(state, report);
  if (!text || !source) return null;
  return (
    <li>
      <button
        type="button"
        class="row difference"
        onClick={() => {
          setFold('omitted', true);
          document.querySelector('[data-testid="omitted"]')?.scrollIntoView();
        }}
      >
        <span class="kind">{t('gravest_omitted')}</span>{' '}
        <span class="short" dir="auto">
          {originOf(source)}: {textOf(text).slice(start, end)}
        </span>
      </button>
    </li>
  );
}

/** The three gravest findings, before everything that is folded. */
export function Gravest({ state, onChoose }: { state: Traced; onChoose: Choose }) {
  const { differences, omitted } = gravestOf(state);
  if (differences.length + omitted.length === 0) return null;
  return (
    <ul class="gravest" aria-label={t('gravest')} data-testid="gravest">
      {differences.map(difference => (
        <DifferenceRow
          key={`${difference.start} ${difference.report} ${difference.here} ${difference.there}`}
          state={state}
          difference={difference}
          onChoose={onChoose}
        />
      ))}
      {omitted.map(omission => (
        <LeftOut key={`${omission.report} ${omission.start}`} state={state} omission={omission} />
      ))}
    </ul>
  );
}
