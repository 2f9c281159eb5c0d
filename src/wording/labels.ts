import type { Label } from '../engine/types.ts';
import { t } from './i18n.ts';

/** The name of a passage's label; one that is in doubt is said to be. */
export const labelText = (label: Label, sure = true): string =>
  sure || label === 'skip' ? t(`label_${label}`) : t(`label_${label}_unsure`);

/** The name of a part of an article: of a label, of quotes that others carry, of what is in doubt. */
export const partText = (part: Label | 'quote' | 'unsure'): string =>
  part === 'quote' ? t('shared_quotes') : part === 'unsure' ? t('label_unsure') : labelText(part);
