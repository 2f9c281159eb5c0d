import { CorpusError } from '../corpus/types.ts';
import type { Answer, ProblemCode } from '../messages.ts';
import { NotStored } from '../stored/slot.ts';

/** The code of the message the interface shows. Anything unforeseen is a defect and goes to the console. */
export function problemOf(error: unknown): ProblemCode {
  if (error instanceof NotStored) return 'not-stored';
  if (error instanceof CorpusError && error.code !== 'broken') return error.code;
  console.error(error);
  return 'internal';
}

/** Errors cross contexts as values. */
export async function answer<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof NoPage) return { ok: false, error: 'no-page' };
    if (error instanceof Private) return { ok: false, error: 'private' };
    return { ok: false, error: error instanceof NoAccess ? 'no-access' : problemOf(error) };
  }
}

/** Nothing has been read in the tab. */
export class NoPage extends Error {}

/** The tab is in a private window, and the reader did not allow storing anything from it. */
export class Private extends Error {}

/** The browser does not let us into the tab's page. */
export class NoAccess extends Error {}
