import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Report } from '../../../src/engine/types.ts';
import { article, BEES, HARBOUR, HARBOUR_RETOLD, report } from './texts.ts';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });

/** Writes a corpus as version 1 of the extension left it. Frozen: it must not follow the code. */
async function storeVersion1(name: string, reports: readonly Report[]): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('reports', { keyPath: 'no', autoIncrement: true });
    store.createIndex('id', 'id', { unique: true });
    request.result.createObjectStore('buckets');
    request.result.createObjectStore('meta');
  };
  const db = await answered(request);
  const tx = db.transaction(['reports', 'buckets', 'meta'], 'readwrite');
  for (const [i, one] of reports.entries())
    tx.objectStore('reports').put({
      id: one.id,
      report: one,
      words: 40 + i,
      added: 1_700_000_000_000 + i,
      keys: Uint32Array.of(1, 2, 3),
    });
  tx.objectStore('buckets').put({ keys: Uint32Array.of(1, 2, 3), nos: Uint32Array.of(1, 1, 1) }, 0);
  tx.objectStore('meta').put(17, 'version');
  await new Promise(done => {
    tx.oncomplete = done;
  });
  db.close();
}

describe('a corpus of version 1', () => {
  it('is opened with all its reports, and finds them', async () => {
    const reports = [report('copy', HARBOUR), report('bees', BEES), report('retold', HARBOUR_RETOLD)];
    await storeVersion1('from-1', reports);
    const corpus = await openCorpus('from-1', { worksAlone: false });
    expect(await corpus.count()).toBe(3);
    expect(await corpus.version()).toBe(17);
    const { reports: listed } = await corpus.list();
    expect(listed.map(({ id, words, added }) => [id, words, added])).toEqual([
      ['retold', 42, 1_700_000_000_002],
      ['bees', 41, 1_700_000_000_001],
      ['copy', 40, 1_700_000_000_000],
    ]);
    const related = await corpus.related(article('article', HARBOUR));
    expect(related.map(one => one.report.id)).toEqual(['copy', 'retold']);
    const word = BEES.match(/\p{L}{5,}/u)![0];
    expect((await corpus.list({ query: word })).reports.map(({ id }) => id)).toContain('bees');
    expect((await corpus.list({ order: 'words' })).reports.map(({ id }) => id)).toEqual([
      'retold',
      'bees',
      'copy',
    ]);
    expect(await corpus.get('bees')).toMatchObject({ ...reports[1], depth: 'full', pinned: false });
    expect(await corpus.rebuilding()).toBeNull();
    corpus.close();
  });

  it('takes new reports before its index is built, and is opened again only once', async () => {
    await storeVersion1('from-1-too', [report('copy', HARBOUR)]);
    const corpus = await openCorpus('from-1-too', { worksAlone: false });
    await corpus.add([report('retold', HARBOUR_RETOLD)]);
    expect(await corpus.rebuilding()).toEqual({ done: 0, total: 1 });
    corpus.close();
    const again = await openCorpus('from-1-too', { worksAlone: false });
    while (await again.work());
    expect(await again.rebuilding()).toBeNull();
    const related = await again.related(article('article', HARBOUR));
    expect(related.map(one => one.report.id)).toEqual(['copy', 'retold']);
    again.close();
  });

  it('without a report is an empty one', async () => {
    await storeVersion1('from-1-empty', []);
    const corpus = await openCorpus('from-1-empty', { worksAlone: false });
    expect(await corpus.related(article('article', HARBOUR))).toEqual([]);
    expect(await corpus.work()).toBe(false);
    corpus.close();
  });
});

/** Writes a corpus as version 2 of the extension left it, in the middle of an import. Frozen like the other. */
async function storeVersion2(name: string, reports: readonly Report[]): Promise<void> {
  const request = indexedDB.open(name, 2);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore('reports', { keyPath: 'no' });
    store.createIndex('id', 'id', { unique: true });
    store.createIndex('print', 'print');
    store.createIndex('added', 'added');
    request.result.createObjectStore('index');
    request.result.createObjectStore('meta');
    request.result.createObjectStore('imports', { keyPath: ['name', 'size', 'lastModified'] });
  };
  const db = await answered(request);
  const tx = db.transaction(['reports', 'meta', 'imports'], 'readwrite');
  const row = { credit: null, depth: 'full', origin: null, words: 40, print: 7, pinned: true };
  for (const [i, one] of reports.entries())
    tx.objectStore('reports').put({ ...row, no: i + 1, id: one.id, report: one, added: 1_700_000_000_000 });
  const nextNo = reports.length + 1;
  const manifest = {
    keys: 1,
    version: 17,
    nextNo,
    nextSegment: 1,
    reports: reports.length,
    textBytes: 0,
    segments: [],
    removed: new Uint32Array(0),
    dead: [],
    merge: null,
    rebuild: { next: 1, end: nextNo, done: 0, total: reports.length },
  };
  tx.objectStore('meta').put(manifest, 'manifest');
  const file = { name: 'wire.jsonl', size: 5000, lastModified: 17 };
  const count = { added: 2, replaced: 0, unchanged: 0, skipped: 1, bytes: 1200, lines: 3 };
  tx.objectStore('imports').put({ ...file, ...count, updated: 100, done: false });
  await new Promise(done => {
    tx.oncomplete = done;
  });
  db.close();
}

describe('a corpus of version 2', () => {
  it('is opened with all its reports and what was under way, but for imports, which start again', async () => {
    await storeVersion2('from-2', [report('copy', HARBOUR), report('bees', BEES)]);
    const corpus = await openCorpus('from-2', { worksAlone: false });
    expect(await corpus.imports()).toEqual([]);
    expect(await corpus.count()).toBe(2);
    expect(await corpus.version()).toBe(17);
    expect(await corpus.get('bees')).toMatchObject({ ...report('bees', BEES), pinned: true });
    const related = await corpus.related(article('article', HARBOUR));
    expect(related.map(one => one.report.id)).toEqual(['copy']);
    expect((await corpus.add([report('copy', HARBOUR)])).unchanged).toBe(1);
    corpus.close();
  });
});
