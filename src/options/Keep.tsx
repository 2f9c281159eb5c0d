import { KEEPS } from '../settings.ts';
import { useChangeSettings, useSettings } from '../ui/useStored.ts';
import { t } from '../wording/i18n.ts';

/** Which articles that are read are kept as reports by themselves. */
export function Keep() {
  const { keep } = useSettings();
  const [change, problem] = useChangeSettings();
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
          change({ keep: KEEPS.find(name => name === event.currentTarget.value) ?? 'off' });
        }}
      >
        {KEEPS.map(name => (
          <option key={name} value={name}>
            {t(`keep_read_${name}`)}
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
