import { vi } from 'vitest';

type Listener = (changes: Record<string, { newValue: unknown }>, area: string) => void;

/** The browsers' storage: every call is answered in a later turn with copies, as from another process. */
export function fakeStorage() {
  const listeners = new Set<Listener>();
  const full = new Set<string>();
  const later = () => new Promise(done => setTimeout(done));
  const area = (name: string) => {
    const kept: Record<string, unknown> = {};
    return {
      kept,
      get: async (key: string | null) => {
        await later();
        return structuredClone(key === null ? kept : { [key]: kept[key] });
      },
      set: async (values: Record<string, unknown>) => {
        await later();
        if (full.has(name)) throw new Error('QuotaExceededError');
        Object.assign(kept, structuredClone(values));
        for (const [key, newValue] of Object.entries(values))
          for (const listener of listeners) listener({ [key]: { newValue } }, name);
      },
      remove: async (keys: string | string[]) => {
        await later();
        for (const key of [keys].flat()) {
          if (!(key in kept)) continue;
          delete kept[key];
          for (const listener of listeners) listener({ [key]: { newValue: undefined } }, name);
        }
      },
      empty: () => {
        for (const key of Object.keys(kept)) delete kept[key];
      },
    };
  };
  return {
    local: area('local'),
    session: area('session'),
    onChanged: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    /** Areas whose writes fail. */
    full,
  };
}

/** Web Locks, exclusive ones, which Node 20 does not have: one holder of a name at a time, in the order of asking. */
export function fakeLocks() {
  const last = new Map<string, Promise<unknown>>();
  const request = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const mine = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, mine);
    return mine;
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
