import { askToFetch, readPatterns } from '../hosts.ts';
import type { Feed } from '../sources/feeds/types.ts';
import { feedProblem } from '../ui/feedProblem.ts';
import { failureText, problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { usePermissions } from '../ui/sites.ts';
import { feedName } from '../ui/useFeeds.ts';
import { when } from '../wording/format.ts';
import { t, tList } from '../wording/i18n.ts';

const hosts = ({ sites }: Feed): string => tList(sites.map(site => new URL(site).hostname));

interface Props {
  feed: Feed;
  say: (answer: string) => void;
}

/** The permission of what a feed is fetched from, or what is to be said of its lack. Call it in a gesture. */
async function isAllowed(addresses: readonly string[], held: readonly string[], say: Props['say']) {
  try {
    const isGiven = await askToFetch(addresses, held);
    if (!isGiven) say(t('feed_refused', [tList(addresses.map(address => new URL(address).hostname))]));
    return isGiven;
  } catch (error) {
    say(failureText(error));
    return false;
  }
}

/** Whether the articles that a feed links to are fetched in full, which needs their sites' permission. */
function Full({ feed, say }: Props) {
  const held = usePermissions(readPatterns, []);
  if (feed.sites.length === 0) return null;
  const { address, full, sites } = feed;
  // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
  const toggle = (input: HTMLInputElement) => {
    const given = full ? Promise.resolve(true) : isAllowed(sites, held, say);
    void given.then(async isGiven => {
      const done = isGiven ? await request('set-feed-full', { address, full: !full }) : null;
      if (done?.ok) return;
      input.checked = full;
      if (done) say(problemText(done.error));
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
function AllowAgain({ feed, say }: Props) {
  const held = usePermissions(readPatterns, []);
  const { address, full, sites } = feed;
  const allow = () => {
    void isAllowed(full ? [address, ...sites] : [address], held, say).then(isGiven => {
      if (isGiven) void request('fetch-feed', { address });
    });
  };
  return (
    <button type="button" data-testid="allow-again" onClick={allow}>
      {t('feed_allow_again')}
    </button>
  );
}

/** A feed that is followed: when it answered last, what it met, and what is fetched of it. */
export function FeedItem({ feed, say }: Props) {
  const fetched = when(feed.fetched);
  const name = feedName(feed);
  return (
    <li class="feed" data-testid="feed" data-address={feed.address} data-fetched={feed.fetched ?? ''}>
      <div>
        <p dir="auto">{name}</p>
        <p class="muted">
          {[feed.title && feed.address, fetched && t('feed_fetched', [fetched])].filter(Boolean).join(' · ')}
        </p>
        {feed.problem && <p class="wrong">{feedProblem(feed)}</p>}
        {feed.problem === 'not-allowed' && <AllowAgain feed={feed} say={say} />}
        <Full feed={feed} say={say} />
      </div>
      <button
        type="button"
        data-testid="remove-feed"
        aria-label={t('remove_report', [name])}
        onClick={() =>
          void request('remove-feed', { address: feed.address }).then(
            done => !done.ok && say(problemText(done.error)),
          )
        }
      >
        {t('remove')}
      </button>
    </li>
  );
}
