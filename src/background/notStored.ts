import { afterFailure } from '../sources/feeds/schedule.ts';
import { changeFeed } from '../stored/feeds.ts';

/**
 * Notes at a feed that its reports could not be stored, and tries again later. What the feed said of its
 * state is not kept, so that it answers with all of it again. Where not even this can be written, the next alarm tries.
 */
export async function tellNotStored(address: string, error: unknown): Promise<void> {
  console.error(error);
  const later = afterFailure(1, Date.now(), null);
  await changeFeed(address, feed => ({
    ...feed,
    problem: 'not-stored',
    next: later,
    pagesAt: later,
  })).catch(console.error);
}
