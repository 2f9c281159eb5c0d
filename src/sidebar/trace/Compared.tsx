import { useMemo, useState } from 'preact/hooks';
import type { RelatedReport } from '../../messages.ts';
import { problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { WebLink } from '../../ui/WebLink.tsx';
import { percent, when } from '../../wording/format.ts';
import { t, tList, tn } from '../../wording/i18n.ts';
import { ReadHere } from '../reports/OpenReport.tsx';
import { namesOf, type Traced } from '../state.ts';
import { setFold, useFold } from '../useFold.ts';
import { comparedText } from './creditText.ts';
import { relationKey } from './relationKey.ts';
import { reportShares } from './reportShares.ts';

const titleOf = (report: RelatedReport): string => report.title || namesOf(report).join(', ');

/** How a report is related, and what a reader can check of it. */
function relationText(report: RelatedReport): string {
  const { days, words, figures } = report.reason;
  const shared = [...words, ...figures];
  return [
    t(relationKey(report)),
    days !== null && days >= 1 ? tn('related_days', Math.round(days)) : '',
    shared.length > 0 ? t('related_shared', [tList(shared)]) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

interface RowProps {
  report: RelatedReport;
  /** Part (0..1) of the article's words that it is the best source of. */
  share: number;
  isLeftOut: boolean;
  onLeaveOut: (isLeftOut: boolean) => void;
  onNever: () => void;
}

function Row({ report, share, isLeftOut, onLeaveOut, onNever }: RowProps) {
  const whole = Math.round(100 * share);
  const title = titleOf(report);
  return (
    <li
      class="row compared"
      data-testid="compared-report"
      data-kind={report.kind}
      data-left-out={isLeftOut || undefined}
    >
      <p class="title" dir="auto">
        <WebLink url={report.url}>{title}</WebLink>
      </p>
      <p class="muted">{[namesOf(report).join(', '), when(report.published)].filter(Boolean).join(' · ')}</p>
      <p class="muted">
        {[relationText(report), whole > 0 && t('compared_share', [percent(whole)])]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="ways">
        <ReadHere id={report.id} title={title} />
        <button
          type="button"
          class="quiet"
          data-testid="not-this-story"
          onClick={() => onLeaveOut(!isLeftOut)}
        >
          {t(isLeftOut ? 'this_story_again' : 'not_this_story')}
        </button>
        <button type="button" class="quiet" data-testid="never-report" onClick={onNever}>
          {t('never_report')}
        </button>
      </p>
    </li>
  );
}

/** What the article was compared with: how each report is related and why, and the way to leave one out. */
export function Compared({ tabId, state }: { tabId: number; state: Traced }) {
  const isOpen = useFold('compared');
  const [answer, setAnswer] = useState('');
  const leaveOut = async (id: string, isLeftOut: boolean) => {
    const done = await request('leave-out-report', { tabId, id, isLeftOut });
    setAnswer(done.ok ? '' : problemText(done.error));
  };
  const [never, setNever] = useState<RelatedReport | null>(null);
  const setIsNever = async (report: RelatedReport, isNever: boolean) => {
    const done = await request('never-compare', { id: report.id, isNever });
    setNever(done.ok && isNever ? report : null);
    setAnswer(done.ok ? '' : problemText(done.error));
  };
  const shares = useMemo(() => reportShares(state), [state]);
  const row = (report: RelatedReport, isLeftOut: boolean) => (
    <Row
      key={report.id}
      report={report}
      share={shares.get(report.id) ?? 0}
      isLeftOut={isLeftOut}
      onLeaveOut={wanted => void leaveOut(report.id, wanted)}
      onNever={() => void setIsNever(report, true)}
    />
  );
  return (
    <details
      class="compared-with"
      data-testid="compared"
      open={isOpen}
      onToggle={event => setFold('compared', event.currentTarget.open)}
    >
      <summary>{comparedText(state)}</summary>
      {isOpen && (
        <ul class="rows">
          {state.related.map(report => row(report, false))}
          {state.notThisStory.map(report => row(report, true))}
        </ul>
      )}
      <p class="answer" role="status">
        {answer}
        {never && (
          <>
            {t('never_done', [titleOf(never)])}{' '}
            <button
              type="button"
              class="quiet"
              data-testid="undo-never"
              onClick={() => void setIsNever(never, false)}
            >
              {t('undo')}
            </button>
          </>
        )}
      </p>
    </details>
  );
}
