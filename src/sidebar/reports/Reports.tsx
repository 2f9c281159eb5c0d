import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReportOrder, ReportSummary } from '../../corpus/types.ts';
import type { Report } from '../../engine/types.ts';
import type { ProblemCode } from '../../messages.ts';
import { neverCompared } from '../../stored/slots.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Notice, problemText } from '../../ui/Notice.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { request } from '../../ui/request.ts';
import { useStored } from '../../ui/useStored.ts';
import { t, tn } from '../../wording/i18n.ts';
import { StartWith } from '../find/StartWith.tsx';
import { TryDemo } from '../find/TryDemo.tsx';
import { Export } from './Export.tsx';
import { FailingFeeds } from './FailingFeeds.tsx';
import { Import } from './Import.tsx';
import { ReportItem } from './ReportItem.tsx';
import { useAgencyName } from './useAgencyName.ts';
import { useReportList } from './useReportList.ts';

interface RemovedProps {
  removed: Report[];
  onUndo: () => void;
}

function Removed({ removed, onUndo }: RemovedProps) {
  const button = useRef<HTMLButtonElement>(null);
  const [report] = removed;
  // The button that removed it is gone, and the focus with it.
  useEffect(() => button.current?.focus(), [report?.id]);
  if (!report) return null;
  return (
    <p class="answer">
      {removed.length === 1
        ? t('report_removed', [report.title || report.outlet])
        : tn('reports_removed', removed.length)}{' '}
      <button type="button" ref={button} class="quiet" data-testid="undo" onClick={onUndo}>
        {t('undo')}
      </button>
    </p>
  );
}

interface ChosenProps {
  chosen: ReadonlySet<string>;
  shown: readonly ReportSummary[];
  onChosen: (chosen: ReadonlySet<string>) => void;
  onRemove: () => void;
}

/** What is chosen, and what can be done with all of it at once. */
function Chosen({ chosen, shown, onChosen, onRemove }: ChosenProps) {
  const isAll = shown.length > 0 && shown.every(({ id }) => chosen.has(id));
  return (
    <div class="chosen">
      <label class="check">
        <input
          type="checkbox"
          data-testid="choose-all"
          checked={isAll}
          onChange={() => onChosen(new Set(isAll ? [] : shown.map(({ id }) => id)))}
        />
        <span>{t('choose_all')}</span>
      </label>
      {chosen.size > 0 && (
        <button type="button" data-testid="remove-chosen" onClick={onRemove}>
          <Icon name="close" />
          {tn('remove_chosen', chosen.size)}
        </button>
      )}
    </div>
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
  const remove = async (ids: string[]) => {
    const answer = await request('remove-reports', { ids });
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
  const { list, part, problem, reload, more } = useReportList(query, order);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const removal = useRemoval(reload);
  const agencyName = useAgencyName();
  const never = useStored(neverCompared) ?? [];
  const pin = async ({ id, pinned }: ReportSummary) => {
    await request('pin-reports', { ids: [id], pinned: !pinned });
    reload();
  };
  const remove = (ids: string[]) => {
    setChosen(now => new Set([...now].filter(id => !ids.includes(id))));
    void removal.remove(ids);
  };
  const choose = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  useEffect(() => scrollTo(0, 0), []);
  useEffect(() => setChosen(new Set()), [query]);
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
      <FailingFeeds />
      {part !== null && <Progress name={t('search_reports')} part={part} onCancel={() => setQuery('')} />}
      {list && list.total > 1 && (
        <div class="list-tools">
          <Order order={order} onOrder={setOrder} />
          <Chosen
            chosen={chosen}
            shown={list.reports}
            onChosen={setChosen}
            onRemove={() => remove([...chosen])}
          />
        </div>
      )}
      <div role="status" class="told">
        {removal.problem && <p class="answer">{problemText(removal.problem)}</p>}
        <Removed removed={removal.removed} onUndo={() => void removal.undo()} />
      </div>
      {list?.total === 0 && query && part === null && <Notice code="none-found" />}
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
            agency={agencyName(report.agency)}
            isChosen={chosen.has(report.id)}
            onChoose={() => choose(report.id)}
            isNever={never.includes(report.id)}
            onCompareAgain={() => void request('never-compare', { id: report.id, isNever: false })}
            onPin={() => void pin(report)}
            onRemove={() => remove([report.id])}
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
