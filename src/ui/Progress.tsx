import { percent } from '../wording/format.ts';
import { t } from '../wording/i18n.ts';

interface Props {
  name: string;
  /** 0 to 1. */
  part: number;
  onCancel: () => void;
}

/** How far long work is, with a way to stop it. */
export function Progress({ name, part, onCancel }: Props) {
  const whole = Math.floor(100 * Math.min(1, part));
  return (
    <div class="progress">
      <progress max={100} value={whole} aria-label={name} />
      <span>{percent(whole)}</span>
      <button type="button" class="quiet" onClick={onCancel}>
        {t('cancel')}
      </button>
    </div>
  );
}
