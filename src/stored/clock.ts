import * as v from 'valibot';
import { slot } from './slot.ts';

/** The last reading of the clock, and the first of those that agree with it; ms since the epoch. */
export interface Readings {
  first: number;
  last: number;
}

const readings = slot<Readings | null>(
  'local',
  'clock',
  v.fallback(v.nullable(v.object({ first: v.number(), last: v.number() })), null),
);

/** Readings further apart than this may be a jump of the clock. */
const JUMP = 2 * 24 * 3_600_000;
/** How long readings must agree before anything is deleted because of them. */
const LONG = 3_600_000;

/** Adds a reading; one that goes back, or too far ahead, agrees with none before it. */
export const withReading = (known: Readings | null, now: number): Readings =>
  known && now >= known.last && now - known.last <= JUMP
    ? { first: known.first, last: now }
    : { first: now, last: now };

/** Whether the clock may be believed: it was read before, for at least an hour, and has not jumped since. */
export async function isClockSure(now: number): Promise<boolean> {
  const known = await readings.change(before => withReading(before, now));
  return known !== null && known.last - known.first >= LONG;
}
