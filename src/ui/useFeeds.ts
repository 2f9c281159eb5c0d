import { useEffect, useState } from 'preact/hooks';
import type { Feed } from '../sources/feeds/types.ts';
import { followFeeds, getFeeds } from '../storedFeeds.ts';

/** The feeds that are followed, as they change; null until they are known. */
export function useFeeds(): Feed[] | null {
  const [feeds, setFeeds] = useState<Feed[] | null>(null);
  useEffect(() => {
    const load = () => void getFeeds().then(setFeeds);
    load();
    return followFeeds(load);
  }, []);
  return feeds;
}

/** How a feed, or a link to one, is called. */
export const feedName = ({ title, address }: { title: string | null; address: string }): string =>
  title || address;
