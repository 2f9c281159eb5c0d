import type { Settings } from '../../settings.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useChangeSettings } from '../../ui/useStored.ts';
import { t } from '../../wording/i18n.ts';
import { ariaKey } from '../../wording/keys.ts';
import { useKeys } from './useKeys.ts';

/** Pages are drawn on with the browser's own highlights, which this page would have too. */
const CAN_MARK = typeof Highlight === 'function' && Boolean(globalThis.CSS?.highlights);

/** One switch for all marks on all pages, and its key; or that the browser draws none. */
export function MarksSwitch(settings: Settings) {
  if (CAN_MARK) return <Switch {...settings} />;
  return (
    <p class="muted no-marks" data-testid="no-marks">
      {t('marks_missing')}
    </p>
  );
}

function Switch({ marks, keys }: Settings) {
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
