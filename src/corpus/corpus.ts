import type { Report } from '../engine/types.ts';
import { breathe } from './breathe.ts';
import { BrokenIndex } from './bucket.ts';
import { asCorpusError, openDatabase } from './database.ts';
import { Desk } from './desk.ts';
import { keyOf } from './imports.ts';
import { keepLeads, leadsOf } from './leads.ts';
import { LIMITS, type Limits } from './limits.ts';
import { exportPart, FROM_START, firstPage, isPlain, listAll, searchPart } from './list.ts';
import { emptyManifest, isSound, type Manifest } from './manifest.ts';
import { chooseRelated } from './relate/judge.ts';
import { compareAll } from './related.ts';
import { judgeShared } from './remote/join.ts';
import { outdated } from './retain.ts';
import { fromRow } from './rows.ts';
import { changeCards } from './shelf.ts';
import type { Database, Row, Writing } from './stores.ts';
import * as types from './types.ts';
import { Upkeep } from './upkeep.ts';
import { type Prepared, prepare, removeRows } from './write.ts';

/** How many related reports are asked for by default. */
export const RELATED = 20;

export interface CorpusOptions {
  /** For tests. */
  limits?: Partial<Limits>;
  /** False: merging and rebuilding go on only when `work` is called. */
  worksAlone?: boolean;
  /** Called at each step of work that goes on by itself. */
  onWork?: () => void;
}

/**
 * The corpus in IndexedDB. Nothing is held in memory between two calls but the open database.
 * @throws CorpusError 'storage-off' where the browser denies IndexedDB
 */
export async function openCorpus(name = 'corpus', options: CorpusOptions = {}): Promise<types.Corpus> {
  let corpus: StoredCorpus | undefined;
  const db = await openDatabase(name, () => corpus?.lose());
  corpus = new StoredCorpus(db, options);
  return corpus;
}

