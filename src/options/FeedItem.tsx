import { askToFetch, readPatterns } from '../hosts.ts';
import type { Feed } from '../sources/feeds/types.ts';
import { request } from '../ui/request.ts';
import { usePermissions } from '../ui/sites.ts';
import { feedName } from '../ui/useFeeds.ts';
import { webSentence } from '../ui/webProblem.ts';
import { when } from '../wording/format.ts';
import { t, tList } from '../wording/i18n.ts';

const hosts = ({ sites }: Feed): string => tList(sites.map(site => new URL(site).hostname));

interface Props {
  feed: Feed;
  onRefused: () => void;
}

/** Whether the articles that a feed links to are fetched in full, which needs their sites' permission. */
function Full({ feed, onRefused }: Props) {
  const held = usePermissions(readPatterns, []);
  if (feed.sites.length === 0) return null;
  const { address, full, sites } = feed;
  // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
  const toggle = (input: HTMLInputElement) => {
    const given = full ? Promise.resolve(true) : askToFetch(sites, held);
    void given.then(isGiven => {
      if (isGiven) return request('set-feed-full', { address, full: !full });
      input.checked = full;
      onRefused();
    });
  };
  return (
    <label class="check">
      <input
        type="checkbox"
        data-testid="feed-full"
        checked={full}
        onChange={event => toggle(event.currentTarget)}
      />
      <span>{t('feed_full', [hosts(feed)])}</span>
    </label>
  );
}

/** Gives a permission again that was taken back in the browser. */
function AllowAgain({ feed, onRefused }: Props) {
  const held = usePermissions(readPatterns, []);
  const { address, full, sites } = feed;
  const allow = () => {
    void askToFetch(full ? [address, ...sites] : [address], held).then(isGiven => {
      if (isGiven) void request('fetch-feed', { address });
      else onRefused();
    });
  };
  return (
    <button type="button" data-testid="allow-again" onClick={allow}>
      {t('feed_allow_again')}
    </button>
  );
}

/** A feed that is followed: when it answered last, what it met, and what is fetched of it. */
export function FeedItem({ feed, say }: { feed: Feed; say: (answer: string) => void }) {
  const fetched = when(feed.fetched);
  const name = feedName(feed);
  return (
    <li class="feed" data-testid="feed" data-address={feed.address} data-fetched={feed.fetched ?? ''}>
      <div>
        <p dir="auto">{name}</p>
        <p class="muted">
          {[feed.title && feed.address, fetched && t('feed_fetched', [fetched])].filter(Boolean).join(' · ')}
        </p>
        {feed.problem && <p class="wrong">{webSentence(feed.problem)}</p>}
        {feed.problem === 'not-allowed' && (
          <AllowAgain
            feed={feed}
            onRefused={() => say(t('feed_refused', [new URL(feed.address).hostname]))}
          />
        )}
        <Full feed={feed} onRefused={() => say(t('feed_refused', [hosts(feed)]))} />
      </div>
      <button
        type="button"
        data-testid="remove-feed"
        aria-label={t('remove_report', [name])}
        onClick={() => void request('remove-feed', { address: feed.address })}
      >
        {t('remove')}
      </button>
    </li>
  );
}
