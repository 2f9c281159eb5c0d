import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { rss, savedPage, TITLE } from '../sources/files/samples.ts';

const folder = mkdtempSync(join(tmpdir(), 'wirelight-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(files: Record<string, string>) {
  const paths = Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/import.ts', ...paths],
    { encoding: 'utf8' },
  );
  const reports = stdout.split('\n').filter(Boolean);
  return { status, reports: reports.map(line => JSON.parse(line)), problems: stderr.trim().split('\n') };
}

it('prints the reports of files as lines, and says what was not taken', () => {
  const broken = '{"id": "1", "outlet": "x"}\n{"id": "2", "outlet": "x"}\n';
  const { status, reports, problems } = run({ feed: rss, 'page.html': savedPage, 'a.jsonl': broken });
  expect(status).toBe(0);
  expect(reports.map(({ title }) => title)).toEqual([
    TITLE,
    'Market: cafés & bars open late',
    'Only a headline',
    TITLE,
  ]);
  expect(Object.keys(reports[0])).toEqual([
    'id',
    'outlet',
    'agency',
    'title',
    'url',
    'byline',
    'published',
    'paragraphs',
    'credit',
  ]);
  expect(reports[0].credit).toEqual({ agency: 'ap', form: 'byline', evidence: 'By The Associated Press' });
  expect(problems).toEqual([
    expect.stringMatching(/^a\.jsonl, line 1: not a report/),
    expect.stringMatching(/^a\.jsonl, line 2: not a report/),
  ]);
});

it('ends with status 2 where nothing was read', () => {
  expect(run({ empty: '' })).toMatchObject({
    status: 2,
    reports: [],
    problems: ['empty: the file is empty'],
  });
});

it('prints the latest version alone, whatever the order', () => {
  const version = (no: number) =>
    `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="tag:wire.example,2026:v" version="${no}"><contentMeta><headline>Version ${no}</headline></contentMeta><contentSet><inlineData>The lamp was lit again.</inlineData></contentSet></newsItem>`;
  const { reports } = run({ 'b.xml': version(2), 'a.xml': version(1) });
  expect(reports.map(({ title }) => title)).toEqual(['Version 2']);
});
