import { say, t, tList } from '../../wording/i18n.ts';
import type { Traced } from '../state.ts';
import { Compared } from './Compared.tsx';
import { creditedText, evidenceOf, unnamedCredit } from './creditText.ts';
import { ShareBar } from './ShareBar.tsx';
import { summarize, uncreditedAgencies } from './summary.ts';

function Credit({ state }: { state: Traced }) {
  const { credit } = state.trace;
  if (credit) {
    return (
      <p data-testid="credit">
        {creditedText(state, credit)} <q dir="auto">{evidenceOf(credit)}</q>
      </p>
    );
  }
  const uncredited = uncreditedAgencies(state);
  const unnamed = state.article.agency ? null : unnamedCredit(state);
  const own = state.article.agency && t('credit_own', [state.agencyName ?? state.article.agency]);
  return (
    <p data-testid="credit">
      {unnamed?.says ?? own ?? t('credit_none')}
      {unnamed && (
        <>
          {' '}
          <q dir="auto">{unnamed.evidence}</q>.
        </>
      )}
      {uncredited.length > 0 && <strong> {t('credit_missing', [tList(uncredited)])}</strong>}
    </p>
  );
}

/** What a reader understands in five seconds. */
export function Summary({ tabId, state }: { tabId: number; state: Traced }) {
  const sentences = summarize(state, names => (names.length > 0 ? tList(names) : t('other_outlets'))).map(
    say,
  );
  return (
    <section class="summary" aria-label={t('summary')}>
      <p class="lead" data-testid="summary" aria-live="polite">
        {sentences.join(' ')}
      </p>
      <ShareBar state={state} />
      <div class="facts">
        <Credit state={state} />
        <Compared tabId={tabId} state={state} />
      </div>
    </section>
  );
}
