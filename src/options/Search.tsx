import { useEffect, useState } from 'preact/hooks';
import { giveBackSearch, sitePattern } from '../hosts.ts';
import { hostOf } from '../sources/address.ts';
import { addressOf, isSearch, providerOf } from '../sources/find/providers.ts';
import { hasOpaqueLinks } from '../sources/find/wrapped.ts';
import { changeSettings } from '../stored/settings.ts';
import { fetchOnly } from '../stored/slots.ts';
import { failureText } from '../ui/Notice.tsx';
import { useSettings, useStored } from '../ui/useStored.ts';
import { t } from '../wording/i18n.ts';

const hostOfSearch = (search: string): string => addressOf(providerOf(search));

const withdraw = (search: string): Promise<void> => giveBackSearch(hostOfSearch(search));

/** That the search may be asked, and the way to take that back. */
function Allowed({ search }: { search: string }) {
  const address = hostOfSearch(search);
  const patterns = useStored(fetchOnly);
  if (!patterns?.includes(sitePattern(address) ?? '')) return null;
  return (
    <p class="allowed" data-testid="search-allowed">
      {t('search_allowed', [hostOf(address) ?? address])}{' '}
      <button type="button" data-testid="withdraw-search" onClick={() => void withdraw(search)}>
        {t('search_withdraw')}
      </button>
    </p>
  );
}

/** Where related reports are looked for: a known search, or one of the reader's own that answers with RSS. */
export function Search() {
  const { search } = useSettings();
  const [template, setTemplate] = useState('');
  const [answer, setAnswer] = useState('');
  useEffect(() => setTemplate(search), [search]);
  const submit = async () => {
    const wanted = template.trim();
    if (hasOpaqueLinks(wanted)) return setAnswer(t('search_opaque'));
    if (wanted !== '' && !isSearch(wanted)) return setAnswer(t('search_wrong'));
    try {
      await changeSettings({ search: wanted });
      if (sitePattern(hostOfSearch(wanted)) !== sitePattern(hostOfSearch(search))) await withdraw(search);
      setAnswer(t('search_saved'));
    } catch (error) {
      setAnswer(failureText(error));
    }
  };
  return (
    <section aria-labelledby="search-heading">
      <h2 id="search-heading">{t('find')}</h2>
      <p class="muted" id="search-help">
        {t('search_help', ['{query}', '{from}', '{to}'])}
      </p>
      <Allowed search={search} />
      <form
        aria-labelledby="search-heading"
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="field">
          <label for="search-template">{t('search_address')}</label>
          <input
            id="search-template"
            type="text"
            inputMode="url"
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
