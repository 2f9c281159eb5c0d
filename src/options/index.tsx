import { render } from 'preact';
import { setLanguage, t } from '../i18n.ts';
import { Agencies } from './Agencies.tsx';
import { Sites } from './Sites.tsx';

function Options() {
  return (
    <main>
      <h1>{t('options_title')}</h1>
      <Agencies />
      <Sites />
      <section aria-labelledby="privacy-heading">
        <h2 id="privacy-heading">{t('privacy')}</h2>
        <p>{t('privacy_text')}</p>
      </section>
    </main>
  );
}

setLanguage(document);
document.title = t('options_title');
render(<Options />, document.getElementById('app')!);
