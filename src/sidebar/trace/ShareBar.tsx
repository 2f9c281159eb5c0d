import { percent } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { Label } from '../passages/Label.tsx';
import type { Traced } from '../state.ts';
import { partsOf } from './parts.ts';

/** The parts by words, which add up to 100: a bar for the eye, and the same as a list of names and percents. */
export function ShareBar({ state }: { state: Traced }) {
  const parts = partsOf(state);
  if (parts.length === 0) return null;
  return (
    <figure class="shares" data-testid="share-bar" aria-label={t('shares')}>
      <div class="bar" aria-hidden="true">
        {parts.map(({ label, part }) => (
          <span key={label} data-label={label} style={{ flexGrow: String(part) }} />
        ))}
      </div>
      <ul class="legend">
        {parts.map(one => (
          <li key={one.label} data-label={one.label}>
            <b>{percent(one.percent)}</b> <Label label={one.label} isJudged={state.trace.isRetellingJudged} />
          </li>
        ))}
      </ul>
    </figure>
  );
}
