import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { Report } from '../engine/types.ts';
import type { Manifest } from './manifest.ts';
import type { CorpusReport, ImportRecord, ReportSummary } from './types.ts';

/** A report as it is stored. `no` is its number in the index and never used again; `print` is that of its text. */
export interface Row
  extends Required<Pick<CorpusReport, 'credit' | 'depth' | 'origin' | 'added' | 'pinned'>> {
  no: number;
  id: string;
  print: number;
  words: number;
  report: Report;
  revision?: number;
  /** The vector of its lead and which encoder made it, once it was needed; gone with a change of the text. */
  lead?: { version: number; vector: Int8Array };
}

/** A card: what a list shows of the report with a number. */
export interface Card extends ReportSummary {
  no: number;
}

export interface CorpusSchema extends DBSchema {
  reports: { key: number; value: Row; indexes: { id: string; print: number; added: number } };
  /** Buckets of the index under [segment, bucket]. */
  index: { key: [number, number]; value: Uint8Array };
  meta: { key: string; value: Manifest };
  /** Of SIZE reports each (`shelf.ts`): what a list shows of them, and their words. */
  cards: { key: number; value: Card[] };
  words: { key: number; value: string };
  imports: { key: [string, number, number]; value: ImportRecord };
}

export type StoreName = 'reports' | 'index' | 'meta' | 'imports' | 'cards' | 'words';
export type Database = IDBPDatabase<CorpusSchema>;
export type Reading = IDBPTransaction<CorpusSchema, StoreName[], 'readonly'>;
export type Writing = IDBPTransaction<CorpusSchema, StoreName[], 'readwrite'>;
