import { type Action, bulk } from './bulk.ts';
import { heldOf } from './held.ts';
import type { Server } from './server.ts';

/** This many reports are taken out in one request. */
const BATCH = 1_500;

export interface RemoveCount {
  removed: number;
  missing: number;
  refused: number;
}

/** Takes documents out of the index, or out of whichever behind an alias holds them. @throws ShareError */
export async function remove(server: Server, ids: AsyncIterable<string>): Promise<RemoveCount> {
  const count: RemoveCount = { removed: 0, missing: 0, refused: 0 };
  let batch = new Set<string>();
  for await (const id of ids) {
    batch.add(id);
    if (batch.size < BATCH) continue;
    await removeSome(server, [...batch], count);
    batch = new Set();
  }
  if (batch.size > 0) await removeSome(server, [...batch], count);
  return count;
}

async function removeSome(server: Server, ids: readonly string[], count: RemoveCount): Promise<void> {
  const held = await heldOf(server, ids);
  const actions = ids.map(
    (id): Action => ({ id, index: held.get(id)?.index ?? null, does: 'delete', document: null }),
  );
  for (const { kind } of await bulk(server, actions)) {
    if (kind === 'deleted') count.removed++;
    else if (kind === 'missing') count.missing++;
    else count.refused++;
  }
}
