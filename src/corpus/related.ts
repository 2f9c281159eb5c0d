import type { Report } from '../engine/types.ts';
import { BrokenIndex } from './bucket.ts';
import { type Candidate, candidatesOf, weigh } from './candidates.ts';
import type { Database, Reading } from './database.ts';
import { chooseKeys, lookUp } from './find.ts';
import { keysOf } from './keys.ts';
import type { Limits } from './limits.ts';
import { isSound } from './manifest.ts';
import { judgeAll } from './relate/judge.ts';
import { fromRow } from './rows.ts';
import { CorpusError, type CorpusReport, type Judged } from './types.ts';

const ANY = () => IDBKeyRange.lowerBound(0);

/**
 * The reports that share most with the article, each with how it is related, all read in one transaction.
 * @throws BrokenIndex where the index is not as it was written, CorpusError 'rebuilding' while it is made anew
 */
export async function compareAll(db: Database, article: Report, limits: Limits): Promise<Judged[]> {
  const keys = keysOf(article);
  const chosen = chooseKeys(keys);
  const tx = db.transaction(['reports', 'index', 'meta'], 'readonly');
  const manifest: unknown = await tx.objectStore('meta').get('manifest');
  if (manifest === undefined && (await tx.objectStore('reports').getKey(ANY())) === undefined) return [];
  if (!isSound(manifest)) throw new BrokenIndex('the manifest is damaged');
  if (manifest.rebuild) throw new CorpusError('rebuilding');
  const total = manifest.reports;
  const found = await lookUp(tx, manifest, [...chosen.fingerprints, ...chosen.terms]);
  const weights = weigh(chosen, found, total, limits.common);
  const candidates = candidatesOf(weights, found, manifest.nextNo);
  return judgeAll(article, await readAll(tx, article, candidates));
}

/** Reads the candidates' reports. */
async function readAll(
  tx: Reading,
  article: Report,
  candidates: readonly Candidate[],
): Promise<CorpusReport[]> {
  const store = tx.objectStore('reports');
  const rows = await Promise.all(candidates.map(({ no }) => store.get(no)));
  return rows.flatMap(row => (row && !isSelf(row.report, article) ? [fromRow(row)] : []));
}

/** The article itself may be stored: it is no source of its own. */
export const isSelf = (report: Report, article: Report): boolean =>
  report.id === article.id || (!!report.url && !!article.url && report.url === article.url);
