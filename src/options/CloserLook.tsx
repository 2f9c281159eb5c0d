import { useChangeSettings, useSettings } from '../ui/useStored.ts';
import { t } from '../wording/i18n.ts';

/** Whether reports that are in doubt are compared by meaning too. */
export function CloserLook() {
  const { closerLook } = useSettings();
  const [change, problem] = useChangeSettings();
  return (
    <section aria-labelledby="closer-look-heading">
      <h2 id="closer-look-heading">{t('closer_look')}</h2>
      <p class="muted" id="closer-look-help">
        {t('closer_look_help')}
      </p>
      <label class="check">
        <input
          type="checkbox"
          id="closer-look"
          aria-describedby="closer-look-help"
          checked={closerLook}
          onChange={event => change({ closerLook: event.currentTarget.checked })}
        />
        {t('closer_look_on')}
      </label>
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
