import type { Report } from '../engine/types.ts';
import { BrokenIndex } from './bucket.ts';
import { type Candidate, candidatesOf, weigh } from './candidates.ts';
import type { Database, Reading } from './database.ts';
import { chooseKeys, lookUp } from './find.ts';
import { articleKeysOf } from './keys.ts';
import type { Limits } from './limits.ts';
import { isSound } from './manifest.ts';
import { type Asked, type Read, rank, roughScore } from './rank.ts';
import { CorpusError, type Related } from './types.ts';

/** So many reports more than asked for are compared with the article's text. */
const SPARE = 4;
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
  const keys = articleKeysOf(article);
  const chosen = chooseKeys(keys);
  const tx = db.transaction(['reports', 'index', 'meta'], 'readonly');
  const manifest: unknown = await tx.objectStore('meta').get('manifest');
  if (manifest === undefined && (await tx.objectStore('reports').getKey(ANY())) === undefined) return [];
  if (!isSound(manifest)) throw new BrokenIndex('the manifest is damaged');
  if (manifest.rebuild) throw new CorpusError('rebuilding');
  const total = manifest.reports;
  const found = await lookUp(tx, manifest, [...chosen.fingerprints, ...chosen.terms]);
  const weights = weigh(chosen, found, total, limits.common);
  const asked: Asked = { article, keys, weights, total };
  const candidates = candidatesOf(weights, found, manifest.nextNo);
  const best = await readBest(tx, asked, candidates, limit + SPARE);
  return rank(asked, best).slice(0, limit);
}

/** Reads the candidates' rows, and gives those that look best. */
async function readBest(
  tx: Reading,
  asked: Asked,
  candidates: readonly Candidate[],
  count: number,
): Promise<Read[]> {
  const store = tx.objectStore('reports');
  const rows = await Promise.all(candidates.map(({ no }) => store.get(no)));
  const scored = rows.flatMap((row, i) => {
    if (!row || isSelf(row.report, asked.article)) return [];
    const candidate = candidates[i]!;
    const score = roughScore(asked, row.report, row.words, candidate.weight);
    return [{ report: { ...row.report, depth: row.depth }, candidate, score }];
  });
  return scored
    .sort((a, b) => Number(a.candidate.isCopy) - Number(b.candidate.isCopy) || b.score - a.score)
    .slice(0, count);
}

/** The article itself may be stored: it is no source of its own. */
const isSelf = (report: Report, article: Report): boolean =>
  report.id === article.id || (!!report.url && !!article.url && report.url === article.url);
