import type { FileProblem, FileProblemCode, Place } from '../formats/problem.ts';
import type { Told } from '../formats/told.ts';

/** What a text of news records (a feed, a message of an agency, a file of reports) is read into, in its order. */
export type RecordEvent =
  | { type: 'about'; kind: 'feed' | 'sitemap' | 'index'; title: string | null; ttl: number | null }
  | { type: 'item'; place: Place; told: Told; outlet: string | null }
  /** A value in our own format, or in none that is known. */
  | { type: 'value'; place: Place; value: unknown }
  /** A sitemap that an index names. */
  | { type: 'part'; address: string; changed: string | null }
  | { type: 'problem'; place: Place; code: FileProblemCode; fields: FileProblem['fields'] };

export interface RecordOptions {
  /** The name for places. */
  file: string;
  /** The address that a feed came from, against which its links are resolved; null of a file. */
  address: string | null;
  /** Characters of a document that must be read whole (JSON). */
  whole: number;
}

export const problemAt = (
  place: Place,
  code: FileProblemCode,
  fields: FileProblem['fields'] = {},
): RecordEvent => ({ type: 'problem', place, code, fields });
