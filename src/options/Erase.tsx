import { useState } from 'preact/hooks';
import { t } from '../wording/i18n.ts';
import { eraseAll } from './erase.ts';

/** Erases everything, after asking once more. */
export function Erase({ onErased }: { onErased: () => Promise<void> }) {
  const [isAsking, setIsAsking] = useState(false);
  const [done, setDone] = useState<string[]>([]);
  const run = async () => {
    setIsAsking(false);
    setDone(await eraseAll());
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
      <div class="answer" role="status">
        {done.map(said => (
          <p key={said}>{said}</p>
        ))}
      </div>
    </div>
  );
}
