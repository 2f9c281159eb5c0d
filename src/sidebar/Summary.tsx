import { say, t, tList, tn } from '../i18n.ts';
import { when } from '../ui/format.ts';
import { ShareBar } from './ShareBar.tsx';
import type { Traced } from './state.ts';
import { newest, summarize, uncreditedAgencies } from './summary.ts';

function Credit({ state }: { state: Traced }) {
  const { credit } = state.trace;
  if (credit) {
    const agency = state.agencyName ?? credit.agency;
    return (
      <p data-testid="credit">
        {t('credit_given', [agency, t(`credit_${credit.form}`)])} <q>{credit.evidence}</q>
      </p>
    );
  }
  const uncredited = uncreditedAgencies(state);
  return (
    <p data-testid="credit">
      {state.article.agency ? t('credit_own', [state.agencyName ?? state.article.agency]) : t('credit_none')}
      {uncredited.length > 0 && <strong> {t('credit_missing', [tList(uncredited)])}</strong>}
    </p>
  );
}

function Compared({ state }: { state: Traced }) {
  const time = when(newest(state));
  const count = state.related.length;
  return <p>{time ? tn('compared_newest', count, [time]) : tn('compared', count)}</p>;
}

/** What a reader understands in five seconds. */
export function Summary({ state }: { state: Traced }) {
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
        <Compared state={state} />
      </div>
    </section>
  );
}
