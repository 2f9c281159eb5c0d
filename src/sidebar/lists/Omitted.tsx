import { type Omission, textOf } from '../../engine/types.ts';
import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import { SourceLink } from '../passages/SourceLink.tsx';
import { ReadHere } from '../reports/OpenReport.tsx';
import { useReports } from '../reports/useReports.ts';
import { namesOf, relatedById, type Traced } from '../state.ts';
import { FirstFew } from './FirstFew.tsx';

function Sentences({ state, omitted }: { state: Traced; omitted: Omission[] }) {
  const reports = useReports(state, [...new Set(omitted.map(({ report }) => report))]);
  if (!reports)
    return (
      <p class="muted" data-loading>
        {t('loading')}
      </p>
    );
  return (
    <ul class="rows">
      {omitted.map(({ report, start, end }) => {
        const text = reports.get(report);
        const source = relatedById(state, report);
        return text && source ? (
          <li key={`${report} ${start}`} class="row">
            <blockquote class="words" dir="auto">
              {textOf(text).slice(start, end)}
            </blockquote>
            <span class="muted from">
              <SourceLink source={source} words={textOf(text).slice(start, end)}>
                {namesOf(source).join(', ')}
              </SourceLink>{' '}
              <ReadHere id={report} start={start} title={source.title ?? source.outlet} />
            </span>
          </li>
        ) : null;
      })}
    </ul>
  );
}

/** What the reports on the event say and the article leaves out; their texts are fetched when it is unfolded. */
export function Omitted({ state }: { state: Traced }) {
  const { omitted } = state.trace;
  if (omitted.length === 0) return null;
  return (
    <Fold name="omitted" heading={t('omitted')} about={tn('omitted_count', omitted.length)}>
      {() => <FirstFew items={omitted}>{shown => <Sentences state={state} omitted={shown} />}</FirstFew>}
    </Fold>
  );
}
