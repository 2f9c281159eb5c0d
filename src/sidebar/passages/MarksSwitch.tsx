import type { Settings } from '../../settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useChangeSettings } from '../../ui/useStored.ts';
import { t } from '../../wording/i18n.ts';
import { ariaKey } from '../../wording/keys.ts';
import { useKeys } from './useKeys.ts';

/** One switch for all marks on all pages, and its key. */
export function MarksSwitch({ marks, keys }: Settings) {
  const [change, problem] = useChangeSettings();
  const toggle = () => change(now => ({ marks: !now.marks }));
  useKeys(keys, { marks: toggle });
  const name = t('marks');
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={marks}
        aria-keyshortcuts={ariaKey(keys.marks)}
        title={keys.marks ? t('with_key', [name, keys.marks]) : name}
        data-testid="marks"
        onClick={toggle}
      >
        <Icon name={marks ? 'check' : 'close'} />
        {name}
      </button>
      {problem && (
        <p class="wrong" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
