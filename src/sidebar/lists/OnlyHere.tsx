import { t, tn } from '../../wording/i18n.ts';
import { Fold } from '../Fold.tsx';
import type { Choose } from '../passages/useChosen.ts';
import { excerptsIn, passageText } from '../state.ts';
import type { Counted } from '../trace/counting.ts';
import { countedPassages } from '../trace/summary.ts';

/** What none of the reports has, beyond doubt, as a list of its own. */
export function OnlyHere({ state, onChoose }: { state: Counted; onChoose: Choose }) {
  const counted = new Set(countedPassages(state));
  const found = state.trace.passages.flatMap((passage, index) =>
    passage.label === 'unique' && counted.has(passage) ? [index] : [],
  );
  if (found.length === 0 || state.trace.isRetellingJudged === false) return null;
  const excerpts = excerptsIn(state);
  return (
    <Fold name="only-here" heading={t('only_here')} about={tn('passages_count', found.length)}>
      {() => (
        <>
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
        </>
      )}
    </Fold>
  );
}
