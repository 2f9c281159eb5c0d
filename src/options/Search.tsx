import { useEffect, useState } from 'preact/hooks';
import { t } from '../i18n.ts';
import { isTemplate } from '../sources/find/rssSearch.ts';
import { changeSettings } from '../storedSettings.ts';
import { useSettings } from '../ui/useSettings.ts';

/** Where related reports are looked for: GDELT, or a search of the reader's own that answers with RSS. */
export function Search() {
  const { search } = useSettings();
  const [template, setTemplate] = useState('');
  const [answer, setAnswer] = useState('');
  useEffect(() => setTemplate(search), [search]);
  const submit = () => {
    const wanted = template.trim();
    const isFine = wanted === '' || isTemplate(wanted);
    setAnswer(t(isFine ? 'search_saved' : 'search_wrong'));
    if (isFine) void changeSettings({ search: wanted });
  };
  return (
    <section aria-labelledby="search-heading">
      <h2 id="search-heading">{t('find')}</h2>
      <p class="muted" id="search-help">
        {t('search_help', ['{query}', '{from}', '{to}'])}
      </p>
      <form
        aria-labelledby="search-heading"
        onSubmit={event => {
          event.preventDefault();
          submit();
        }}
      >
        <div class="field">
          <label for="search-template">{t('search_address')}</label>
          <input
            id="search-template"
            type="text"
            dir="ltr"
            aria-describedby="search-help"
            value={template}
            onInput={event => setTemplate(event.currentTarget.value)}
          />
        </div>
        <p class="submit">
          <button type="submit" data-testid="save-search">
            {t('retention_save')}
          </button>
        </p>
        <p class="answer" role="status">
          {answer}
        </p>
      </form>
    </section>
  );
}
