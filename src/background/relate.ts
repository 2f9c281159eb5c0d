import { RELATED } from '../corpus/corpus.ts';
import { lookCloser } from '../corpus/relate/closerLook.ts';
import { chooseRelated } from '../corpus/relate/judge.ts';
import { judgeShared } from '../corpus/remote/join.ts';
import type { CorpusReport, Judged, Related } from '../corpus/types.ts';
import type { Report } from '../engine/types.ts';
import { settings } from '../stored/settings.ts';
import { leadVectors } from './encode.ts';
import { corpus } from './openCorpus.ts';

/** By what reports are related: words alone, which is quick, or also meaning where words leave it in doubt. */
export type Look = 'words' | 'meaning';

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
  const own = await (await corpus()).judged(article);
  const judged = [...own, ...judgeShared(article, shared, own)];
  const closer = look === 'meaning' ? await judgedCloser(article, judged) : judged;
  return {
    related: chooseRelated(closer, RELATED),
    isDoubtful: look === 'words' && judged.some(({ isDoubtful }) => isDoubtful),
  };
}

/** What stays as it is where the reader switched the closer look off, or the encoder does not run. */
async function judgedCloser(article: Report, judged: Judged[]): Promise<Judged[]> {
  if (!(await settings.get()).closerLook) return judged;
  try {
    return await lookCloser(article, judged, await corpus(), leadVectors);
  } catch (error) {
    console.warn(error);
    return judged;
  }
}
