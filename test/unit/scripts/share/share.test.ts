import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LookAlike } from '../../../tools/searchServer/lookAlike.ts';
import { share } from '../../../tools/searchServer/share.ts';
import { report } from '../../corpus/remote/answers.ts';
import { SAMPLES } from '../../sources/files/samples.ts';

const env = { WIRELIGHT_KEY: 'a-newsroom-key-of-more-than-32-characters', WIRELIGHT_AUTHORIZATION: '' };
let there: LookAlike;
let index: string;
let folder: string;

beforeEach(async () => {
  there = new LookAlike();
  index = `${await there.start()}/wire`;
  folder = mkdtempSync(join(tmpdir(), 'wirelight-share-'));
});
afterEach(() => {
  there.stop();
  rmSync(folder, { recursive: true });
});

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const bytes = (name: string): Uint8Array => strToU8(SAMPLES[name]!);

it('loads files of every format, packed or not, and names what is no report', async () => {
  const packed = zipSync({ 'wire/a.json': bytes('ninjs1'), 'wire/b.xml': bytes('newsml') });
  const run = await share(
    [
      index,
      '--create',
      fileOf('feed.xml', bytes('rss')),
      fileOf('wires.zip', packed),
      fileOf('atom.xml.gz', gzipSync(bytes('atom'))),
      fileOf('none.bin', new Uint8Array(2000)),
    ],
    env,
  );
  expect(run).toMatchObject({ status: 0, err: expect.stringContaining('none.bin') });
  const titles = [...there.documents.values()].map(({ title }) => title);
  expect(titles.length).toBeGreaterThanOrEqual(4);
  expect(run.out).toContain(`${titles.length} added`);
});

it('stops where it is told to, and goes on from there', async () => {
  const count = 4000;
  const lines = Array.from({ length: count }, (_, i) => JSON.stringify(report(`r${i}`)));
  const file = fileOf('reports.jsonl', lines.join('\n'));
  const stop = new AbortController();
  there.before = ({ path }) => {
    if (path.endsWith('_bulk')) stop.abort();
    return false;
  };
  const stopped = await share([index, '--create', file], env, stop.signal);
  expect(stopped).toMatchObject({ status: 130, err: expect.stringMatching(/same command goes on/) });
  const before = there.documents.size;
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(count);
  const run = await share([index, '--create', file], env);
  expect(run.status).toBe(0);
  expect(run.out).toContain(`${count - before} added, 0 replaced, ${before} there already`);
  expect(there.documents.size).toBe(count);
}, 60_000);
