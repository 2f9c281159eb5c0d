import type { SharedState } from '../../messages.ts';
import { sharedProblemText } from '../../ui/sharedProblem.ts';
import { count } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import type { Traced } from '../state.ts';

function sentenceOf(shared: SharedState): string {
  if (shared.status === 'asking') return t('shared_asking');
  if (shared.status === 'failed') return t('shared_failed', [sharedProblemText(shared.problem)]);
  const answered = t('shared_answered', [count(shared.reports.length)]);
  return shared.partial ? `${answered} ${t('shared_partial')}` : answered;
}

/** What a newsroom's shared corpus gave to the trace, where one is set up. */
export function Shared({ shared }: Pick<Traced, 'shared'>) {
  return (
    shared && (
      <p class="muted" role="status" data-testid="shared" data-status={shared.status}>
        {sentenceOf(shared)}
      </p>
    )
  );
}
