import { percent } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { Label } from '../passages/Label.tsx';
import type { Traced } from '../state.ts';
import { sharedQuotes, wholePercents } from './summary.ts';

const PARTS = ['copied', 'rewritten', 'unique'] as const;

/** The shares by words: a bar for the eye, and the same as a list of names and percents. */
export function ShareBar({ state }: { state: Traced }) {
  const { shares } = state.trace;
  const wholes = wholePercents(PARTS.map(part => shares[part]));
  const quotes = Math.round(sharedQuotes(state) * 100);
  return (
    <figure class="shares" data-testid="share-bar" aria-label={t('shares')}>
      <div class="bar" aria-hidden="true">
        {PARTS.map(part => (
          <span key={part} data-label={part} style={{ flexGrow: String(shares[part]) }} />
        ))}
      </div>
      {quotes > 0 && (
        <div class="bar bar-quotes" aria-hidden="true">
          <span data-label="quote" style={{ flexGrow: String(quotes) }} />
          <span style={{ flexGrow: String(100 - quotes) }} />
        </div>
      )}
      <ul class="legend">
        {PARTS.map((part, index) => (
          <li key={part} data-label={part}>
            <b>{percent(wholes[index]!)}</b> <Label label={part} />
          </li>
        ))}
        {quotes > 0 && (
          <li data-label="quote">
            <b>{percent(quotes)}</b>{' '}
            <span class="quote" data-shared="true">
              {t('shared_quotes')}
            </span>
          </li>
        )}
      </ul>
    </figure>
  );
}
