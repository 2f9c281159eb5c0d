import { KEEPS } from '../settings.ts';
import { changeSettings } from '../storedSettings.ts';
import { useSettings } from '../ui/useSettings.ts';
import { t } from '../wording/i18n.ts';

/** Which articles that are read are kept as reports by themselves. */
export function Keep() {
  const { keep } = useSettings();
  return (
    <section aria-labelledby="keep-read-heading">
      <h2 id="keep-read-heading">{t('keep_read')}</h2>
      <p class="muted" id="keep-read-help">
        {t('keep_read_help')}
      </p>
      <select
        id="keep-read"
        class="narrow"
        aria-labelledby="keep-read-heading"
        aria-describedby="keep-read-help"
        value={keep}
        onChange={event => {
          void changeSettings({ keep: KEEPS.find(name => name === event.currentTarget.value) ?? 'off' });
        }}
      >
        {KEEPS.map(name => (
          <option key={name} value={name}>
            {t(`keep_read_${name}`)}
          </option>
        ))}
      </select>
    </section>
  );
}
