import { useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { keepTracesOf } from '../stored/traces.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { t } from '../wording/i18n.ts';

/** Takes out everything that was kept: reports, the reader's agencies and settings, the results of open tabs. */
async function erase(): Promise<string> {
  const answer = await request('clear-reports', {});
  if (!answer.ok) return problemText(answer.error);
  await browser.storage.local.clear();
  await browser.storage.session.clear();
  await keepTracesOf(new Set());
  return t('erased');
}

/** Erases everything, after asking once more. */
export function Erase({ onErased }: { onErased: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const [answer, setAnswer] = useState('');
  const run = async () => {
    setIsAsking(false);
    setAnswer(await erase());
    await onErased();
  };
  return (
    <div class="erase">
      <h3>{t('erase')}</h3>
      <p class="muted">{t('erase_help')}</p>
      {isAsking ? (
        <div role="alert">
          <p>{t('erase_sure')}</p>
          <div class="buttons">
            <button type="button" class="primary" data-testid="erase-yes" onClick={() => void run()}>
              {t('erase_yes')}
            </button>
            <button type="button" onClick={() => setIsAsking(false)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" data-testid="erase" onClick={() => setIsAsking(true)}>
          {t('erase')}
        </button>
      )}
      <p class="answer" role="status">
        {answer}
      </p>
    </div>
  );
}
