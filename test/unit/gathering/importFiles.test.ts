import { expect, test, vi } from 'vitest';
import messages from '../../../src/_locales/en/messages.json' with { type: 'json' };
import type { AddCount, CorpusReport, ImportFile, ImportPart } from '../../../src/corpus/types.ts';
import { type ImportOptions, type ImportProgress, importFiles } from '../../../src/gathering/importFiles.ts';
import type { Answer } from '../../../src/messages.ts';
import { fileProblem } from '../../../src/sidebar/reports/fileProblem.ts';
import { FILE_PROBLEMS } from '../../../src/sources/formats/problem.ts';

const line = (id: string) =>
  JSON.stringify({
    id,
    outlet: 'Harbour Times',
    agency: null,
    published: null,
    paragraphs: ['A boat came.'],
  });
const fileOf = (name: string, lines: string[]) => new File([lines.join('\n')], name);
type Send = (reports: CorpusReport[], part: ImportPart) => Promise<Answer<AddCount>>;

/** Writes every part at once, and counts the whole file as the background does. */
function allAdded(): Send & { sent: ImportPart[]; ids: string[] } {
  const counts = new Map<string, number>();
  const sent: ImportPart[] = [];
  const ids: string[] = [];
  const send: Send = async (reports, part) => {
    sent.push(part);
    ids.push(...reports.map(({ id }) => id));
    counts.set(part.name, (counts.get(part.name) ?? 0) + reports.length);
    return { ok: true, value: { added: counts.get(part.name)!, replaced: 0, unchanged: 0 } };
  };
  return Object.assign(send, { sent, ids });
}

function run(
  files: File[],
  {
    send = allAdded(),
    withdraw = vi.fn(async items => ({ ok: true as const, value: items.length })),
    signal = new AbortController().signal,
    done = 0,
    finish = vi.fn(),
  } = {} as {
    send?: Send;
    withdraw?: ImportOptions['withdraw'];
    signal?: AbortSignal;
    done?: number;
    finish?: (file: ImportFile) => Promise<void>;
  },
) {
  const progress: ImportProgress[] = [];
  return importFiles(files, {
    send,
    withdraw,
    signal,
    finish,
    doneOf: async () => done,
    agencies: [],
    onProgress: one => progress.push({ ...one }),
  }).then(result => ({
    result,
    progress,
  }));
}

test('adds the reports of several files and names the lines that are none', async () => {
  const files = [fileOf('a.jsonl', [line('1'), 'nonsense', line('2')]), fileOf('b.jsonl', [line('3')])];
  const { result, progress } = await run(files);
  expect(result).toMatchObject({ added: 3, wrongCount: 1, problem: null, cancelled: false });
  expect(result.wrong).toEqual([{ place: { file: 'a.jsonl', line: 2 }, code: 'not-json', fields: {} }]);
  const total = files[0]!.size + files[1]!.size;
  expect(progress.at(-1)).toEqual({ done: total, total });
});

test('a file without a report is reported, whatever else was imported', async () => {
  const { result } = await run([
    fileOf('picture.png', ['\u0000\u0001', 'x']),
    fileOf('table.csv', ['4;boat;Senna', '5;boat;Lorn']),
    fileOf('a.jsonl', [line('1')]),
  ]);
  expect(result.added).toBe(1);
  expect(result.wrong.map(({ place, code }) => [place.file, code])).toEqual([
    ['picture.png', 'unknown-format'],
    ['table.csv', 'no-sentences'],
  ]);
});

test('leaves the rest of a file of which nothing is a report, were it endless', async () => {
  const endless = new File([], 'log');
  const row = new TextEncoder().encode('{"level": "info"}\n'.repeat(50));
  endless.stream = () => new ReadableStream({ pull: controller => controller.enqueue(row) });
  const { result } = await run([endless, fileOf('a.jsonl', [line('1')])]);
  expect(result).toMatchObject({ added: 1, wrongCount: 100 });
  expect(result.wrong[0]).toMatchObject({ code: 'unknown-format' });
});

test('stops at a problem; what was added before it is counted', async () => {
  const whole = allAdded();
  const send = vi
    .fn(whole)
    .mockImplementationOnce(whole)
    .mockResolvedValueOnce({ ok: false, error: 'quota' });
  const finish = vi.fn();
  const { result } = await run(
    [fileOf('a.jsonl', [line('1')]), fileOf('b.jsonl', [line('2')]), fileOf('c.jsonl', [line('3')])],
    { send, finish },
  );
  expect(result).toMatchObject({ added: 1, problem: 'quota' });
  expect(send).toHaveBeenCalledTimes(2);
  expect(finish.mock.calls.map(([{ name }]) => name)).toEqual(['a.jsonl']);
});

const lines = (count: number) => Array.from({ length: count }, (_, n) => line(String(n)));

test('a cancel between two batches keeps what was added, and the place', async () => {
  const cancel = new AbortController();
  const whole = allAdded();
  const send: Send = async (reports, part) => {
    cancel.abort();
    return whole(reports, part);
  };
  const finish = vi.fn();
  const { result } = await run([fileOf('a.jsonl', lines(1500))], { send, signal: cancel.signal, finish });
  expect(result).toMatchObject({ added: 1000, cancelled: true, wrongCount: 0 });
  expect(finish).not.toHaveBeenCalled();
});

