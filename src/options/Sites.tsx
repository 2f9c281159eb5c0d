import { useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import { markFetchOnly, readPatterns } from '../hosts.ts';
import { getFeeds, isFollowed } from '../storedFeeds.ts';
import { usePermissions } from '../ui/sites.ts';
import { t } from '../wording/i18n.ts';

const isForAll = (origin: string): boolean => /^(?:<all_urls>|(?:\*|https?):\/\/\*\/\*)$/.test(origin);
const siteName = (origin: string): string =>
  isForAll(origin) ? t('site_all') : origin.replace(/^(?:https|\*):\/\//, '').replace(/\/\*$/, '');

/** The sites where articles are read at load, by the permissions the browser holds; each can be turned off. */
export function Sites() {
  const origins = usePermissions(readPatterns, []);
  const [isKept, setIsKept] = useState(false);
  const remove = async (origin: string) => {
    if (isFollowed(await getFeeds(), origin)) return markFetchOnly([origin]);
    const isGone = await browser.permissions.remove({ origins: [origin] }).catch(() => false);
    setIsKept(!isGone);
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
      {isKept && (
        <p class="answer" role="alert">
          {t('site_kept')}
        </p>
      )}
    </section>
  );
}
