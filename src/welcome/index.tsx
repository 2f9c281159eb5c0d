import { start } from '../ui/start.tsx';
import { t } from '../wording/i18n.ts';
import { Demo } from './Demo.tsx';
import { Meanings } from './Meanings.tsx';

function Welcome() {
  return (
    <main>
      <img src="/icons/128.png" width="64" height="64" alt="" />
      <h1>{t('welcome')}</h1>
      <p class="lead">{t('description')}</p>
      <ol class="steps">
        <li>
          <h2>{t('welcome_reports')}</h2>
          <p>{t('welcome_reports_help')}</p>
          <Demo />
        </li>
        <li>
          <h2>{t('welcome_article')}</h2>
          <p>{t('welcome_article_help')}</p>
          <a class="button" href="./article.html" target="_blank" data-testid="demo-article" rel="noopener">
            {t('welcome_article_open')}
          </a>
        </li>
        <li>
          <h2>
            {t('welcome_icon')} <img src="/icons/32.png" width="24" height="24" alt="" />
          </h2>
          <p>{t('welcome_icon_help')}</p>
          <Meanings />
        </li>
      </ol>
      <section aria-labelledby="own-heading">
        <h2 id="own-heading">{t('welcome_own')}</h2>
        <p>{t('welcome_own_help')}</p>
        <p class="muted">{t('privacy_text')}</p>
      </section>
    </main>
  );
}

void start('welcome', () => <Welcome />);
