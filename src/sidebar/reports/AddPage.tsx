import { useState } from 'preact/hooks';
import type { Report } from '../../engine/types.ts';
import { Icon } from '../../ui/Icon.tsx';
import { problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { t } from '../../wording/i18n.ts';
import type { Traced } from '../state.ts';
import { useConsent } from '../useConsent.tsx';

interface Props {
  tabId: number;
  state: Traced;
  isShort?: boolean;
}

/** Puts the page among the reports or takes it out; taking it out can be undone. */
export function AddPage({ tabId, state, isShort = false }: Props) {
  const { ask, question } = useConsent();
  const [isBusy, setIsBusy] = useState(false);
  const [answer, setAnswer] = useState('');
  const [removed, setRemoved] = useState<Report[]>([]);

  /** Runs one change of the stored reports and has the page traced again; says what went wrong. */
  const run = async (change: () => Promise<string>) => {
    if (isBusy) return;
    setIsBusy(true);
    setAnswer(await change());
    setIsBusy(false);
    await request('refresh', { tabId });
  };
  const add = (isPrivateToo: boolean) =>
    run(async () => {
      setRemoved([]);
      const done = await request('add-page', { tabId, isPrivateToo });
      return done.ok ? t('page_added') : problemText(done.error);
    });
  const remove = () =>
    run(async () => {
      const done = await request('remove-reports', { ids: [state.article.id] });
      if (!done.ok) return problemText(done.error);
      setRemoved(done.value);
      return t('page_removed');
    });
  const undo = () =>
    run(async () => {
      const done = await request('import-reports', { reports: removed });
      if (!done.ok) return problemText(done.error);
      setRemoved([]);
      return t('page_added');
    });

  return (
    <>
      {state.stored ? (
        <button
          type="button"
          aria-busy={isBusy}
          title={t('page_stored')}
          data-testid="remove-page"
          onClick={() => void remove()}
        >
          <Icon name="check" />
          {t('page_stored_short')} <span class="do">{t('remove')}</span>
        </button>
      ) : (
        <button
          type="button"
          aria-busy={isBusy}
          title={t('add_page')}
          data-testid="add-page"
          onClick={() => ask(isPrivate => void add(isPrivate))}
        >
          <Icon name="add" />
          {t(isShort ? 'add_page_short' : 'add_page')}
        </button>
      )}
      {question}
      <p class="answer" role="status">
        {answer || (state.notKept && problemText(state.notKept))}
        {removed.length > 0 && (
          <button type="button" class="quiet" aria-busy={isBusy} onClick={() => void undo()}>
            {t('undo')}
          </button>
        )}
      </p>
    </>
  );
}
