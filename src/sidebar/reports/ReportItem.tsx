import { Fragment } from 'preact';
import type { ReportSummary } from '../../corpus/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { WebLink } from '../../ui/WebLink.tsx';
import { when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import { namesOf } from '../../wording/whoseWords.ts';
import { ReadHere } from './OpenReport.tsx';

interface ItemProps {
  report: ReportSummary;
  agency: string | null;
  /** The reader wants it compared with no article. */
  isNever: boolean;
  onCompareAgain: () => void;
  isChosen: boolean;
  onChoose: () => void;
  onPin: () => void;
  onRemove: () => void;
}

/** A stored report in the list, with what can be done with it. */
export function ReportItem(props: ItemProps) {
  const { report, agency, isNever, onCompareAgain, isChosen, onChoose, onPin, onRemove } = props;
  const title = report.title || report.id;
  const depth = report.depth === 'full' ? null : t(`depth_${report.depth}`);
  const names = namesOf({ outlet: report.outlet, agencyName: agency });
  const never = isNever ? t('never_compared') : null;
  const facts = [...names, when(report.published), tn('words', report.words), depth, never];
  const about = facts.filter(Boolean);
  return (
    <li class="report" data-testid="report" data-id={report.id}>
      <label class="choose">
        <input
          type="checkbox"
          data-testid="choose"
          aria-label={t('choose_report', [title])}
          checked={isChosen}
          onChange={onChoose}
        />
      </label>
      <div>
        <p class="title" dir="auto">
          <WebLink url={report.url}>{title}</WebLink>
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
          <ReadHere id={report.id} title={title} />
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
