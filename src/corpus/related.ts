import type { Report } from '../engine/types.ts';
import { BrokenIndex } from './bucket.ts';
import { candidatesOf, weigh } from './candidates.ts';
import type { Database } from './database.ts';
import { chooseKeys, lookUp } from './find.ts';
import { keysOf } from './keys.ts';
import type { Limits } from './limits.ts';
import { isSound } from './manifest.ts';
import { rank } from './rank.ts';
import { CorpusError, type Related } from './types.ts';

const ANY = () => IDBKeyRange.lowerBound(0);

/**
 * The reports on the article's event, best first, all read in one transaction.
 * @throws BrokenIndex where the index is not as it was written, CorpusError 'rebuilding' while it is made anew
 */
export async function findRelated(
  db: Database,
  article: Report,
  limit: number,
  limits: Limits,
): Promise<Related[]> {
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
  const store = tx.objectStore('reports');
  const rows = await Promise.all(candidatesOf(weights, found, manifest.nextNo).map(no => store.get(no)));
  const reports = rows.flatMap(row =>
    row && !isSelf(row.report, article) ? [{ ...row.report, depth: row.depth }] : [],
  );
  return rank(article, keys, reports, weights, total).slice(0, limit);
}

/** The article itself may be stored: it is no source of its own. */
const isSelf = (report: Report, article: Report): boolean =>
  report.id === article.id || (!!report.url && !!article.url && report.url === article.url);
