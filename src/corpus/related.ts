import type { Report } from '../engine/types.ts';
import { BrokenIndex } from './bucket.ts';
import { type Candidate, candidatesOf, weigh } from './candidates.ts';
import { type Chosen, chooseKeys, lookUp } from './find.ts';
import { keysOf } from './keys.ts';
import type { Limits } from './limits.ts';
import { isSound } from './manifest.ts';
import { isFar } from './relate/eventTest.ts';
import { judgeAll } from './relate/judge.ts';
import { fromRow } from './rows.ts';
import type { Database } from './stores.ts';
import { CorpusError, type Judged } from './types.ts';

const ANY = () => IDBKeyRange.lowerBound(0);

/** Fewer shared fingerprints than this do not make a long run of words. */
const LEAST_RUNS = 2;
/**
 * A report on an article's event has at least this part of the article's terms: of 242 that labelled articles have, the
 * one with fewest had 11 of 80.
 */
const LEAST_TERMS = 1 / 8;

/**
 * The reports that share most with the article, each with how it is related, all read in one transaction.
 * @param all also those that are too far in time to be on its event, and share hardly a run of words
 * @throws BrokenIndex if the index is not as it was written, CorpusError 'rebuilding' while it is rebuilt
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
  const shared = sharedWith(chosen);
  const candidates = candidatesOf(weights, found, manifest.nextNo)
    .map(shared)
    .filter(({ hasRuns, hasTerms }) => all || hasRuns || hasTerms);
  const store = tx.objectStore('reports');
  const rows = await Promise.all(candidates.map(({ no }) => store.get(no)));
  const worth = rows.flatMap((row, i) => {
    if (!row || isSelf(row.report, article)) return [];
    return all || candidates[i]!.hasRuns || !isFar(article, row.report) ? [fromRow(row)] : [];
  });
  return judgeAll(article, worth);
}

/** Whether a candidate's keys make its text worth reading: it may be copied from, or on the event. */
function sharedWith(chosen: Chosen) {
  const [runs, terms] = [new Set(chosen.fingerprints), new Set(chosen.terms)];
  return ({ no, keys }: Candidate) => ({
    no,
    hasRuns: countIn(runs, keys) >= LEAST_RUNS,
    hasTerms: countIn(terms, keys) >= LEAST_TERMS * terms.size,
  });
}

function countIn(keys: Iterable<number>, among: ReadonlySet<number>): number {
  let count = 0;
  for (const key of keys) if (among.has(key)) count++;
  return count;
}

/** The article itself may be stored: it is not a source of itself. */
export const isSelf = (report: Report, article: Report): boolean =>
  report.id === article.id || (!!report.url && !!article.url && report.url === article.url);
