import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Label, Report } from '../src/engine/types.ts';
import { DATA } from '../test/tools/data.ts';

/** A labelled sentence of a case; `report` is where it is, `alt` another report that carries it too. */
export interface GoldPassage {
  start: number;
  end: number;
  label: Label | 'disputed';
  quote: boolean;
  report: string | null;
  alt?: string | null;
}

export interface GoldSpan {
  start: number;
  end: number;
  report: string;
  reportStart: number;
  reportEnd: number | null;
}

export interface Case {
  id: string;
  article: Report;
  reports: Report[];
  category?: string;
  passages?: GoldPassage[];
  spans?: GoldSpan[];
}

export { DATA };

/** The files of labelled news, different events in each. */
export const NEWS = ['news.jsonl', 'news-events.jsonl'] as const;

/** The text of a file, gunzipped where its name ends in .gz. */
export function textOfFile(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** The records of a JSONL file of the data folder, or null if it is absent. */
export function recordsOf<Item>(name: string): Item[] | null {
  const path = resolve(DATA, name);
  if (!existsSync(path)) return null;
  const lines = textOfFile(path).split('\n');
  return lines.filter(line => line.trim() !== '').map(line => JSON.parse(line) as Item);
}

/** The cases of a file of the data folder, or null if it is absent. */
export const casesOf = (name: string): Case[] | null => recordsOf<Case>(name);