test('says with every batch which of the things in the file are done with then', async () => {
  const send = allAdded();
  const finish = vi.fn();
  await run([fileOf('a.jsonl', ['nonsense', ...lines(2500), 'nonsense'])], { send, finish });
  expect(send.sent.map(({ from, items }) => [from, items])).toEqual([
    [0, 1001],
    [1001, 2001],
    [2001, 2502],
  ]);
  expect(send.sent[0]).toMatchObject({ name: 'a.jsonl', known: 0 });
  expect(finish).toHaveBeenCalledTimes(1);
});

test('continues after what is done, and says again what was wrong before it', async () => {
  const send = allAdded();
  const { result } = await run([fileOf('a.jsonl', ['nonsense', ...lines(1500)])], { send, done: 1001 });
  expect(send.sent).toMatchObject([{ from: 1001, items: 1501, known: 1001 }]);
  expect(send.ids).toEqual(Array.from({ length: 500 }, (_, n) => String(1000 + n)));
  expect(result.wrongCount).toBe(1);
});

test('asks again for a batch that a stopped background did not answer', async () => {
  const whole = allAdded();
  const send = vi.fn(whole).mockResolvedValueOnce({ ok: false, error: 'internal' });
  const { result } = await run([fileOf('a.jsonl', lines(1500))], { send });
  expect(result).toMatchObject({ added: 1500, problem: null });
  expect(whole.sent.map(({ from }) => from).sort()).toEqual([0, 1000]);
});

test('unpacks gzipped files, and says which is broken', async () => {
  const packed = new Response(new Blob([line('1')]).stream().pipeThrough(new CompressionStream('gzip')));
  const bytes = await packed.arrayBuffer();
  const files = [new File([bytes], 'a.jsonl.gz'), new File([bytes.slice(0, 30)], 'b.jsonl.gz')];
  const { result } = await run(files);
  expect(result.added).toBe(1);
  expect(result.wrong.map(({ place, code }) => [place.file, code])).toEqual([
    ['b.jsonl.gz', 'broken-archive'],
  ]);
});

test.each(FILE_PROBLEMS)('%s has words', code => {
  const phrase = fileProblem({ place: { file: 'a' }, code, fields: { field: 'id', rule: 'missing' } });
  const keys = [phrase, ...(phrase.subs ?? [])].flatMap(sub => (typeof sub === 'string' ? [] : [sub.key]));
  for (const key of keys) expect(messages).toHaveProperty(key);
});

test.each(['missing', 'empty', 'too-long', 'invalid'])('the broken rule "%s" has words', rule => {
  const phrase = fileProblem({
    place: { file: 'a', line: 3 },
    code: 'bad-report',
    fields: { field: 'id', rule },
  });
  expect(phrase.key).toBe('place_line');
  expect(JSON.stringify(phrase)).toContain(`"rule_${rule.replace('-', '_')}"`);
  expect(messages).toHaveProperty(`rule_${rule.replace('-', '_')}`);
});

const ninjs = (uri: string, version: string, pubstatus: string) => ({
  uri: `urn:ninjs:${uri}`,
  version,
  pubstatus,
  type: 'text',
  headline: 'A boat came',
  body_text: 'A boat came into the harbour.',
});

test('what an agency has withdrawn is taken out at the end, but for a later version', async () => {
  const items = [
    ninjs('a', '1', 'usable'),
    ninjs('a', '2', 'canceled'),
    ninjs('b', '3', 'withheld'),
    ninjs('b', '2', 'usable'),
    ninjs('c', '3', 'canceled'),
    ninjs('c', '4', 'usable'),
  ];
  const withdraw = vi.fn<ImportOptions['withdraw']>(async () => ({ ok: true, value: 1 }));
  const [send, finish] = [allAdded(), vi.fn()];
  const { result } = await run([fileOf('a.json', [JSON.stringify(items)])], { send, withdraw, finish });
  expect(send.ids).toEqual(['urn:ninjs:a', 'urn:ninjs:c']);
  expect(withdraw.mock.calls).toEqual([
    [
      [
        { id: 'urn:ninjs:a', revision: 2 },
        { id: 'urn:ninjs:b', revision: 3 },
      ],
    ],
  ]);
  expect(result).toMatchObject({ withdrawn: 1, wrongCount: 3, problem: null });
  expect(finish).toHaveBeenCalledTimes(1);
});

test('where what was withdrawn cannot be taken out, the import is not done', async () => {
  const finish = vi.fn();
  const { result } = await run([fileOf('a.json', [JSON.stringify(ninjs('a', '2', 'canceled'))])], {
    withdraw: async () => ({ ok: false, error: 'quota' }),
    finish,
  });
  expect(result).toMatchObject({ withdrawn: 0, problem: 'quota' });
  expect(finish).not.toHaveBeenCalled();
});
