import type { FeedLink } from '../sources/feeds/discover.ts';
import { t } from '../wording/i18n.ts';
import { feedName, useFeeds } from './useFeeds.ts';

interface Props {
  links: readonly FeedLink[];
  onFollow: (address: string) => void;
}

/** The feeds that a page names, to be followed. */
export function FeedLinks({ links, onFollow }: Props) {
  const feeds = useFeeds();
  const isFollowed = (address: string) => feeds?.some(feed => feed.address === address);
  return (
    <ul class="rows">
      {links.map(({ address, title }) => (
        <li key={address} class="feed">
          <div>
            <p dir="auto">{feedName({ address, title })}</p>
            {title && <p class="muted">{address}</p>}
          </div>
          {isFollowed(address) ? (
            <p class="muted">{t('feed_followed')}</p>
          ) : (
            <button
              type="button"
              data-testid="follow-link"
              aria-label={t('feed_follow_name', [feedName({ address, title })])}
              onClick={() => onFollow(address)}
            >
              {t('feed_follow')}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
