import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { SCHEMA_VERSION } from '../../../src/corpus/database.ts';

afterEach(() => vi.useRealTimers());

/** A context of an older version that does not hear that its database is asked for. */
const holdOlder = (name: string): Promise<IDBDatabase> =>
  new Promise(done => {
    const request = indexedDB.open(name, SCHEMA_VERSION - 1);
    request.onupgradeneeded = () => {
      const { result: db } = request;
      const reports = db.createObjectStore('reports', { keyPath: 'no' });
      reports.createIndex('id', 'id', { unique: true });
      reports.createIndex('print', 'print');
      reports.createIndex('added', 'added');
      for (const store of ['index', 'meta', 'imports']) db.createObjectStore(store);
    };
    request.onsuccess = () => done(request.result);
  });

test('an upgrade that is blocked is given up with a word, and done once nobody holds the old version', async () => {
  const older = await holdOlder('blocked');
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const refused = expect(openCorpus('blocked')).rejects.toMatchObject({ code: 'storage-off' });
  let isRefused = false;
  void refused.then(() => {
    isRefused = true;
  });
  while (!isRefused) {
    await new Promise(done => setImmediate(done));
    await vi.advanceTimersByTimeAsync(1_000);
  }
  vi.useRealTimers();
  older.close();
  const corpus = await openCorpus('blocked', { worksAlone: false });
  expect(await corpus.count()).toBe(0);
  corpus.close();
});
