import type { ImportFile, ImportRecord } from '../../corpus/types.ts';
import { request } from '../../ui/request.ts';

/** Held by every window that imports, as long as it does. */
const LOCK = 'import';

/** Runs an import, so that other windows know that it is under way and not broken off. */
export const underWay = <T>(run: () => Promise<T>): Promise<T> =>
  navigator.locks.request(LOCK, { mode: 'shared' }, run) as Promise<T>;

/** The imports that were broken off, newest first; none while any window imports. */
export async function unfinished(): Promise<ImportRecord[]> {
  const { held = [] } = await navigator.locks.query();
  if (held.some(({ name }) => name === LOCK)) return [];
  const answer = await request('list-imports', {});
  return answer.ok ? answer.value : [];
}

/** How many of the things in a file were done with when its import was broken off. */
export async function doneOf({ name, size, lastModified }: ImportFile): Promise<number> {
  const answer = await request('get-import', { file: { name, size, lastModified } });
  return answer.ok ? (answer.value?.items ?? 0) : 0;
}

export const forget = ({ name, size, lastModified }: ImportFile) =>
  request('forget-import', { file: { name, size, lastModified } });
