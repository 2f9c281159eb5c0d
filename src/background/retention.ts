import { retention } from '../stored/slots.ts';
import { corpus } from './openCorpus.ts';

/** Lets go the reports that are not to be kept; answers how many. */
export async function retain(): Promise<number> {
  const rule = await retention.get();
  return rule.keep === 'all' ? 0 : (await corpus()).retain(rule);
}
