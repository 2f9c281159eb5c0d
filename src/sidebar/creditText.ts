import { t, tList, tn } from '../i18n.ts';
import { when } from '../ui/format.ts';
import type { Traced } from './state.ts';
import { newest, uncreditedAgencies } from './summary.ts';

/** How many reports the article was compared with, and how new they are. */
export function comparedText(state: Traced): string {
  const time = when(newest(state));
  const count = state.related.length;
  return time ? tn('compared_newest', count, [time]) : tn('compared', count);
}

/** Whether an agency is credited, with the evidence, as plain text. */
export function creditText(state: Traced): string {
  const { credit } = state.trace;
  if (credit) {
    const agency = state.agencyName ?? credit.agency;
    return `${t('credit_given', [agency, t(`credit_${credit.form}`)])} “${credit.evidence}”`;
  }
  const said = state.article.agency
    ? t('credit_own', [state.agencyName ?? state.article.agency])
    : t('credit_none');
  const missing = uncreditedAgencies(state);
  return missing.length > 0 ? `${said} ${t('credit_missing', [tList(missing)])}` : said;
}
