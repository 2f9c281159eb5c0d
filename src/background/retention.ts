import { isClockSure } from '../stored/clock.ts';
import { bringBack, forgetRemoved, putAside } from '../stored/removed.ts';
import { retention } from '../stored/slots.ts';
import { corpus } from './openCorpus.ts';

const DAY = 86_400_000;

/**
 * Lets go the reports that are not to be kept, and keeps them aside for a day; answers how many. Because of a single
 * reading of the clock nothing is removed for its age, and nothing removed is forgotten.
 * @param isAsked the reader has just said so
 */
export async function retain(isAsked = false): Promise<number> {
  const rule = await retention.get();
  const now = Date.now();
  const isSure = await isClockSure(now);
  if (isSure) await forgetRemoved(now - DAY, now);
  if (rule.keep === 'all' || (rule.keep === 'age' && !isSure && !isAsked)) return 0;
  return (await corpus()).retain(rule, putAside);
}

/** Puts back what was removed, and keeps all reports from now on: the same rule would remove them again. */
export async function undoRetention(): Promise<void> {
  await retention.change(() => ({ keep: 'all' }));
  const store = await corpus();
  await bringBack(reports => store.add(reports));
}
