import { bestOf } from '../../sources/find/best.ts';
import type { Hit } from '../../sources/find/provider.ts';
import { Icon } from '../../ui/Icon.tsx';
import { webAddress, when } from '../../wording/format.ts';
import { t, tn } from '../../wording/i18n.ts';
import type { Finding } from './useFinding.ts';

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
          <span class="muted">{[outlet, when(published), language].filter(Boolean).join(' · ')}</span>
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

/** What a search found, to be chosen from: the best few first. */
export function HitList({ finding, hits }: { finding: Finding; hits: readonly Hit[] }) {
  const { record, run, change, take } = finding;
  const { best, rest } = bestOf(hits);
  const shown = record.isWhole ? hits : best;
  const addresses = new Set(shown.map(({ url }) => url));
  const chosen = record.chosen.filter(url => addresses.has(url));
  const toggle = (url: string) =>
    change({ chosen: chosen.includes(url) ? chosen.filter(one => one !== url) : [...chosen, url] });
  return (
    <>
      <ul class="rows hits">
        {shown.map(hit => (
          <Row key={hit.url} hit={hit} isChosen={chosen.includes(hit.url)} onToggle={() => toggle(hit.url)} />
        ))}
      </ul>
      <p class="choose">
        <button
          type="button"
          class="quiet"
          data-testid="hits-all"
          onClick={() => change({ chosen: [...addresses] })}
        >
          {t('find_all')}
        </button>
        <button type="button" class="quiet" data-testid="hits-none" onClick={() => change({ chosen: [] })}>
          {t('find_none')}
        </button>
        {!record.isWhole && rest.length > 0 && (
          <button
            type="button"
            class="quiet"
            data-testid="hits-more"
            onClick={() => change({ isWhole: true })}
          >
            {tn('find_more', rest.length)}
          </button>
        )}
      </p>
      <button
        type="button"
        class="primary big"
        data-testid="take-hits"
        disabled={run !== null || chosen.length === 0}
        onClick={() => take(hits.filter(({ url }) => chosen.includes(url)))}
      >
        {tn('find_take', chosen.length)}
      </button>
      <p class="muted">{t('find_take_help')}</p>
    </>
  );
}
