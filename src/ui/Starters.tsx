import { useEffect, useState } from 'preact/hooks';
import { AGENCIES } from '../sources/agencies.ts';
import type { Starter } from '../sources/starters.ts';
import { t, tList } from '../wording/i18n.ts';
import { useFeeds } from './useFeeds.ts';

type Known = typeof import('../sources/starters.ts');

/** The list, once it is wanted: most who open the sidebar need none of it. */
function useKnown(): Known | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => void import('../sources/starters.ts').then(found => setKnown(() => found)), []);
  return known;
}

const names = new Map(AGENCIES.map(({ id, name }) => [id, name]));

/** Whose copy it brings, and what of it. */
function about({ kind, agencies, text }: Starter): string {
  const carried = agencies.flatMap(id => names.get(id) ?? []);
  return [
    kind === 'agency'
      ? t('starter_agency')
      : carried.length > 0
        ? t('starter_carrier', [tList(carried)])
        : '',
    text === 'headline' ? t('starter_headlines') : '',
  ]
    .filter(Boolean)
    .join(' · ');
}

interface Props {
  /** At most this many are offered; all of them, in any language, once the reader asks. */
  most?: number;
  /** Follows one; call it in the reader's gesture. @param site where its articles are, null: headlines alone */
  onFollow: (address: string, site: string | null) => void;
}

/** Sources to start with, by the browser's languages; none is followed by itself. */
export function Starters({ most = Number.POSITIVE_INFINITY, onFollow }: Props) {
  const known = useKnown();
  const feeds = useFeeds();
  const [isAll, setIsAll] = useState(false);
  if (!known) return null;
  const fitting = isAll ? known.STARTERS : known.startersFor(navigator.languages);
  const shown = Number.isFinite(most) ? known.fewOf(fitting, most) : fitting;
  const isFollowed = (url: string) => feeds?.some(({ address }) => address === url);
  return (
    <>
      <ul class="rows">
        {shown.map(starter => (
          <li key={starter.url} class="feed" data-testid="starter" data-address={starter.url}>
            <div>
              <p>{starter.name}</p>
              <p class="muted">{about(starter)}</p>
            </div>
            {isFollowed(starter.url) ? (
              <p class="muted">{t('feed_followed')}</p>
            ) : (
              <button
                type="button"
                data-testid="follow-starter"
                aria-label={t('feed_follow_name', [starter.name])}
                onClick={() => onFollow(starter.url, known.articleSite(starter))}
              >
                {t('feed_follow')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown === fitting && fitting.length < known.STARTERS.length && (
        <button type="button" class="quiet" data-testid="all-starters" onClick={() => setIsAll(true)}>
          {t('starter_all')}
        </button>
      )}
    </>
  );
}
