import { tokenize } from '../engine/text/tokens.ts';
import { told } from './database.ts';
import { keysOf, type ReportKeys, textWithTitle } from './keys.ts';
import type { Limits } from './limits.ts';
import { dropEmpty, isPending, type Manifest, withRemoved } from './manifest.ts';
import { mayReplace } from './replacing.ts';
import { bytesOf, fromRow, hasSameKeys, isDuplicate, isSame, toRow } from './rows.ts';
import { writeSegment } from './segments.ts';
import { type Shelved, shelve, wordsOf } from './shelf.ts';
import type { Row, Writing } from './stores.ts';
import type { AddCount, AddOptions, CorpusReport } from './types.ts';

/** A report ready to be written. */
export interface Prepared {
  row: Row;
  keys: ReportKeys;
  /** The words that a search finds it by. */
  words: readonly string[];
  skipDuplicates: boolean;
}

/** The slow part of adding a report, done before its transaction: its text is read once for keys and words. */
export function prepare(report: CorpusReport, { skipDuplicates = false }: AddOptions): Prepared {
  const tokens = tokenize(textWithTitle(report));
  return {
    row: toRow(report),
    keys: keysOf(report, tokens),
    words: wordsOf(report, tokens),
    skipDuplicates: skipDuplicates && report.added === undefined,
  };
}

type Fate = keyof AddCount;

/** Writes prepared reports into the manifest's corpus; of two with one id the later counts. Answers the fate of each. */
export async function addPrepared(
  tx: Writing,
  manifest: Manifest,
  reports: readonly Prepared[],
  limits: Limits,
): Promise<Fate[]> {
  const writer = new RowWriter(tx, manifest);
  const fates = await writer.writeAll(reports);
  forget(manifest, writer.gone);
  await shelve(tx, [...writer.shelved.values()], writer.gone);
  const fresh = [...writer.fresh].map(([no, keys]) => ({ no, keys }));
  if (fresh.length) {
    const [id, from] = [manifest.nextSegment++, writer.from];
    manifest.segments.push(writeSegment(tx, id, fresh, from, manifest.nextNo, limits));
  }
  if (fates.some(fate => fate !== 'unchanged')) manifest.version++;
  return fates;
}

/** Decides for each row what happens to it, and writes it. Rows that were stored before are all looked up first. */
class RowWriter {
  readonly fresh = new Map<number, ReportKeys>();
  readonly gone: Row[] = [];
  /** What is to are on the shelf, by its number. */
  readonly shelved = new Map<number, Shelved>();
  readonly from: number;
  private readonly byId = new Map<string, Row>();
  private readonly byPrint = new Map<number, Row[]>();

  constructor(
    private readonly tx: Writing,
    private readonly manifest: Manifest,
  ) {
    this.from = manifest.nextNo;
  }

  async writeAll(reports: readonly Prepared[]): Promise<Fate[]> {
    await this.lookUp(reports);
    return reports.map(one => this.write(one));
  }

  /** Keys are asked for first: most reports of an import are new, and rows are large. */
  private async lookUp(reports: readonly Prepared[]): Promise<void> {
    const store = this.tx.objectStore('reports');
    const nos = await Promise.all(
      reports.flatMap(({ row, skipDuplicates }) => [
        store.index('id').getKey(row.id),
        skipDuplicates ? store.index('print').getAllKeys(row.print) : [],
      ]),
    );
    const found = new Set(nos.flat().filter(no => no !== undefined));
    for (const row of await Promise.all([...found].map(no => store.get(no)))) if (row) this.know(row);
  }

  private know(row: Row): void {
    this.byId.set(row.id, row);
    this.byPrint.set(row.print, [...(this.byPrint.get(row.print) ?? []), row]);
  }

  private unknow(row: Row): void {
    this.byId.delete(row.id);
    const others = (this.byPrint.get(row.print) ?? []).filter(one => one !== row);
    this.byPrint.set(row.print, others);
  }

  private write({ row, keys, words, skipDuplicates }: Prepared): Fate {
    const old = this.byId.get(row.id);
    if (old && (isSame(old, row) || !mayReplace(row, old))) return 'unchanged';
    if (!old && skipDuplicates && this.isThere(row)) return 'unchanged';
    if (old && hasSameKeys(old, row)) this.putInPlace(old, row, words);
    else this.putNew(old, row, keys, words);
    return old ? 'replaced' : 'added';
  }

  private isThere(row: Row): boolean {
    return this.byPrint.get(row.print)?.some(one => isDuplicate(one, row)) ?? false;
  }

  private putInPlace(old: Row, row: Row, words: readonly string[]): void {
    const lead = old.lead && { lead: old.lead };
    const kept = { ...row, ...lead, no: old.no, added: old.added, pinned: old.pinned || row.pinned };
    if (!isPending(this.manifest, old.no)) this.manifest.textBytes += bytesOf(kept) - bytesOf(old);
    this.unknow(old);
    this.put(kept, words);
  }

  private putNew(old: Row | undefined, row: Row, keys: ReportKeys, words: readonly string[]): void {
    if (old) {
      this.unknow(old);
      this.gone.push(old);
      this.fresh.delete(old.no);
      this.shelved.delete(old.no);
      this.tx.objectStore('reports').delete(old.no).catch(told);
    }
    const numbered = { ...row, no: this.manifest.nextNo++, pinned: (old?.pinned ?? false) || row.pinned };
    this.manifest.reports++;
    this.manifest.textBytes += bytesOf(numbered);
    this.fresh.set(numbered.no, keys);
    this.put(numbered, words);
  }

  private put(row: Row, words: readonly string[]): void {
    this.know(row);
    this.shelved.set(row.no, { row, words });
    this.tx.objectStore('reports').put(row).catch(told);
  }
}

/** Subtracts deleted rows from the counts. */
function forget(manifest: Manifest, rows: readonly Row[]): void {
  const held = rows.filter(({ no }) => manifest.segments.some(({ from, to }) => no >= from && no < to));
  if (held.length)
    manifest.removed = withRemoved(
      manifest.removed,
      held.map(({ no }) => no),
    );
  manifest.reports -= rows.length;
  for (const row of rows) if (!isPending(manifest, row.no)) manifest.textBytes -= bytesOf(row);
  dropEmpty(manifest);
}

/** Deletes rows and answers them. */
export async function removeRows(
  tx: Writing,
  manifest: Manifest,
  rows: readonly Row[],
): Promise<CorpusReport[]> {
  const store = tx.objectStore('reports');
  for (const { no } of rows) store.delete(no).catch(told);
  forget(manifest, rows);
  await shelve(tx, [], rows);
  if (rows.length) manifest.version++;
  return rows.map(fromRow);
}
