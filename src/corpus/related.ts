import type { Report } from '../engine/types.ts';
import { BrokenIndex } from './bucket.ts';
import { type Candidate, candidatesOf, weigh } from './candidates.ts';
import { chooseKeys, lookUp } from './find.ts';
import { keysOf } from './keys.ts';
import type { Limits } from './limits.ts';
import { isSound } from './manifest.ts';
import { isFar } from './relate/eventTest.ts';
import { judgeAll } from './relate/judge.ts';
import { fromRow } from './rows.ts';
import type { Database } from './stores.ts';
import { CorpusError, type Judged } from './types.ts';

const ANY = () => IDBKeyRange.lowerBound(0);

/** Fewer shared fingerprints than this are no long run of words. */
const LEAST_RUNS = 2;

/**
 * The reports that share most with the article, each with how it is related, all read in one transaction.
 * @param all also those that are too far in time to be on its event, and share hardly a run of words
 * @throws BrokenIndex where the index is not as it was written, CorpusError 'rebuilding' while it is rebuilt
 */
export async function compareAll(
  db: Database,
  article: Report,
  limits: Limits,
  all: boolean,
): Promise<Judged[]> {
  const chosen = chooseKeys(keysOf(article));
  const tx = db.transaction(['reports', 'index', 'meta'], 'readonly');
  const manifest: unknown = await tx.objectStore('meta').get('manifest');
  if (manifest === undefined && (await tx.objectStore('reports').getKey(ANY())) === undefined) return [];
  if (!isSound(manifest)) throw new BrokenIndex('the manifest is damaged');
  if (manifest.rebuild) throw new CorpusError('rebuilding');
  const found = await lookUp(tx, manifest, [...chosen.fingerprints, ...chosen.terms]);
  const weights = weigh(chosen, found, manifest.reports, limits.common);
  const candidates = candidatesOf(weights, found, manifest.nextNo);
  const store = tx.objectStore('reports');
  const rows = await Promise.all(candidates.map(({ no }) => store.get(no)));
  const runs = new Set(chosen.fingerprints);
  const worth = rows.flatMap((row, i) => {
    if (!row || isSelf(row.report, article)) return [];
    return all || mayBeRelated(article, row.report, candidates[i]!, runs) ? [fromRow(row)] : [];
  });
  return judgeAll(article, worth);
}

/** Whether it is worth while to read a report: it is near enough in time, or shares runs of words. */
function mayBeRelated(
  article: Report,
  report: Report,
  { keys }: Candidate,
  runs: ReadonlySet<number>,
): boolean {
  if (!isFar(article, report)) return true;
  let shared = 0;
  for (const key of keys) if (runs.has(key) && ++shared === LEAST_RUNS) return true;
  return false;
}

/** The article itself may be stored: it is no source of its own. */
export const isSelf = (report: Report, article: Report): boolean =>
  report.id === article.id || (!!report.url && !!article.url && report.url === article.url);
