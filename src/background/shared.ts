import { KEYS_VERSION, keysOf } from '../corpus/keys.ts';
import { type Fetch, HostNotAllowed } from '../corpus/remote/ask.ts';
import { askSharedCorpus, trySharedCorpus } from '../corpus/remote/shared.ts';
import type { Related, SharedCorpus } from '../corpus/types.ts';
import type { Report } from '../engine/types.ts';
import { canFetch } from '../hosts.ts';
import type { SharedAnswer, SharedState } from '../messages.ts';
import { sharedCorpus } from '../stored/sharedCorpus.ts';

/** No request leaves for a host whose permission the reader did not give. */
const allowed: Fetch = async (address, init) => {
  if (!(await canFetch(address))) throw new HostNotAllowed();
  return fetch(address, init);
};

/** Tries a shared corpus; one that answers is asked from now on for every article. @throws NotStored */
export async function tryShared(corpus: SharedCorpus): Promise<SharedAnswer> {
  const answer = await trySharedCorpus(corpus, { fetch: allowed });
  if (answer.ok) await sharedCorpus.change(() => ({ ...corpus, keys: KEYS_VERSION }));
  return answer;
}

/** What a trace says of the shared corpus before it is searched; null: none is set up. */
export const sharedBefore = async (): Promise<SharedState | null> =>
  (await sharedCorpus.get()) && { status: 'asking' };

/** What the shared corpus has for an article: all that it found, related or not. */
export async function askShared(article: Report): Promise<SharedState | null> {
  const corpus = await sharedCorpus.get();
  if (!corpus) return null;
  if (corpus.keys !== KEYS_VERSION) return { status: 'failed', problem: 'other-version' };
  const answer = await askSharedCorpus(corpus, keysOf(article), { fetch: allowed });
  if (!answer.ok) return { status: 'failed', problem: answer.problem };
  const { reports, partial } = answer.value;
  return { status: 'answered', reports, partial };
}

/** The same, with the texts of those alone that are among the related reports. */
export function sharedAmong(related: readonly Related[], shared: SharedState | null): SharedState | null {
  if (shared?.status !== 'answered') return shared;
  const among = new Set(related.map(({ report }) => report));
  return { ...shared, reports: shared.reports.filter(report => among.has(report)) };
}
