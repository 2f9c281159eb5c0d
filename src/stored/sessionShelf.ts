import { browser } from '../browser.ts';
import type { Parcel, Shelf } from './shelf.ts';

/** Session storage keeps JSON only: the bytes are in base64. */
interface Kept extends Omit<Parcel, 'bytes'> {
  order: number;
  text: string;
}

const PREFIX = 'trace:';
const keyOf = (tabId: number): string => `${PREFIX}${tabId}`;

function toText(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}

const toBytes = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text), character => character.charCodeAt(0));

async function all(): Promise<[key: string, kept: Kept][]> {
  const stored = await browser.storage.session.get(null);
  return Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .sort(([, a], [, b]) => (a as Kept).order - (b as Kept).order) as [string, Kept][];
}

/** Traces in the browser's memory for the session. @param most characters of all together */
export function sessionShelf(most: number): Shelf {
  return {
    put: async (tabId, { key, turn, bytes }) => {
      const text = toText(bytes);
      if (text.length > most) return false;
      const others = (await all()).filter(([name]) => name !== keyOf(tabId));
      const order = (others.at(-1)?.[1].order ?? 0) + 1;
      let total = others.reduce((sum, [, kept]) => sum + kept.text.length, text.length);
      for (const [name, kept] of others) {
        if (total <= most) break;
        await browser.storage.session.remove(name);
        total -= kept.text.length;
      }
      const kept: Kept = { key, turn, order, text };
      return browser.storage.session.set({ [keyOf(tabId)]: kept }).then(
        () => true,
        () => false,
      );
    },
    get: async tabId => {
      const kept = (await browser.storage.session.get(keyOf(tabId)))[keyOf(tabId)] as Kept | undefined;
      return kept && { key: kept.key, turn: kept.turn, bytes: toBytes(kept.text) };
    },
    drop: tabId => browser.storage.session.remove(keyOf(tabId)),
    keepOnly: async tabIds => {
      const gone = (await all()).filter(([key]) => !tabIds.has(Number(key.slice(PREFIX.length))));
      await browser.storage.session.remove(gone.map(([key]) => key));
    },
  };
}