class StoredCorpus implements types.Corpus {
  private isClosed = false;
  private readonly limits: Limits;
  private readonly desk: Desk;
  private readonly upkeep: Upkeep | null;
  /** Reports are prepared and written in the order they came in. */
  private prepared: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly db: Database,
    { limits = {}, worksAlone = true, onWork }: CorpusOptions,
  ) {
    this.limits = { ...LIMITS, ...limits };
    this.desk = new Desk(db, this.limits);
    this.upkeep = worksAlone ? new Upkeep(() => this.work(), onWork) : null;
    this.upkeep?.wake();
  }

  add(reports: readonly types.CorpusReport[], options: types.AddOptions = {}): Promise<types.AddCount> {
    const all = this.prepared.then(() => prepareAll(reports, options));
    this.prepared = all.catch(() => {});
    return this.changing(async () => this.desk.add(await all, options.part));
  }

  remove(ids: readonly string[]): Promise<types.CorpusReport[]> {
    return this.changing(() =>
      this.desk.change(async (tx, manifest) => removeRows(tx, manifest, await rowsOf(tx, ids))),
    );
  }

  pin(ids: readonly string[], pinned: boolean): Promise<void> {
    return this.changing(() =>
      this.desk.change(async (tx, manifest) => {
        const rows = (await rowsOf(tx, ids)).map(row => ({ ...row, pinned }));
        for (const row of rows) await tx.objectStore('reports').put(row);
        await changeCards(tx, rows);
        manifest.version++;
      }),
    );
  }

  get(id: string): Promise<types.CorpusReport | undefined> {
    return this.guarded(async () => {
      const row = await this.db.getFromIndex('reports', 'id', id);
      return row && fromRow(row);
    });
  }

  list(query?: types.ListQuery) {
    return this.guarded(() => listAll(query, from => this.part(query, from)));
  }

  listPart(query: types.ListQuery, from: number | null): Promise<types.ListPart> {
    return this.guarded(() => this.part(query, from));
  }

  /** Reports not on the shelf yet are put there first, a step with each part. */
  private async part(query: types.ListQuery = {}, from: number | null): Promise<types.ListPart> {
    const { reports, nextNo, shelving } = await this.manifest();
    if (isPlain(query)) return firstPage(this.db, reports, query);
    if (!shelving) return searchPart(this.db, nextNo, query, from);
    await this.work();
    return { reports: [], total: 0, next: FROM_START, part: shelving.next / Math.max(1, shelving.end) };
  }

  count(): Promise<number> {
    return this.guarded(async () => (await this.manifest()).reports);
  }

  version(): Promise<number> {
    return this.guarded(async () => (await this.manifest()).version);
  }

  async related(
    article: Report,
    { limit = RELATED, shared = [] }: types.RelatedOptions = {},
  ): Promise<types.Related[]> {
    const own = await this.judged(article);
    return chooseRelated([...own, ...judgeShared(article, shared, own)], limit);
  }

  judged(article: Report, all = false): Promise<types.Judged[]> {
    return this.guarded(async () => {
      for (let tries = 0; ; tries++) {
        try {
          return await compareAll(this.db, article, this.limits, all);
        } catch (error) {
          if (tries === 2) throw error;
          await this.mend(error);
        }
      }
    });
  }

  leads(ids: readonly string[]): Promise<Map<string, Int8Array>> {
    return this.guarded(() => leadsOf(this.db, ids));
  }

  keepLeads(leads: readonly types.Lead[]): Promise<void> {
    return this.guarded(() => this.desk.change(tx => keepLeads(tx, leads)));
  }

  room(): Promise<types.Room> {
    return this.guarded(async () => {
      const { reports, textBytes, segments } = await this.manifest();
      return { reports, textBytes, indexBytes: segments.reduce((sum, { bytes }) => sum + bytes, 0) };
    });
  }

  rebuilding(): Promise<types.Rebuilding> {
    return this.guarded(async () => {
      const { rebuild } = await this.manifest();
      return rebuild && { done: rebuild.done, total: rebuild.total };
    });
  }

  retain(retention: types.Retention, putAside: types.PutAside = async () => {}): Promise<number> {
    return this.changing(async () => {
      let removed = 0;
      for (;;) {
        const rows = await outdated(this.db, (await this.manifest()).reports, retention);
        if (rows.length === 0) return removed;
        await putAside(rows.map(fromRow));
        removed += await this.desk.change(async (tx, manifest) => {
          const ids = rows.map(({ report }) => report.id);
          return (await removeRows(tx, manifest, await rowsOf(tx, ids))).length;
        });
        await breathe();
      }
    });
  }

  clear(): Promise<void> {
    return this.changing(() => this.desk.change(clearAll));
  }

  exportPart(from: number) {
    return this.guarded(() => exportPart(this.db, from));
  }

  imports(): Promise<types.ImportRecord[]> {
    return this.guarded(async () => (await this.db.getAll('imports')).sort((a, b) => b.updated - a.updated));
  }

  importOf(file: types.ImportFile): Promise<types.ImportRecord | undefined> {
    return this.guarded(() => this.db.get('imports', keyOf(file)));
  }

  forgetImport(file: types.ImportFile): Promise<void> {
    return this.guarded(() => this.db.delete('imports', keyOf(file)));
  }

  work(): Promise<boolean> {
    return this.guarded(() => this.desk.work());
  }

  close(): void {
    this.lose();
    this.db.close();
  }

  /** The database is closed or was taken over. */
  lose(): void {
    this.isClosed = true;
    this.upkeep?.stop();
  }

  private async guarded<T>(work: () => Promise<T>): Promise<T> {
    if (this.isClosed) throw new types.CorpusError('closed');
    try {
      return await work();
    } catch (error) {
      throw asCorpusError(error);
    }
  }

  private changing<T>(work: () => Promise<T>): Promise<T> {
    return this.guarded(work).finally(() => this.upkeep?.wake());
  }

  private async manifest(): Promise<Manifest> {
    const stored: unknown = await this.db.get('meta', 'manifest');
    return isSound(stored) ? stored : this.desk.change((_tx, manifest) => manifest);
  }

  /** After a query failed: has a damaged index rebuilt. @throws CorpusError 'rebuilding' if that takes long */
  private async mend(error: unknown): Promise<void> {
    if (error instanceof BrokenIndex) {
      console.warn(error);
      await this.desk.rebuild();
      this.upkeep?.wake();
    } else if (!(error instanceof types.CorpusError && error.code === 'rebuilding')) throw error;
    const { rebuild } = await this.manifest();
    if (rebuild && rebuild.total - rebuild.done > this.limits.waitedFor)
      throw new types.CorpusError('rebuilding', error);
    while ((await this.manifest()).rebuild) await this.work();
  }
}

async function prepareAll(
  reports: readonly types.CorpusReport[],
  options: types.AddOptions,
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const report of reports) {
    prepared.push(prepare(report, options));
    await breathe();
  }
  return prepared;
}

async function rowsOf(tx: Writing, ids: readonly string[]): Promise<Row[]> {
  const index = tx.objectStore('reports').index('id');
  const rows = await Promise.all([...new Set(ids)].map(id => index.get(id)));
  return rows.filter(row => row !== undefined);
}

async function clearAll(tx: Writing, manifest: Manifest): Promise<void> {
  for (const name of ['reports', 'index', 'imports', 'cards', 'words'] as const)
    await tx.objectStore(name).clear();
  const { nextNo, version } = manifest;
  Object.assign(manifest, emptyManifest(), { nextNo, version: version + 1 });
}
