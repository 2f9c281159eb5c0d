import * as v from 'valibot';
import { browser, type Storage } from '../browser.ts';

/** What could not be written: the disk is full or broken. What was stored before is still there. */
export class NotStored extends Error {}

/** One thing that is stored under a key of its own. */
export interface Slot<T> {
  get(): Promise<T>;
  /**
   * Replaces the value by the result of `edit`: one step for all contexts, so that neither of two changes at once is
   * lost. The same value back means no change, null removes it. Answers the value that is stored then.
   * @throws NotStored
   */
  change(edit: (value: T) => T): Promise<T>;
  /** Calls `onChange` at every change, in whatever context; the returned function ends it. */
  onChange(onChange: (value: T) => void): () => void;
  /** Likewise, and first with the value as it is now. */
  follow(onValue: (value: T) => void): () => void;
}

/**
 * @param area 'session' lasts until the browser is closed, 'local' until it is removed
 * @param schema takes whatever any version of the extension stored, `undefined` too, and never fails
 */
export function slot<T>(
  area: 'local' | 'session',
  key: string,
  schema: v.GenericSchema<unknown, T>,
): Slot<T> {
  const read = (stored: unknown): T => v.parse(schema, stored);
  const get = async (): Promise<T> => read((await browser.storage[area].get(key))[key]);
  const write = async (value: T): Promise<void> => {
    try {
      if (value === null) await browser.storage[area].remove(key);
      else await browser.storage[area].set({ [key]: value });
    } catch (cause) {
      throw new NotStored(`${area} ${key}`, { cause });
    }
  };
  const onChange = (listen: (value: T) => void): (() => void) => {
    const listener = (changes: Record<string, Storage.StorageChange>, where: string) => {
      if (where === area && key in changes) listen(read(changes[key]!.newValue));
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  };
  return {
    get,
    change: edit =>
      navigator.locks.request(`stored ${area} ${key}`, async () => {
        const before = await get();
        const after = edit(before);
        if (after !== before) await write(after);
        return after;
      }),
    onChange,
    // Firefox adds a listener in another process: only what is asked for after that misses no change.
    follow: onValue => {
      let isNewer = false;
      const end = onChange(value => {
        isNewer = true;
        onValue(value);
      });
      void get().then(value => {
        if (!isNewer) onValue(value);
      });
      return () => {
        isNewer = true;
        end();
      };
    },
  };
}

/** A list; what in it does not fit is skipped. */
export const listOf = <T>(item: v.GenericSchema<unknown, T>): v.GenericSchema<unknown, T[]> =>
  v.pipe(
    v.fallback(v.array(v.unknown()), []),
    v.transform(items =>
      items.flatMap(one => {
        const read = v.safeParse(item, one);
        return read.success ? [read.output] : [];
      }),
    ),
  );
