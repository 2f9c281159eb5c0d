import { openCorpus } from '../corpus/corpus.ts';
import type { Corpus } from '../corpus/types.ts';

let opened: Promise<Corpus> | null = null;

/** The corpus, opened when first needed; after a failure the next call tries again. */
export function corpus(): Promise<Corpus> {
  opened ??= openCorpus().catch(error => {
    opened = null;
    throw error;
  });
  return opened;
}
