import { expect, test, vi } from 'vitest';
import type { AddCount } from '../../../src/corpus/types.ts';
import type { Report } from '../../../src/engine/types.ts';
import type { Answer } from '../../../src/messages.ts';
import { type ImportProgress, importFiles } from '../../../src/sidebar/importFiles.ts';

const line = (id: string) =>
  JSON.stringify({
    id,
    outlet: 'Harbour Times',
    agency: null,
    published: null,
    paragraphs: ['A boat came.'],
  });
const fileOf = (name: string, lines: string[]) => new File([lines.join('\n')], name);
const allAdded = async (reports: Report[]): Promise<Answer<AddCount>> => ({
  ok: true,
  value: { added: reports.length, replaced: 0, unchanged: 0 },
});

function run(files: File[], send = allAdded, signal = new AbortController().signal) {
  const progress: ImportProgress[] = [];
  return importFiles(files, { send, signal, onProgress: one => progress.push({ ...one }) }).then(result => ({
    result,
    progress,
  }));
}

test('adds the reports of several files and tells the lines that are none', async () => {
  const files = [fileOf('a.jsonl', [line('1'), 'nonsense', line('2')]), fileOf('b.jsonl', [line('3')])];
  const { result, progress } = await run(files);
  expect(result).toMatchObject({ added: 3, wrongKind: [], broken: [], problem: null, cancelled: false });
  expect(result.skipped).toEqual([{ file: 'a.jsonl', line: 2, why: expect.any(String) }]);
  const total = files[0]!.size + files[1]!.size;
  expect(progress.at(-1)).toEqual({ done: total, total });
});

test('a file without a report is of the wrong kind, whatever else was imported', async () => {
  const { result } = await run([
    fileOf('picture.png', ['\u0000\u0001', 'x']),
    fileOf('a.jsonl', [line('1')]),
  ]);
  expect(result).toMatchObject({ added: 1, wrongKind: ['picture.png'], skipped: [] });
});

test('gives up early on a file of another kind, were it endless', async () => {
  const endless = new File([], 'table.csv');
  const row = new TextEncoder().encode('4;boat;Senna\n'.repeat(50));
  endless.stream = () => new ReadableStream({ pull: controller => controller.enqueue(row) });
  const { result } = await run([endless]);
  expect(result).toMatchObject({ wrongKind: ['table.csv'], skipped: [] });
});

test('stops at a problem; what was added before it is counted', async () => {
  const send = vi
    .fn(allAdded)
    .mockImplementationOnce(allAdded)
    .mockResolvedValueOnce({ ok: false, error: 'quota' });
  const { result } = await run(
    [fileOf('a.jsonl', [line('1')]), fileOf('b.jsonl', [line('2')]), fileOf('c.jsonl', [line('3')])],
    send,
  );
  expect(result).toMatchObject({ added: 1, problem: 'quota' });
  expect(send).toHaveBeenCalledTimes(2);
});

test('a cancel between two batches keeps what was added', async () => {
  const cancel = new AbortController();
  const send = async (reports: Report[]) => {
    cancel.abort();
    return allAdded(reports);
  };
  const { result } = await run(
    [
      fileOf(
        'a.jsonl',
        Array.from({ length: 1500 }, (_, n) => line(String(n))),
      ),
    ],
    send,
    cancel.signal,
  );
  expect(result).toMatchObject({ added: 1000, cancelled: true, wrongKind: [] });
});

test('unpacks gzipped files, and says which is broken', async () => {
  const packed = new Response(new Blob([line('1')]).stream().pipeThrough(new CompressionStream('gzip')));
  const bytes = await packed.arrayBuffer();
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const files = [new File([bytes], 'a.jsonl.gz'), new File([bytes.slice(0, 30)], 'b.jsonl.gz')];
  expect((await run(files)).result).toMatchObject({ added: 1, broken: ['b.jsonl.gz'], wrongKind: [] });
});
