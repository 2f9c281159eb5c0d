import { useEffect, useState } from 'preact/hooks';
import { askToFetch, readPatterns } from '../hosts.ts';
import { t } from '../i18n.ts';
import type { FeedLink } from '../sources/feeds/discover.ts';
import type { Feed } from '../sources/feeds/types.ts';
import { followFeeds, getFeeds } from '../storedFeeds.ts';
import { when } from '../ui/format.ts';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { usePermissions } from '../ui/sites.ts';
import { webProblem } from '../ui/webProblem.ts';
import { addressFrom } from './feedAddress.ts';

const nameOf = ({ title, address }: { title: string | null; address: string }): string => title || address;

function useFeeds(): Feed[] {
  const [feeds, setFeeds] = useState<Feed[]>([]);
  useEffect(() => {
    const load = () => void getFeeds().then(setFeeds);
    load();
    return followFeeds(load);
  }, []);
  return feeds;
}

function FeedItem({ feed, onRemove }: { feed: Feed; onRemove: () => void }) {
  const fetched = when(feed.fetched);
  return (
    <li class="agency" data-testid="feed" data-address={feed.address} data-fetched={feed.fetched ?? ''}>
      <div>
        <p dir="auto">{nameOf(feed)}</p>
        <p class="muted">
          {[feed.title && feed.address, fetched && t('feed_fetched', [fetched])].filter(Boolean).join(' · ')}
        </p>
        {feed.problem && <p class="wrong">{t('sentence', [t(webProblem(feed.problem))])}</p>}
      </div>
      <button type="button" aria-label={t('remove_report', [nameOf(feed)])} onClick={onRemove}>
        {t('remove')}
      </button>
    </li>
  );
}

/** The feeds that are followed, and the form that follows one more: by its address, or by that of a page that names it. */
export function Feeds() {
  const feeds = useFeeds();
  const held = usePermissions(readPatterns, []);
  const [address, setAddress] = useState('');
  const [links, setLinks] = useState<FeedLink[]>([]);
  const [answer, setAnswer] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
  const follow = (wanted: string) => {
    const given = askToFetch([wanted], held);
    setLinks([]);
    setAnswer('');
    setIsBusy(true);
    void given
      .then(isGiven => (isGiven ? add(wanted) : t('feed_refused', [new URL(wanted).hostname])))
      .then(setAnswer)
      .finally(() => setIsBusy(false));
  };
  const add = async (wanted: string): Promise<string> => {
    const done = await request('add-feed', { address: wanted });
    if (!done.ok) return problemText(done.error);
    const { feed, links: named } = done.value;
    setLinks(named);
    if (named.length > 0) return t('feed_links');
    if (feed.problem && feed.failures > 0) return t('sentence', [t(webProblem(feed.problem))]);
    setAddress('');
    return t('feed_added', [nameOf(feed)]);
  };
  const submit = () => {
    const wanted = addressFrom(address);
    if (wanted) follow(wanted);
    else setAnswer(t('sentence', [t('web_not_web')]));
  };
  return (
    <section aria-labelledby="feeds-heading">
      <h2 id="feeds-heading">{t('feeds')}</h2>
      <p class="muted">{t('feeds_help')}</p>
      {feeds.length === 0 && <p class="muted">{t('feeds_none')}</p>}
      <ul class="rows">
        {feeds.map(feed => (
          <FeedItem
            key={feed.address}
            feed={feed}
            onRemove={() => void request('remove-feed', { address: feed.address })}
          />
        ))}
      </ul>
      <form
        aria-labelledby="feeds-heading"
        onSubmit={event => {
          event.preventDefault();
          submit();
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
        {links.length > 0 && (
          <ul class="rows">
            {links.map(link => (
              <li key={link.address} class="agency">
                <p dir="auto">{nameOf(link)}</p>
                <button type="button" data-testid="follow-link" onClick={() => follow(link.address)}>
                  {t('feed_follow')}
                </button>
              </li>
            ))}
          </ul>
        )}
      </form>
    </section>
  );
}
