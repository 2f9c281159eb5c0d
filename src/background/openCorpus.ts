import { browser } from '../browser.ts';
import { openCorpus } from '../corpus/corpus.ts';
import type { Corpus } from '../corpus/types.ts';

/** The browser ends a background that was idle for 30 s; a call of an extension API restarts that time. */
const AWAKE = 20_000;

let opened: Promise<Corpus> | null = null;
let called = 0;

function stayAwake(): void {
  if (Date.now() - called < AWAKE) return;
  called = Date.now();
  void browser.runtime.getPlatformInfo();
}

/** The corpus, opened when first needed; after a failure the next call tries again. */
export function corpus(): Promise<Corpus> {
  opened ??= openCorpus('corpus', { onWork: stayAwake }).catch(error => {
    opened = null;
    throw error;
  });
  return opened;
}
