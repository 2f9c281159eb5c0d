import { AGENCIES } from '../sources/agencies.ts';
import type { Agency } from '../sources/types.ts';
import { ownAgencies } from '../stored/slots.ts';

/** The reader's own agencies, then the built-in ones; one of the reader's own replaces a built-in one. */
export async function allAgencies(): Promise<Agency[]> {
  const own = await ownAgencies.get();
  const ids = new Set(own.map(agency => agency.id));
  return [...own, ...AGENCIES.filter(agency => !ids.has(agency.id))];
}
