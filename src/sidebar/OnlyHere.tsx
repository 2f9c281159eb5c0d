import { t, tn } from '../i18n.ts';
import type { Counted } from './counting.ts';
import { excerptsIn, passageText } from './state.ts';
import type { Choose } from './useChosen.ts';

/** What none of the reports tells, as a list of its own. */
export function OnlyHere({ state, onChoose }: { state: Counted; onChoose: Choose }) {
  const found = state.trace.passages.flatMap((passage, index) => (passage.label === 'unique' ? [index] : []));
  if (found.length === 0) return null;
  const excerpts = excerptsIn(state);
  return (
    <details class="fold" data-testid="only-here">
      <summary>
        <h3>{t('only_here')}</h3> <span class="muted">{tn('passages_count', found.length)}</span>
      </summary>
      <p class="muted">
        {t('only_here_help')} {excerpts > 0 && tn('excerpts', excerpts)}
      </p>
      <ul class="rows">
        {found.map(index => (
          <li key={index}>
            <button type="button" class="row words" dir="auto" onClick={() => onChoose(index, 'focus')}>
              {passageText(state, state.trace.passages[index]!)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
