import { bestOf } from '../../sources/find/best.ts';
import type { Hit } from '../../sources/find/provider.ts';
import { Icon } from '../../ui/Icon.tsx';
import { webAddress, when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import type { Finding } from './useFinding.ts';

/** Id of the button that takes in what is chosen. */
export const TAKE = 'take-hits';

interface RowProps {
  hit: Hit;
  isChosen: boolean;
  onToggle: () => void;
}

function Row({ hit, isChosen, onToggle }: RowProps) {
  const { url, title, outlet, published, language } = hit;
  const address = webAddress(url);
  return (
    <li data-testid="hit">
      <label>
        <input type="checkbox" checked={isChosen} onChange={onToggle} />
        <span>
          <span class="title" dir="auto">
            {title}
          </span>{' '}
          <span class="muted facts-of">
            {[outlet, when(published), language].filter(Boolean).map(fact => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </span>
      </label>
      {address && (
        <a
          class="button small"
          href={address.href}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={t('find_open', [title])}
          title={address.hostname}
        >
          <Icon name="link" />
        </a>
      )}
    </li>
  );
}

/** The hits that are shown, and which of them are chosen. */
function shownOf({ record }: Finding) {
  const { best, rest } = bestOf(record.hits);
  const shown = record.isWhole ? record.hits : best;
  const chosen = shown.filter(({ url }) => record.chosen.includes(url));
  return { shown, chosen, rest: record.isWhole ? [] : rest };
}

/** Chooses all that are shown, or none. */
export function Choose({ finding }: { finding: Finding }) {
  const { shown } = shownOf(finding);
  const choose = (hits: readonly Hit[]) => finding.change({ chosen: hits.map(({ url }) => url) });
  return (
    <p class="choose">
      <button type="button" class="quiet" data-testid="hits-all" onClick={() => choose(shown)}>
        {t('find_all')}
      </button>
      <button type="button" class="quiet" data-testid="hits-none" onClick={() => choose([])}>
        {t('find_none')}
      </button>
    </p>
  );
}

/** What a search found, to be chosen from: the best few first. */
export function HitList({ finding }: { finding: Finding }) {
  const { record, run, plan, change, take } = finding;
  const { shown, chosen, rest } = shownOf(finding);
  const isChosen = (hit: Hit) => chosen.includes(hit);
  const toggle = (hit: Hit) => {
    const now = shown.filter(one => (one === hit ? !isChosen(one) : isChosen(one)));
    change({ chosen: now.map(({ url }) => url) });
  };
  return (
    <>
      <ul class="rows hits">
        {shown.map(hit => (
          <Row key={hit.url} hit={hit} isChosen={isChosen(hit)} onToggle={() => toggle(hit)} />
        ))}
      </ul>
      {rest.length > 0 && (
        <button type="button" class="quiet" data-testid="hits-more" onClick={() => change({ isWhole: true })}>
          {tn('find_more', rest.length)}
        </button>
      )}
      <button
        type="button"
        class={record.isVain ? 'big' : 'primary big'}
        id={TAKE}
        data-testid="take-hits"
        disabled={run !== null || !plan || chosen.length === 0}
        onClick={() => take(chosen)}
      >
        {tn('find_take', chosen.length)}
      </button>
      <p class="muted">{t('find_take_help')}</p>
    </>
  );
}
