import { LANGUAGES, type Language as Name } from '../settings.ts';
import { changeSettings } from '../storedSettings.ts';
import { useSettings } from '../ui/useSettings.ts';
import { t } from '../wording/i18n.ts';

/** A language's name in itself. */
const nameOf = (language: Name): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** The language of the interfaces: the browser's, or the one chosen. */
export function Language() {
  const { language } = useSettings();
  return (
    <section aria-labelledby="language-heading">
      <h2 id="language-heading">{t('language')}</h2>
      <select
        id="language"
        class="narrow"
        aria-labelledby="language-heading"
        value={language ?? ''}
        onChange={event => {
          const chosen = LANGUAGES.find(name => name === event.currentTarget.value) ?? null;
          void changeSettings({ language: chosen });
        }}
      >
        <option value="">{t('language_browser')}</option>
        {LANGUAGES.map(name => (
          <option key={name} value={name} lang={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
    </section>
  );
}
