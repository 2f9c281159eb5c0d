import { KEYS_VERSION, keysOf } from './keys.ts';
import type { Limits } from './limits.ts';
import { emptyManifest, insertSegment, isSound, type Manifest } from './manifest.ts';
import { bytesOf } from './rows.ts';
import { writeSegment } from './segments.ts';
import { shelve, wordsOf } from './shelf.ts';
import type { Writing } from './stores.ts';

/** Throws the index away; `stepRebuild` rebuilds it from the reports. */
export async function beginRebuild(tx: Writing, manifest: Manifest): Promise<void> {
  await tx.objectStore('index').clear();
  const total = manifest.reports;
  Object.assign(manifest, { ...emptyRest(), keys: KEYS_VERSION, textBytes: 0 });
  if (total > 0) manifest.rebuild = { next: 0, end: manifest.nextNo, done: 0, total };
}

const emptyRest = () => {
  const { segments, removed, dead, merge, rebuild } = emptyManifest();
  return { segments, removed, dead, merge, rebuild };
};

/** The stored manifest; an invalid one is rebuilt, and the index with it. */
export async function loadManifest(tx: Writing): Promise<Manifest> {
  const stored: unknown = await tx.objectStore('meta').get('manifest');
  if (isSound(stored)) return stored;
  const reports = tx.objectStore('reports');
  const last = await reports.openKeyCursor(null, 'prev');
  const manifest = { ...emptyManifest(), nextNo: (last?.key ?? 0) + 1, reports: await reports.count() };
  if (manifest.reports) {
    manifest.version = versionAfter(stored);
    manifest.shelving = { next: 0, end: manifest.nextNo };
  }
  await beginRebuild(tx, manifest);
  return manifest;
}

/** The version keeps growing, so that whoever remembers it looks again. */
function versionAfter(stored: unknown): number {
  const version = (stored as Partial<Manifest> | undefined)?.version;
  return Number.isSafeInteger(version) ? version! + 1 : Date.now();
}

/** Puts the next reports into a segment. */
export async function stepRebuild(tx: Writing, manifest: Manifest, limits: Limits): Promise<void> {
  const { rebuild } = manifest;
  if (!rebuild) return;
  const range = IDBKeyRange.bound(rebuild.next, rebuild.end, false, true);
  const rows = await tx.objectStore('reports').getAll(range, limits.stepReports);
  const to = rows.length < limits.stepReports ? rebuild.end : rows.at(-1)!.no + 1;
  if (rows.length) {
    const numbered = rows.map(({ no, report }) => ({ no, keys: keysOf(report) }));
    const from = rows[0]!.no;
    insertSegment(
      manifest,
      writeSegment(tx, manifest.nextSegment++, numbered, from, rows.at(-1)!.no + 1, limits),
    );
    for (const row of rows) manifest.textBytes += bytesOf(row);
  }
  manifest.rebuild = to === rebuild.end ? null : { ...rebuild, next: to, done: rebuild.done + rows.length };
}

/** Puts the next reports on the shelf. */
export async function stepShelving(tx: Writing, manifest: Manifest, limits: Limits): Promise<void> {
  const { shelving } = manifest;
  if (!shelving) return;
  const range = IDBKeyRange.bound(shelving.next, shelving.end, false, true);
  const rows = await tx.objectStore('reports').getAll(range, limits.stepReports);
  await shelve(
    tx,
    rows.map(row => ({ row, words: wordsOf(row.report) })),
  );
  const isLast = rows.length < limits.stepReports;
  manifest.shelving = isLast ? null : { ...shelving, next: rows.at(-1)!.no + 1 };
}
