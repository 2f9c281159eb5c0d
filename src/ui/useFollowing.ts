import { useState } from 'preact/hooks';
import { askToFetch, giveBack, readPatterns } from '../hosts.ts';
import type { FeedLink } from '../sources/feeds/discover.ts';
import { t } from '../wording/i18n.ts';
import { failureText, problemText } from './Notice.tsx';
import { request } from './request.ts';
import { usePermissions } from './sites.ts';
import { feedName } from './useFeeds.ts';
import { webSentence } from './webProblem.ts';

/** The following of one more feed, and what came of the last. */
export interface Following {
  answer: string;
  isBusy: boolean;
  /** Feeds that the page names whose address was given in place of a feed's. */
  links: FeedLink[];
  say: (answer: string) => void;
  /**
   * Asks for the host's permission and follows; call it in a gesture. Tells whether the feed is followed now.
   * @param site where its articles are, asked for in the same question: they are fetched in full
   */
  follow: (address: string, site?: string | null) => Promise<boolean>;
}

export function useFollowing(): Following {
  const held = usePermissions(readPatterns, []);
  const [links, setLinks] = useState<FeedLink[]>([]);
  const [answer, say] = useState('');
  const [isBusy, setIsBusy] = useState(false);

  const add = async (address: string, site?: string | null): Promise<boolean> => {
    const isListed = site !== undefined;
    const done = await request('add-feed', { address, isListed, isFull: !!site });
    // Where nothing is fetched from the site after all, its permission goes again.
    if (site) await giveBack(site);
    if (!done.ok) {
      say(problemText(done.error));
      return false;
    }
    const { feed, links: named } = done.value;
    setLinks(named);
    if (named.length > 0 && feed.problem === 'not-feed') say(t('feed_links'));
    else if (feed.problem && feed.failures > 0) say(webSentence(feed.problem));
    else say(t('feed_added', [feedName(feed)]));
    return named.length === 0 && feed.failures === 0;
  };
  // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
  const follow = async (address: string, site?: string | null): Promise<boolean> => {
    const given = askToFetch(site ? [address, site] : [address], held);
    setLinks([]);
    say('');
    setIsBusy(true);
    try {
      if (await given) return await add(address, site);
      say(t('feed_refused', [new URL(address).hostname]));
      return false;
    } catch (error) {
      say(failureText(error));
      return false;
    } finally {
      setIsBusy(false);
    }
  };
  return { answer, isBusy, links, say, follow };
}
