import type { Feed } from '../sources/feeds/types.ts';
import { tn } from '../wording/i18n.ts';
import { webProblem, webSentence } from './webProblem.ts';

/** So often in a row a feed fails before that is said. */
const OFTEN = 3;

export const keepsFailing = ({ failures, problem }: Feed): boolean => problem !== null && failures >= OFTEN;

/** What a feed met last, in a sentence; of one that keeps failing, how often too, and what the server answered. */
export function feedProblem(feed: Feed): string {
  const { problem, failures, status } = feed;
  if (!problem) return '';
  if (!keepsFailing(feed)) return webSentence(problem);
  return tn('feed_failed', failures, [status ? `${webProblem(problem)} (${status})` : webProblem(problem)]);
}
