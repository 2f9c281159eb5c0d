import type { Writing } from './stores.ts';
import type { AddCount, ImportFile, ImportPart, ImportRecord } from './types.ts';

export const keyOf = ({ name, size, lastModified }: ImportFile): [string, number, number] => [
  name,
  size,
  lastModified,
];

const recordOf = (tx: Writing, part: ImportPart): Promise<ImportRecord | undefined> =>
  tx.objectStore('imports').get(keyOf(part));

/**
 * True if the part was written before: a worker stopped after that could not say so.
 * @throws Error if a part before it is yet to be written: it is under way again, for the worker that was restarted
 */
export async function isWritten(tx: Writing, part: ImportPart): Promise<boolean> {
  const items = (await recordOf(tx, part))?.items ?? 0;
  if (part.from > Math.max(items, part.known))
    throw new Error('a part of the import before this one is missing');
  return items >= part.items;
}

/** Adds the result of a part to its import's record; answers the import's result so far. */
export async function recordPart(tx: Writing, part: ImportPart, count: AddCount): Promise<AddCount> {
  const before = await recordOf(tx, part);
  const sum = (name: keyof AddCount) => (before?.[name] ?? 0) + count[name];
  const counts = { added: sum('added'), replaced: sum('replaced'), unchanged: sum('unchanged') };
  const { name, size, lastModified, items, bytes } = before && before.items > part.items ? before : part;
  const record = { name, size, lastModified, items, bytes, ...counts, updated: Date.now() };
  await tx.objectStore('imports').put(record);
  return counts;
}
