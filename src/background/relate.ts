import { RELATED } from '../corpus/corpus.ts';
import { lookCloser } from '../corpus/relate/closerLook.ts';
import { chooseRelated } from '../corpus/relate/judge.ts';
import { judgeShared } from '../corpus/remote/join.ts';
import type { CorpusReport, Judged, Lead, Related } from '../corpus/types.ts';
import type { Report } from '../engine/types.ts';
import { settings } from '../stored/settings.ts';
import { neverCompared } from '../stored/slots.ts';
import { leadVectors } from './encode.ts';
import { corpus } from './openCorpus.ts';

/**
 * By what reports are related: words alone, which is quick, or also meaning where words leave it in doubt; then the
 * reports' vectors are kept, but not for an article of a private window, of which nothing is stored by itself.
 */
export type Look = 'words' | 'meaning' | 'meaning-private';

/** Reports that are related to an article, best first, and whether a closer look may change them. */
export interface Relating {
  related: Related[];
  isDoubtful: boolean;
}

/** @param shared what a shared corpus found for the article */
export async function relate(
  article: Report,
  shared: readonly CorpusReport[],
  look: Look,
): Promise<Relating> {
  const store = await corpus();
  const [own, unwanted] = await Promise.all([store.judged(article), neverCompared.get()]);
  const never = new Set(unwanted);
  const judged = [...own, ...judgeShared(article, shared, own)].filter(({ report }) => !never.has(report.id));
  const closer = look === 'words' ? judged : await judgedCloser(article, judged, look);
  return {
    related: chooseRelated(closer, RELATED),
    isDoubtful: look === 'words' && judged.some(({ isDoubtful }) => isDoubtful),
  };
}

/** What stays unchanged if the reader switched the closer look off, or the encoder does not run. */
async function judgedCloser(article: Report, judged: Judged[], look: Look): Promise<Judged[]> {
  if (!(await settings.get()).closerLook) return judged;
  try {
    const store = await corpus();
    const leads = {
      leads: (ids: readonly string[]) => store.leads(ids),
      keepLeads: async (made: readonly Lead[]) => (look === 'meaning' ? store.keepLeads(made) : undefined),
    };
    return await lookCloser(article, judged, leads, leadVectors);
  } catch (error) {
    console.warn(error);
    return judged;
  }
}
