import { LANGUAGES, type TextLanguage } from '../settings.ts';
import { useChangeSettings, useSettings } from '../ui/useStored.ts';
import { t } from '../wording/i18n.ts';

/** A language's name in itself. */
const nameOf = (language: TextLanguage): string =>
  new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;

/** The language of the interfaces: the browser's, or the one chosen. */
export function Language() {
  const { language } = useSettings();
  const [change, problem] = useChangeSettings();
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
          change({ language: chosen });
        }}
      >
        <option value="">{t('language_browser')}</option>
        {LANGUAGES.map(name => (
          <option key={name} value={name} lang={name}>
            {nameOf(name)}
          </option>
        ))}
      </select>
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
