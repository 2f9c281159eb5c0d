import type { RelatedReport } from '../../messages.ts';
import type { MessageKey } from '../../wording/i18n.ts';

/** How a report is related, in a sentence. Only one on the event reports it too, later; another day's does not. */
export function relationKey({ kind, isLater }: Pick<RelatedReport, 'kind' | 'isLater'>): MessageKey {
  if (kind === 'event') return isLater ? 'related_later' : 'related_event';
  return kind === 'background' ? 'related_background' : 'related_copied';
}
