/** A server may ask to be left alone for so long at most, ms; nothing is put off for longer. */
export const MAX_RETRY = 7 * 24 * 3_600_000;

/**
 * Whether a time has come. One further ahead than anything is ever put off was set while the clock was wrong, which
 * must not keep a feed from being fetched for years.
 */
export const isDue = (at: number, now: number): boolean => at <= now || at > now + MAX_RETRY;
