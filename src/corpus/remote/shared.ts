/** Requests to a newsroom's shared corpus: whether it fits, and which of its reports share keys with an article. */
import { chooseKeys } from '../find.ts';
import { KEYS_VERSION, type ReportKeys } from '../keys.ts';
import type { SharedCorpus, SharedFacts } from '../types.ts';
import { fits, foundIn, holdingsIn, versionIn } from './answer.ts';
import { type AskOptions, ask } from './ask.ts';
import { type Signer, signerOf } from './keyed.ts';
import { factsQuery, searchFor } from './query.ts';
import type { SharedFound, SharedResult } from './types.ts';

/** The last signer: importing a key for every article would cost more than the hashes. */
let last: { key: string; signer: Promise<Signer> } | null = null;

function signerFor(key: string): Promise<Signer> {
  if (last?.key !== key) last = { key, signer: signerOf(key) };
  return last.signer;
}

/**
 * Tries a shared corpus: whether the index is ours and was filled under this key, and what it holds.
 * Rejects only if the signal fires.
 */
export async function trySharedCorpus(
  corpus: SharedCorpus,
  options: AskOptions,
): Promise<SharedResult<SharedFacts>> {
  const mapping = await ask(corpus, `${corpus.index}/_mapping`, null, options);
  if (!mapping.ok) return mapping;
  const fit = fits(mapping.value, KEYS_VERSION, await (await signerFor(corpus.key)).check());
  if (!fit.ok) return fit;
  const answer = await ask(corpus, `${corpus.index}/_search`, factsQuery(), options);
  if (!answer.ok) return answer;
  const holdings = holdingsIn(answer.value);
  if (!holdings.ok) return holdings;
  const root = await ask(corpus, '', null, options);
  return { ok: true, value: { version: root.ok ? versionIn(root.value) : null, ...holdings.value } };
}

/**
 * The reports that share most keys with an article by the server's count, best first. No word of the article is sent.
 * Rejects only if the signal fires.
 */
export async function askSharedCorpus(
  corpus: SharedCorpus,
  keys: ReportKeys,
  options: AskOptions,
): Promise<SharedResult<SharedFound>> {
  const chosen = chooseKeys(keys);
  if (chosen.fingerprints.length + chosen.terms.length === 0)
    return { ok: true, value: { reports: [], partial: false, unread: 0 } };
  const search = await searchFor(chosen, await signerFor(corpus.key));
  const answer = await ask(corpus, `${corpus.index}/_search`, search, options);
  return answer.ok ? foundIn(answer.value) : answer;
}
