import type { Report } from '../engine/types.ts';
import { IndexChange, lookUp } from './buckets.ts';
import { asCorpusError, type Database, openDatabase, type StoredReport } from './database.ts';
import { flatKeys, keysOf } from './keys.ts';
import { rank } from './rank.ts';
import {
  type AddCount,
  type Corpus,
  CorpusError,
  type ListQuery,
  type Related,
  type ReportSummary,
} from './types.ts';

const RELATED = 20;

/**
 * The corpus in IndexedDB. Nothing is held in memory between two calls but the open database.
 * @throws CorpusError 'storage-off' where the browser denies IndexedDB
 */
export async function openCorpus(name = 'corpus'): Promise<Corpus> {
  let isClosed = false;
  const db = await openDatabase(name, () => {
    isClosed = true;
  });
  const guarded = async <T>(work: () => Promise<T>): Promise<T> => {
    if (isClosed) throw new CorpusError('closed');
    try {
      return await work();
    } catch (error) {
      throw asCorpusError(error);
    }
  };
  return {
    add: reports => guarded(() => addReports(db, reports)),
    remove: ids => guarded(() => removeReports(db, ids)),
    get: id => guarded(async () => (await db.getFromIndex('reports', 'id', id))?.report),
    list: query => guarded(() => listReports(db, query)),
    count: () => guarded(() => db.count('reports')),
    version: () => guarded(async () => (await db.get('meta', 'version')) ?? 0),
    related: (article, limit = RELATED) => guarded(() => relatedReports(db, article, limit)),
    close: () => {
      isClosed = true;
      db.close();
    },
  };
}

const writing = (db: Database) => db.transaction(['reports', 'buckets', 'meta'], 'readwrite');
type Writing = ReturnType<typeof writing>;

/** Runs the work in one transaction and counts the version up; an error takes everything back. */
async function change<T>(db: Database, work: (tx: Writing, index: IndexChange) => Promise<T>): Promise<T> {
  const tx = writing(db);
  try {
    const index = new IndexChange();
    const result = await work(tx, index);
    await index.write(tx);
    const meta = tx.objectStore('meta');
    await meta.put(((await meta.get('version')) ?? 0) + 1, 'version');
    await tx.done;
    return result;
  } catch (error) {
    tx.done.catch(() => {});
    try {
      tx.abort();
    } catch {
      // already aborted by the error itself
    }
    throw error;
  }
}

async function addReports(db: Database, reports: readonly Report[]): Promise<AddCount> {
  const latest = [...new Map(reports.map(report => [report.id, report])).values()];
  const rows = latest.map(toRow);
  return change(db, async (tx, index) => {
    const count: AddCount = { added: 0, replaced: 0, unchanged: 0 };
    const store = tx.objectStore('reports');
    for (const row of rows) {
      const old = await store.index('id').get(row.id);
      if (old && isSame(old.report, row.report)) {
        count.unchanged++;
        continue;
      }
      if (old) index.remove(old.keys, old.no!);
      const no = await store.put(old ? { ...row, no: old.no!, added: old.added } : row);
      index.add(row.keys, no);
      if (old) count.replaced++;
      else count.added++;
    }
    return count;
  });
}

const toRow = (report: Report): StoredReport => ({
  id: report.id,
  report,
  words: report.paragraphs.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0),
  added: Date.now(),
  keys: flatKeys(keysOf(report)),
});

const isSame = (a: Report, b: Report): boolean =>
  a.title === b.title &&
  a.agency === b.agency &&
  a.published === b.published &&
  a.outlet === b.outlet &&
  a.paragraphs.join('\n') === b.paragraphs.join('\n');

async function removeReports(db: Database, ids: readonly string[]): Promise<Report[]> {
  return change(db, async (tx, index) => {
    const removed: Report[] = [];
    const store = tx.objectStore('reports');
    for (const id of new Set(ids)) {
      const row = await store.index('id').get(id);
      if (!row) continue;
      index.remove(row.keys, row.no!);
      await store.delete(row.no!);
      removed.push(row.report);
    }
    return removed;
  });
}

async function listReports(db: Database, { query = '', offset = 0, limit = 50 }: ListQuery = {}) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const reports: ReportSummary[] = [];
  let total = 0;
  let cursor = await db.transaction('reports').store.openCursor(null, 'prev');
  while (cursor) {
    const summary = toSummary(cursor.value);
    const text = `${summary.title ?? ''} ${summary.outlet} ${summary.agency ?? ''}`.toLowerCase();
    if (words.every(word => text.includes(word))) {
      if (total >= offset && reports.length < limit) reports.push(summary);
      total++;
    }
    cursor = await cursor.continue();
  }
  return { reports, total };
}

const toSummary = ({ report, words, added }: StoredReport): ReportSummary => ({
  id: report.id,
  outlet: report.outlet,
  agency: report.agency,
  title: report.title ?? null,
  url: report.url ?? null,
  published: report.published,
  words,
  added,
});

async function relatedReports(db: Database, article: Report, limit: number): Promise<Related[]> {
  const keys = keysOf(article);
  const tx = db.transaction(['reports', 'buckets', 'meta']);
  const total = await tx.objectStore('reports').count();
  if (total === 0) return [];
  const postings = await lookUp(tx, flatKeys(keys));
  const related: Related[] = [];
  for (const candidate of rank(keys, postings, total)) {
    if (related.length >= limit) break;
    const row = await tx.objectStore('reports').get(candidate.no);
    if (!row || isSelf(row.report, article)) continue;
    const { score, fingerprints, terms } = candidate;
    related.push({ report: row.report, score, reason: { fingerprints, terms } });
  }
  return related;
}

/** The article itself may be stored: it is no source of its own. */
const isSelf = (report: Report, article: Report): boolean =>
  report.id === article.id || (!!report.url && !!article.url && report.url === article.url);
