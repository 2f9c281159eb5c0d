/** Imports into a real corpus that are cancelled, meet a full disk, or run side by side: nothing is lost, nothing twice. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answer } from '../../../src/background/problems.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import type { Corpus } from '../../../src/corpus/types.ts';
import { importFiles } from '../../../src/gathering/importFiles.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {} } }));

/** More than a batch of 1,000. */
const COUNT = 1_100;
const line = (id: number): string =>
  JSON.stringify({
    id: `r${id}`,
    outlet: 'Quill',
    agency: null,
    published: null,
    paragraphs: [`Boat ${id} came.`],
  });
const fileOf = (name: string, first = 0): File =>
  new File([Array.from({ length: COUNT }, (_, i) => line(first + i)).join('\n')], name, { lastModified: 1 });

let corpus: Corpus;
let names = 0;
beforeEach(async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  corpus = await openCorpus(`imports-${names++}`, { worksAlone: false });
});
afterEach(() => {
  vi.restoreAllMocks();
  corpus.close();
});

const run = (file: File, cancel = new AbortController(), onSend = () => {}) => {
  return importFiles([file], {
    send: (reports, part) => {
      onSend();
      return answer(() => corpus.add(reports, { skipDuplicates: true, part }));
    },
    withdraw: async () => ({ ok: true, value: 0 }),
    doneOf: async one => (await corpus.importOf(one))?.items ?? 0,
    finish: one => corpus.forgetImport(one),
    onProgress: () => {},
    agencies: [],
    signal: cancel.signal,
  });
};

async function expectAll(count: number): Promise<void> {
  const { reports, total } = await corpus.list({ query: '', order: 'added', offset: 0, limit: 5_000 });
  expect(total).toBe(count);
  expect(new Set(reports.map(({ id }) => id)).size).toBe(count);
}

/** Aborts after this many microtasks of the import, wherever it is then. */
async function cancelAfter(turns: number): Promise<AbortController> {
  const cancel = new AbortController();
  void (async () => {
    for (let i = 0; i < turns; i++) await null;
    cancel.abort();
  })();
  return cancel;
}

test.each([0, 900])('cancelled after %i turns, an import goes on where it was', async turns => {
  const file = fileOf('many.jsonl');
  const { cancelled, problem } = await run(file, await cancelAfter(turns));
  expect(problem).toBeNull();
  const before = await corpus.count();
  if (cancelled) expect(before % 1_000).toBe(0);
  const { added, problem: after } = await run(file);
  expect(after).toBeNull();
  expect(added === COUNT || !cancelled).toBe(true);
  await expectAll(COUNT);
  expect(await corpus.imports()).toEqual([]);
});

test('cancelled while a batch is being written, what is written is whole', async () => {
  const cancel = new AbortController();
  const file = fileOf('many.jsonl');
  const { cancelled } = await run(file, cancel, () => cancel.abort());
  expect(cancelled).toBe(true);
  await expectAll(1_000);
  await run(file);
  await expectAll(COUNT);
});

test('on a disk that becomes full, what was there stays, the reader sees why, and it goes on once there is room', async () => {
  const file = fileOf('many.jsonl');
  const { put } = IDBObjectStore.prototype;
  let room = 1_050;
  const disk = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...args
  ) {
    if (this.name === 'reports' && room-- <= 0)
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    return put.apply(this, args);
  });
  const { problem, added } = await run(file);
  expect([problem, added]).toEqual(['quota', 1_000]);
  await expectAll(1_000);
  disk.mockRestore();
  expect((await run(file)).problem).toBeNull();
  await expectAll(COUNT);
});

test('two imports at once, of one file and of another, take in each report once', async () => {
  const results = await Promise.all([
    run(fileOf('a.jsonl')),
    run(fileOf('a.jsonl')),
    run(fileOf('b.jsonl', COUNT - 50)),
  ]);
  expect(results.map(({ problem }) => problem)).toEqual([null, null, null]);
  await expectAll(2 * COUNT - 50);
});
