import { useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { isFollowed, markFetchOnly, readPatterns } from '../hosts.ts';
import { NotStored } from '../stored/slot.ts';
import { failureText } from '../ui/Notice.tsx';
import { siteName, usePermissions } from '../ui/sites.ts';
import { t } from '../wording/i18n.ts';

/** The sites where articles are read at load, by the permissions the browser holds; each can be turned off. */
export function Sites() {
  const origins = usePermissions(readPatterns, []);
  const [problem, setProblem] = useState('');
  const remove = async (origin: string) => {
    try {
      if (await isFollowed(origin)) await markFetchOnly([origin]);
      else await browser.permissions.remove({ origins: [origin] });
      setProblem('');
    } catch (error) {
      setProblem(error instanceof NotStored ? failureText(error) : t('site_kept'));
    }
  };
  return (
    <section aria-labelledby="sites-heading">
      <h2 id="sites-heading">{t('sites')}</h2>
      <p class="muted">{t('sites_help')}</p>
      {origins.length === 0 && <p>{t('sites_none')}</p>}
      <ul class="rows">
        {origins.map(origin => (
          <li key={origin} class="agency" data-testid="site" data-origin={origin}>
            <p>{siteName(origin)}</p>
            <button
              type="button"
              aria-label={t('site_remove', [siteName(origin)])}
              onClick={() => void remove(origin)}
            >
              {t('turn_off')}
            </button>
          </li>
        ))}
      </ul>
      {problem && (
        <p class="answer" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
