/**
 * The traces of open tabs, compressed: too large for `storage.session`, which holds 10 MB of all tabs together. They
 * are in a database of their own, and go with the tab, or when the browser starts again. What is of a private window,
 * or finds no room on the disk, is in `storage.session`, which is never written to the disk.
 */
import type { Traced } from '../messages.ts';
import { diskShelf } from './diskShelf.ts';
import { sessionShelf } from './sessionShelf.ts';
import type { Parcel, Turn } from './shelf.ts';

/** A trace of 2,000 sentences takes about 0.2 MB. */
const shelves = { disk: diskShelf('traces', 100_000_000), session: sessionShelf(6_000_000) };

const through = (data: BlobPart, stream: GenericTransformStream): Response =>
  new Response(new Blob([data]).stream().pipeThrough(stream as TransformStream<Uint8Array<ArrayBuffer>>));

const packed = async (traced: Traced): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await through(JSON.stringify(traced), new CompressionStream('gzip')).arrayBuffer());

/** Puts a tab's trace in place of its older one; false if there is no room for it. */
export async function putTrace(
  tabId: number,
  { key, turn }: Turn,
  traced: Traced,
  isPrivate: boolean,
): Promise<boolean> {
  const parcel = { key, turn, bytes: await packed(traced) };
  const isOnDisk = !isPrivate && (await shelves.disk.put(tabId, parcel));
  await shelves[isOnDisk ? 'session' : 'disk'].drop(tabId);
  return isOnDisk || shelves.session.put(tabId, parcel);
}

async function find(tabId: number, { key, turn }: Turn): Promise<Parcel | undefined> {
  const found = await Promise.all([shelves.session.get(tabId), shelves.disk.get(tabId)]);
  return found.find(parcel => parcel?.key === key && parcel.turn === turn);
}

export const hasTrace = async (tabId: number, turn: Turn): Promise<boolean> =>
  (await find(tabId, turn)) !== undefined;

/** A tab's trace; undefined if it made way for others, or another has taken its place. */
export async function getTrace(tabId: number, turn: Turn): Promise<Traced | undefined> {
  const parcel = await find(tabId, turn);
  return parcel && through(parcel.bytes, new DecompressionStream('gzip')).json();
}

export async function dropTrace(tabId: number): Promise<void> {
  await Promise.all([shelves.session.drop(tabId), shelves.disk.drop(tabId)]);
}

/** Removes the traces of tabs that are no longer there. */
export async function keepTracesOf(tabIds: ReadonlySet<number>): Promise<void> {
  await Promise.all([shelves.session.keepOnly(tabIds), shelves.disk.keepOnly(tabIds)]);
}
