import { browser } from '../browser.ts';
import { AGENCIES } from '../sources/agencies.ts';
import type { Agency } from '../sources/types.ts';

const KEY = 'agencies';

/** The agencies that the reader added. */
export async function ownAgencies(): Promise<Agency[]> {
  return ((await browser.storage.local.get(KEY))[KEY] as Agency[] | undefined) ?? [];
}

/** The reader's own agencies, then those known from the start. */
export async function allAgencies(): Promise<Agency[]> {
  const own = await ownAgencies();
  const ids = new Set(own.map(agency => agency.id));
  return [...own, ...AGENCIES.filter(agency => !ids.has(agency.id))];
}

/** Adds an agency; one of the reader's own with the same id is replaced. */
export async function addAgency(agency: Agency): Promise<void> {
  const others = (await ownAgencies()).filter(({ id }) => id !== agency.id);
  await browser.storage.local.set({ [KEY]: [...others, agency] });
}

export async function removeAgency(id: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: (await ownAgencies()).filter(agency => agency.id !== id) });
}
