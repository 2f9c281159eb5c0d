import { storyOf } from '../engine/match/story.ts';
import { type Chapter, textOf } from '../engine/types.ts';
import type { Traced } from '../messages.ts';
import { corpus } from './openCorpus.ts';

/**
 * How an article and related reports hang together. Those of a shared corpus are in the trace itself; one that is no
 * longer stored is left out.
 */
export async function tellStory(
  { article, trace, shared }: Traced,
  ids: readonly string[],
): Promise<Chapter[]> {
  const store = await corpus();
  const atHand = new Map(shared?.status === 'answered' ? shared.reports.map(one => [one.id, one]) : []);
  const reports = await Promise.all(ids.map(id => atHand.get(id) ?? store.get(id)));
  const told = reports.flatMap(report => {
    if (!report) return [];
    const { id, published, agency } = report;
    return [{ id, published, agency, text: textOf(report) }];
  });
  const credits = trace.credit?.agency ?? article.agency;
  const { published } = article;
  return storyOf([...told, { id: '', published, agency: null, credits, text: textOf(article) }]);
}
