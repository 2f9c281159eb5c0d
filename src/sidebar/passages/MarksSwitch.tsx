import type { Settings } from '../../settings.ts';
import { changeSettings } from '../../storedSettings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { t } from '../../wording/i18n.ts';
import { ariaKey } from '../../wording/keys.ts';

export const switchMarks = (marks: boolean): void => void changeSettings({ marks });

/** One switch for all marks on all pages. */
export function MarksSwitch({ marks, keys }: Settings) {
  const name = t('marks');
  return (
    <button
      type="button"
      role="switch"
      aria-checked={marks}
      aria-keyshortcuts={ariaKey(keys.marks)}
      title={keys.marks ? t('with_key', [name, keys.marks]) : name}
      data-testid="marks"
      onClick={() => switchMarks(!marks)}
    >
      <Icon name={marks ? 'check' : 'close'} />
      {name}
    </button>
  );
}
