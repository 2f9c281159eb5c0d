import { Icon } from '../../ui/Icon.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { day } from '../../wording/format.ts';
import { t, tList } from '../../wording/i18n.ts';
import { HitList } from './HitList.tsx';
import type { Finding } from './useFinding.ts';

/** Finds reports on the article's event, when asked: shows what was found, and fetches what is chosen of it. */
export function Find({ finding }: { finding: Finding }) {
  const { host, words, days, hits, part, answer, question, isOpen, setIsOpen, find, take, cancel } = finding;
  const isBusy = part !== null;
  return (
    <details
      class="fold find"
      data-testid="find-reports"
      open={isOpen}
      onToggle={event => setIsOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>{t('find')}</h3>
      </summary>
      <p class="muted" data-testid="find-words">
        {words && (words.length > 0 ? t('find_help', [host, tList(words)]) : t('find_too_few'))}
        {days && words && words.length > 0 && ` ${t('find_days', days.map(day))}`}
      </p>
      <button type="button" data-testid="find" disabled={isBusy || !words?.length} onClick={find}>
        <Icon name="site" />
        {t('find_start')}
      </button>
      {part !== null && <Progress name={t('find')} part={part} onCancel={cancel} />}
      <p class="answer" role="status" data-testid="find-answer">
        {answer}
      </p>
      {question}
      {hits && hits.length > 0 && <HitList hits={hits} isBusy={isBusy} onTake={take} />}
    </details>
  );
}
