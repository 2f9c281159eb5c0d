import { useState } from 'preact/hooks';
import type { Hit } from '../../sources/find/provider.ts';
import { when } from '../../wording/format.ts';
import { tn } from '../../wording/i18n.ts';

interface Props {
  hits: readonly Hit[];
  isBusy: boolean;
  onTake: (chosen: Hit[]) => void;
}

/** What a search found, to be chosen from. */
export function HitList({ hits, isBusy, onTake }: Props) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const toggle = (url: string) => {
    const next = new Set(chosen);
    if (!next.delete(url)) next.add(url);
    setChosen(next);
  };
  return (
    <>
      <ul class="rows hits">
        {hits.map(({ url, title, outlet, published, language }) => (
          <li key={url} data-testid="hit">
            <label>
              <input type="checkbox" checked={chosen.has(url)} onChange={() => toggle(url)} />
              <span>
                <span class="title" dir="auto">
                  {title}
                </span>{' '}
                <span class="muted">{[outlet, when(published), language].filter(Boolean).join(' · ')}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <button
        type="button"
        data-testid="take-hits"
        disabled={isBusy || chosen.size === 0}
        onClick={() => onTake(hits.filter(({ url }) => chosen.has(url)))}
      >
        {tn('find_take', chosen.size)}
      </button>
    </>
  );
}
