import type { Note } from '../../stored/notes.ts';
import type { Traced } from '../state.ts';

/** The trace as data: the article, what was found in it, and the reports it was compared with (without their texts). */
export function jsonOf(
  { url, article, trace, agencyName, related }: Traced,
  made: Date,
  notes: readonly Note[] = [],
): string {
  const value = {
    format: 'wirelight-trace',
    version: 1,
    made: made.toISOString(),
    url,
    article,
    agencyName,
    trace,
    related,
    notes,
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}
