import { Fragment } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportOrder, ReportSummary } from '../../corpus/types.ts';
import type { Report } from '../../engine/types.ts';
import type { ProblemCode } from '../../messages.ts';
import { neverCompared } from '../../stored/slots.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice, problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { useStored } from '../../ui/useStored.ts';
import { webAddress, when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { namesOf } from '../../wording/whoseWords.ts';
import { StartWith } from '../find/StartWith.tsx';
import { TryDemo } from '../find/TryDemo.tsx';
import { Export } from './Export.tsx';
import { FailingFeeds } from './FailingFeeds.tsx';
import { Import } from './Import.tsx';
import { useAgencyNames } from './useAgencyNames.ts';
import { useReportList } from './useReportList.ts';

interface ItemProps {
  report: ReportSummary;
  agency: string | null;
  /** The reader wants it compared with no article. */
  isNever: boolean;
  onCompareAgain: () => void;
  onPin: () => void;
  onRemove: () => void;
}

function ReportItem({ report, agency, isNever, onCompareAgain, onPin, onRemove }: ItemProps) {
  const address = webAddress(report.url);
  const title = report.title || report.id;
  const depth = report.depth === 'full' ? null : t(`depth_${report.depth}`);
  const names = namesOf({ outlet: report.outlet, agencyName: agency });
  const never = isNever ? t('never_compared') : null;
  const facts = [...names, when(report.published), tn('words', report.words), depth, never];
  const about = facts.filter(Boolean);
  return (
    <li class="report" data-testid="report" data-id={report.id}>
      <div>
        <p class="title" dir="auto">
          {address ? (
            <a href={address.href} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
          ) : (
            title
          )}
        </p>
        <p class="muted">
          {about.map((fact, index) => (
            <Fragment key={fact}>
              <span class={index > 0 ? 'whole' : undefined}>
                {fact}
                {index < about.length - 1 && ' ·'}
              </span>{' '}
            </Fragment>
          ))}
          {isNever && (
            <button type="button" class="quiet" data-testid="compare-again" onClick={onCompareAgain}>
              {t('never_again')}
            </button>
          )}
        </p>
      </div>
      <button
        type="button"
        class="small"
        data-testid="pin"
        aria-pressed={report.pinned}
        aria-label={t('pin_report', [title])}
        title={t(report.pinned ? 'pinned' : 'pin')}
        onClick={onPin}
      >
        <Icon name="pin" />
      </button>
      <button
        type="button"
        class="small"
        data-testid="remove"
        aria-label={t('remove_report', [title])}
        title={t('remove')}
        onClick={onRemove}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

interface RemovedProps {
  removed: Report[];
  onUndo: () => void;
}

function Removed({ removed: [report], onUndo }: RemovedProps) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that removed it is gone, and the focus with it.
  useEffect(() => button.current?.focus(), [report?.id]);
  if (!report) return null;
  return (
    <p class="answer">
      {t('report_removed', [report.title || report.outlet])}{' '}
      <button type="button" ref={button} class="quiet" data-testid="undo" onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}

const ORDERS = ['added', 'published', 'outlet', 'words'] as const satisfies ReportOrder[];

function Order({ order, onOrder }: { order: ReportOrder; onOrder: (order: ReportOrder) => void }) {
  return (
    <label class="choice">
      <span>{t('order')}</span>
      <select
        data-testid="order"
        value={order}
        onChange={event => onOrder(event.currentTarget.value as ReportOrder)}
      >
        {ORDERS.map(name => (
          <option key={name} value={name}>
            {t(`order_${name}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function useRemoval(reload: () => void) {
  const [removed, setRemoved] = useState<Report[]>([]);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const remove = async (id: string) => {
    const answer = await request('remove-reports', { ids: [id] });
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setRemoved(answer.value);
    reload();
  };
  const undo = async () => {
    const answer = await request('import-reports', { reports: removed });
    setProblem(answer.ok ? null : answer.error);
    if (answer.ok) setRemoved([]);
    reload();
  };
  return { removed, problem, remove, undo };
}

/** The stored reports: search, import, remove. */
export function Reports() {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<ReportOrder>('added');
  const { list, problem, reload, more } = useReportList(query, order);
  const removal = useRemoval(reload);
  const agencies = useAgencyNames();
  const never = useStored(neverCompared) ?? [];
  const pin = async ({ id, pinned }: ReportSummary) => {
    await request('pin-reports', { ids: [id], pinned: !pinned });
    reload();
  };
  useEffect(() => scrollTo(0, 0), []);
  if (problem) return <Notice code={problem} />;
  return (
    <section class="reports" aria-labelledby="reports-heading">
      <div class="head">
        <h2 id="reports-heading">{t('view_reports')}</h2>
        <p class="muted" role="status">
          {list && tn(query ? 'reports_found' : 'reports_count', list.total)}
        </p>
      </div>
      <div class="tools">
        <input
          type="search"
          aria-label={t('search_reports')}
          placeholder={t('search_reports')}
          value={query}
          onInput={event => setQuery(event.currentTarget.value)}
        />
        <Import onChange={reload} />
        {list && list.total > 0 && query === '' && <Export total={list.total} />}
      </div>
      {list && list.total > 1 && <Order order={order} onOrder={setOrder} />}
      <FailingFeeds />
      <div role="status" class="told">
        {removal.problem && <p class="answer">{problemText(removal.problem)}</p>}
        <Removed removed={removal.removed} onUndo={() => void removal.undo()} />
      </div>
      {list?.total === 0 && query && <Notice code="none-found" />}
      {list?.total === 0 && !query && (
        <>
          <Notice code="no-reports">
            <TryDemo />
          </Notice>
          <StartWith />
        </>
      )}
      <ul class="rows">
        {list?.reports.map(report => (
          <ReportItem
            key={report.id}
            report={report}
            agency={report.agency && (agencies.get(report.agency) ?? report.agency)}
            isNever={never.includes(report.id)}
            onCompareAgain={() => void request('never-compare', { id: report.id, isNever: false })}
            onPin={() => void pin(report)}
            onRemove={() => void removal.remove(report.id)}
          />
        ))}
      </ul>
      {list && list.reports.length < list.total && (
        <button type="button" onClick={more}>
          {t('show_more')}
        </button>
      )}
    </section>
  );
}
