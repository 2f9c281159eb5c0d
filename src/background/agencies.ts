import { AGENCIES } from '../sources/agencies.ts';
import type { Agency } from '../sources/types.ts';
import { ownAgencies } from '../stored/slots.ts';

/** The reader's own agencies, then the built-in ones; one of the reader's own replaces a built-in one. */
export async function allAgencies(): Promise<readonly Agency[]> {
  const own = await ownAgencies.get();
  // What is worked out of these once need not be worked out of a copy again.
  if (own.length === 0) return AGENCIES;
  const ids = new Set(own.map(agency => agency.id));
  return [...own, ...AGENCIES.filter(agency => !ids.has(agency.id))];
}
