import { RELATED } from '../src/corpus/corpus.ts';
import { lookCloser } from '../src/corpus/relate/closerLook.ts';
import { chooseRelated } from '../src/corpus/relate/judge.ts';
import type { Corpus, Related } from '../src/corpus/types.ts';
import type { Report } from '../src/engine/types.ts';
import { leadVectorsInNode } from './encoder.ts';

/** The option of a command that leaves the closer look out, as the reader's switch does. */
export const WORDS_ALONE = '--words-alone';

const encode = leadVectorsInNode();

/** What the extension relates to an article in the end, or at first where `isByWordsAlone`. */
export async function relatedTo(
  corpus: Corpus,
  article: Report,
  isByWordsAlone: boolean,
): Promise<Related[]> {
  const judged = await corpus.judged(article);
  return chooseRelated(isByWordsAlone ? judged : await lookCloser(article, judged, corpus, encode), RELATED);
}
