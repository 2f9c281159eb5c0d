export type Thing = Record<string, unknown>;

export const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The text under a name, without white space around it; null if there is none. */
export function textAt(thing: Thing, name: string): string | null {
  const value = thing[name];
  return typeof value === 'string' ? value.trim() || null : null;
}

/** The list under a name; empty where there is none. */
export function listIn(thing: Thing, name: string): unknown[] {
  const value = thing[name];
  return Array.isArray(value) ? value : [];
}
