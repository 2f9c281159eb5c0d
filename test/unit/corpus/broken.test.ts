import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { SCHEMA_VERSION } from '../../../src/corpus/database.ts';
import type { Limits } from '../../../src/corpus/limits.ts';
import type { Corpus } from '../../../src/corpus/types.ts';
import { report, textOfNumbers } from './texts.ts';

const REPORTS = Array.from({ length: 12 }, (_, i) => report(`r${i}`, textOfNumbers([i, i + 1, 3 * i])));
const ARTICLE = report('article', textOfNumbers([4, 5, 12]));

let names = 0;
let name: string;
let corpus: Corpus;
const open = async (limits: Partial<Limits> = {}): Promise<void> => {
  corpus = await openCorpus(name, { limits: { bucketBytes: 300, ...limits }, worksAlone: false });
};

beforeEach(async () => {
  name = `broken-${names++}`;
  vi.spyOn(console, 'warn').mockReturnValue();
  await open();
  await corpus.add(REPORTS.slice(0, 6));
  await corpus.add(REPORTS.slice(6));
});
afterEach(() => {
  corpus.close();
  vi.restoreAllMocks();
});

/** Changes the stored database behind the corpus's back. */
async function tamper(work: (tx: IDBTransaction) => void): Promise<void> {
  const db = await new Promise<IDBDatabase>(done => {
    const request = indexedDB.open(name, SCHEMA_VERSION);
    request.onsuccess = () => done(request.result);
  });
  const tx = db.transaction(['index', 'meta'], 'readwrite');
  work(tx);
  await new Promise(done => {
    tx.oncomplete = done;
  });
  db.close();
}

const eachBucket = (tx: IDBTransaction, change: (cursor: IDBCursorWithValue) => void): void => {
  tx.objectStore('index').openCursor().onsuccess = event => {
    const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
    if (!cursor) return;
    change(cursor);
    cursor.continue();
  };
};

const DAMAGE: [string, (tx: IDBTransaction) => void][] = [
  [
    'a byte of every bucket is another',
    tx =>
      eachBucket(tx, cursor => {
        const bytes = cursor.value as Uint8Array;
        bytes[bytes.length >> 1]! ^= 1;
        cursor.update(bytes);
      }),
  ],
  ['buckets are cut short', tx => eachBucket(tx, cursor => cursor.update(cursor.value.slice(0, 40)))],
  ['buckets are something else', tx => eachBucket(tx, cursor => cursor.update({ keys: [1, 2] }))],
  ['buckets are gone', tx => tx.objectStore('index').clear()],
  ['the manifest is something else', tx => tx.objectStore('meta').put('x', 'manifest')],
  ['the manifest is gone', tx => tx.objectStore('meta').clear()],
];

describe.each(DAMAGE)('where %s', (_, damage) => {
  it('the index is rebuilt, and answers as before', async () => {
    const before = await corpus.related(ARTICLE);
    const room = await corpus.room();
    await tamper(damage);
    expect(await corpus.related(ARTICLE)).toEqual(before);
    expect(await corpus.count()).toBe(12);
    expect((await corpus.room()).textBytes).toBe(room.textBytes);
    expect(console.warn).toHaveBeenCalled();
    await corpus.add([report('new', textOfNumbers([4, 5, 12, 60]))]);
    const after = await corpus.related(ARTICLE);
    expect(after.map(one => one.report.id)).toContain('new');
    while (await corpus.work());
    expect(await corpus.related(ARTICLE)).toEqual(after);
  });

  it('a large corpus says so, takes reports meanwhile, and answers when it is done', async () => {
    const before = await corpus.related(ARTICLE);
    corpus.close();
    await tamper(damage);
    await open({ waitedFor: 3, stepReports: 2 });
    await expect(corpus.related(ARTICLE)).rejects.toMatchObject({ code: 'rebuilding' });
    expect(await corpus.rebuilding()).toMatchObject({ total: 12 });
    await corpus.work();
    await corpus.add([report('late', textOfNumbers([4, 5, 50]))]);
    await corpus.remove(['r11']);
    await expect(corpus.related(ARTICLE)).rejects.toMatchObject({ code: 'rebuilding' });
    expect((await corpus.rebuilding())!.done).toBeGreaterThan(0);
    expect(await corpus.count()).toBe(12);
    while (await corpus.work());
    expect(await corpus.rebuilding()).toBeNull();
    const ids = (await corpus.related(ARTICLE)).map(one => one.report.id);
    expect(ids.sort()).toEqual(
      [...before.map(one => one.report.id), 'late'].filter(id => id !== 'r11').sort(),
    );
  });
});

it('damage met while merging is repaired too', async () => {
  const before = await corpus.related(ARTICLE);
  await tamper(DAMAGE[1]![1]);
  while (await corpus.work());
  expect(console.warn).toHaveBeenCalled();
  expect(await corpus.related(ARTICLE)).toEqual(before);
});
