import type { Label } from '../engine/types.ts';
import { t } from './i18n.ts';

/**
 * The name of a passage's label; one that is in doubt is said to be.
 * @param isJudged false if only copying is judged: what is not copied is called no more than that
 */
export function labelText(label: Label, sure = true, isJudged = true): string {
  if (!isJudged && label === 'unique') return t('label_not_copied');
  return sure || label === 'skip' ? t(`label_${label}`) : t(`label_${label}_unsure`);
}

/** The name of a part of an article: of a label, of quotes that others carry, of what is in doubt. */
export function partText(part: Label | 'quote' | 'unsure', isJudged = true): string {
  if (part === 'quote') return t('shared_quotes');
  return part === 'unsure' ? t('label_unsure') : labelText(part, true, isJudged);
}
