import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../ui/Icon.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { day } from '../../wording/format.ts';
import { t, tList } from '../../wording/i18n.ts';
import { Choose, HitList, TAKE } from './HitList.tsx';
import type { Finding } from './useFinding.ts';

/** What would be sent, and where to. */
function Sent({ finding }: { finding: Finding }) {
  const { plan, name, months } = finding;
  if (!plan) return <p class="muted" data-testid="find-words" />;
  const { words, days } = plan;
  return (
    <p class="muted" data-testid="find-words">
      {words.length > 0 ? t('find_help', [name, tList(words)]) : t('find_too_few')}
      {days && words.length > 0 && ` ${t('find_days', days.map(day))}`}
      {months === 3 && ` ${t('find_three_months')}`}
    </p>
  );
}

/** Another search, after one that refused, was too slow or found nothing. */
function Next({ finding, isFirst }: { finding: Finding; isFirst: boolean }) {
  const { next, run, record } = finding;
  if (!next || run) return null;
  const { search, plan } = next;
  return (
    <div class="next-search">
      <button
        type="button"
        class={isFirst && record.hits.length === 0 ? 'primary big' : undefined}
        data-testid="find-next"
        onClick={() => finding.findWith(search.address)}
      >
        <Icon name="site" />
        {t('find_next', [search.name])}
      </button>
      <p class="muted">
        {t('find_next_help', [search.name])}
        {plan.days && ` ${t('find_days', plan.days.map(day))}`}
        {search.months === 3 && ` ${t('find_three_months')}`}
      </p>
    </div>
  );
}

/** The button that searches, and what would be sent. */
function Ask({ finding, isFirst }: { finding: Finding; isFirst: boolean }) {
  const { plan, record, run } = finding;
  const wasAsked = record.hits.length > 0 || record.isVain;
  return (
    <>
      <button
        type="button"
        class={isFirst && !wasAsked ? 'primary big' : undefined}
        data-testid="find"
        disabled={run !== null || !plan?.words.length}
        onClick={finding.find}
      >
        <Icon name="site" />
        {t(wasAsked ? 'find_again' : isFirst ? 'find_first' : 'find_start')}
      </button>
      <Sent finding={finding} />
    </>
  );
}

/** The search itself; once it found something, that comes first. */
function Search({ finding, isFirst }: { finding: Finding; isFirst: boolean }) {
  const { record, run, question, cancel } = finding;
  const { hits, answer } = record;
  const hasFound = hits.length > 0;
  // The button that was pressed is gone, and the focus with it.
  const isDue = useRef(false);
  useEffect(() => {
    if (run) isDue.current = true;
    if (run || !isDue.current || !hasFound) return;
    isDue.current = false;
    if (document.activeElement === document.body)
      document.getElementById(TAKE)?.focus({ preventScroll: true });
  }, [run, hits]);
  return (
    <>
      {!hasFound && <Ask finding={finding} isFirst={isFirst} />}
      {run && <Progress name={run.doing || t('find')} part={run.part} onCancel={cancel} />}
      <div class="found">
        <p class="answer" role="status" data-testid="find-answer">
          {run ? run.doing : answer}
        </p>
        {hasFound && !run && <Choose finding={finding} />}
      </div>
      {question}
      <Next finding={finding} isFirst={isFirst} />
      {hasFound && <HitList finding={finding} />}
      {hasFound && <Ask finding={finding} isFirst={isFirst} />}
    </>
  );
}

/**
 * Finds reports on the article's event, when asked: shows what was found, and fetches what is chosen of it.
 * @param isFirst nothing is there to compare with: it is what the reader is to do first, and not folded away
 */
export function Find({ finding, isFirst = false }: { finding: Finding; isFirst?: boolean }) {
  const { record, change } = finding;
  if (isFirst) {
    return (
      <section class="find" data-testid="find-reports" aria-label={t('find')}>
        <Search finding={finding} isFirst />
      </section>
    );
  }
  return (
    <details
      class="fold find"
      data-testid="find-reports"
      open={record.isOpen}
      onToggle={event => {
        const isOpen = event.currentTarget.open;
        if (isOpen !== record.isOpen) change({ isOpen });
      }}
    >
      <summary>
        <h3>{t('find')}</h3>
      </summary>
      <Search finding={finding} isFirst={false} />
    </details>
  );
}
