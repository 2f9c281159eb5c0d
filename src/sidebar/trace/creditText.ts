import type { Credit } from '../../engine/types.ts';
import { count, when } from '../../wording/format.ts';
import { t, tList, tn } from '../../wording/i18n.ts';
import { eventReports, excerptsIn, type Traced } from '../state.ts';
import { newest, uncreditedAgencies } from './summary.ts';

/** How many reports the article was compared with, how new they are, and how many of them in full where not all. */
export function comparedText(state: Traced): string {
  const time = when(newest(state));
  const all = eventReports(state).length;
  const full = all - excerptsIn(state);
  const said = time ? tn('compared_newest', all, [time]) : tn('compared', all);
  if (full === all) return said;
  return `${said} ${full === 0 ? t('compared_excerpts') : t('compared_full', [count(full)])}`;
}

function uncreditedText(state: Traced): string {
  if (state.article.agency) return t('credit_own', [state.agencyName ?? state.article.agency]);
  const unnamed = unnamedCredit(state);
  return unnamed ? t('sentence', [`${unnamed.says} ${t('quoted', [unnamed.evidence])}`]) : t('credit_none');
}

/** Words that credit somebody without a name ("Foreign Staff", "with agencies"), with what they say; else null. */
export function unnamedCredit({ crediting }: Traced): { says: string; evidence: string } | null {
  if (crediting.kind === 'masked') return { says: t('credit_masked'), evidence: crediting.evidence };
  if (crediting.kind === 'partly' && !crediting.agency)
    return { says: t('credit_partly_unnamed'), evidence: crediting.evidence };
  return null;
}

/** The words that credit, once where they say the same twice in a row ("Quill, Quill"). */
export function evidenceOf({ evidence }: Pick<Credit, 'evidence'>): string {
  const parts = evidence.split(/[,;|·]/).map(part => part.trim());
  const distinct = [...new Map(parts.map(part => [part.toLowerCase(), part])).values()];
  return distinct.length < parts.length && distinct.length === 1 ? distinct[0]! : evidence;
}

/** What comes before the evidence of a credit: who is credited and where, or whose press release it is. */
export function creditedText({ crediting, agencyName }: Traced, { agency, form }: Credit): string {
  const key = crediting.kind === 'release' ? 'credit_release' : 'credit_given';
  return t(key, [agencyName ?? agency, t(`credit_${form}`)]);
}

/** Whether an agency is credited, with the evidence, as plain text. */
export function creditText(state: Traced): string {
  const { credit } = state.trace;
  if (credit) return `${creditedText(state, credit)} ${t('quoted', [evidenceOf(credit)])}`;
  const said = uncreditedText(state);
  const missing = uncreditedAgencies(state);
  return missing.length > 0 ? `${said} ${t('credit_missing', [tList(missing)])}` : said;
}
