import type { Feed } from '../sources/feeds/types.ts';
import { feeds } from '../stored/feeds.ts';
import { useStored } from './useStored.ts';

/** The feeds that are followed, as they change; null until they are known. */
export const useFeeds = (): Feed[] | null => useStored(feeds) ?? null;

/** How a feed, or a link to one, is called. */
export const feedName = ({ title, address }: { title: string | null; address: string }): string =>
  title || address;
