import { browser } from '../../browser.ts';
import { Starters } from '../../ui/Starters.tsx';
import { useFollowing } from '../../ui/useFollowing.ts';
import { t } from '../../wording/i18n.ts';
import { useConsent } from '../useConsent.tsx';

/** How many sources the sidebar offers; the options page has them all. */
const MOST = 5;

/** Sources that a new reader may follow. */
export function StartWith() {
  const { answer, isBusy, follow } = useFollowing();
  const { ask, question } = useConsent();
  return (
    <section class="first-ways" aria-labelledby="start-heading" data-testid="start-with">
      <h3 id="start-heading">{t('starters')}</h3>
      <p class="muted">{t('starters_help')}</p>
      <Starters most={MOST} onFollow={(address, site) => ask(() => void follow(address, site))} />
      {question}
      <p class="answer" role="status" data-testid="starter-answer" aria-busy={isBusy}>
        {isBusy ? t('starter_fetching') : answer}
      </p>
      <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
        {t('starters_more')}
      </button>
    </section>
  );
}
