import type { Feed } from '../sources/feeds/types.ts';
import { getFeeds, setFeeds } from '../storedFeeds.ts';

let changing: Promise<unknown> = Promise.resolve();

/** Changes the list of feeds; one change waits for the other, as each reads what the last wrote. */
export function changeFeeds(edit: (feeds: Feed[]) => Feed[]): Promise<void> {
  const done = changing.then(async () => setFeeds(edit(await getFeeds())));
  changing = done.catch(() => {});
  return done;
}

/** Changes one feed; nothing where it was taken away meanwhile. */
export const changeFeed = (address: string, edit: (feed: Feed) => Feed): Promise<void> =>
  changeFeeds(feeds => feeds.map(feed => (feed.address === address ? edit(feed) : feed)));
