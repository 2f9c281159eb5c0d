import type { Label as LabelName } from '../../engine/types.ts';
import { t } from '../../wording/i18n.ts';

/** A label in its colour and underline style: the same as its passages have on the page. */
export function Label({ label }: { label: LabelName }) {
  return (
    <span class="label" data-label={label}>
      {t(`label_${label}`)}
    </span>
  );
}
