import { useState } from 'preact/hooks';
import { FeedLinks } from '../ui/FeedLinks.tsx';
import { Starters } from '../ui/Starters.tsx';
import { useFeeds } from '../ui/useFeeds.ts';
import { useFollowing } from '../ui/useFollowing.ts';
import { webSentence } from '../ui/webProblem.ts';
import { t } from '../wording/i18n.ts';
import { FeedItem } from './FeedItem.tsx';
import { FeedList } from './FeedList.tsx';
import { addressFrom } from './feedAddress.ts';

/** The feeds that are followed, and the form that follows one more: by its address, or by that of a page that names it. */
export function Feeds() {
  const feeds = useFeeds() ?? [];
  const { answer, isBusy, links, say, follow } = useFollowing();
  const [address, setAddress] = useState('');

  const submit = async () => {
    const wanted = addressFrom(address);
    if (!wanted) say(webSentence('not-web'));
    else if (await follow(wanted)) setAddress('');
  };
  return (
    <section aria-labelledby="feeds-heading">
      <h2 id="feeds-heading">{t('feeds')}</h2>
      <p class="muted">{t('feeds_help')}</p>
      {feeds.length === 0 && <p>{t('feeds_none')}</p>}
      <ul class="rows">
        {feeds.map(feed => (
          <FeedItem key={feed.address} feed={feed} say={say} />
        ))}
      </ul>
      <details class="fold" data-testid="starters">
        <summary>
          <h3>{t('starters')}</h3>
        </summary>
        <p class="muted">{t('starters_help')}</p>
        <Starters onFollow={(wanted, site) => void follow(wanted, site)} />
      </details>
      <form
        aria-labelledby="feeds-heading"
        onSubmit={event => {
          event.preventDefault();
          void submit();
        }}
      >
        <div class="field">
          <label for="feed-address">{t('feed_address')}</label>
          <input
            id="feed-address"
            type="text"
            inputMode="url"
            dir="ltr"
            value={address}
            onInput={event => setAddress(event.currentTarget.value)}
          />
        </div>
        <p class="submit">
          <button type="submit" data-testid="follow" aria-busy={isBusy}>
            {t('feed_follow')}
          </button>
        </p>
        <p class="answer" role="status" data-testid="feed-answer">
          {answer}
        </p>
        {links.length > 0 && <FeedLinks links={links} onFollow={wanted => void follow(wanted)} />}
      </form>
      <FeedList feeds={feeds} follow={wanted => void follow(wanted, null)} />
    </section>
  );
}
