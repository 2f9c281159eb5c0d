/**
 * `push(...list)` and `Math.max(...list)` put a list on the stack, which overflows from some hundred thousand entries on:
 * a page or a file can make any list that long. Lists that something else keeps short may be spread.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const SRC = resolve(import.meta.dirname, '../../src');

/** What is spread, and why it is short. */
const SHORT: Record<string, string> = {
  'background/linkedPages.ts: later': 'one time',
  'background/linkedPages.ts: left.values()': 'hosts of the pages of one step',
  'content/meta/headline.ts: ranked.map(one => one.worth)': 'MAX_HEADINGS',
  'corpus/manifest.ts: manifest.segments.filter(isInput).map(recordsOf)': 'parts of the index',
  'corpus/merge.ts: range': 'two places',
  'corpus/remote/keyed.ts: bytes': 'bytes of a hash',
  'encoder/encoder.ts: mean': 'dimensions of a vector',
  'engine/blocks/reuse.ts: b': 'two places',
  'engine/differences/dateDifferences.ts: lonesThere.filter(date => isDropped(pair, date)).map(date => ({ here: null, there: date }))':
    'dates of one pair of sentences',
  'engine/facts/mentions.ts: read(text, s)': 'mentions in a sentence, of which LONGEST characters are read',
  'engine/labels/features.ts: matches.filter(match => !isPair(match)).map(({ shares }) => shares.reverse)':
    'matches of a sentence, of which the best are kept',
  'engine/match/relation.ts: relations.map(({ likeness }) => likeness)':
    'reports that an article is compared with',
  "engine/meaning/lead.ts: paragraph.split(/\\s+/, LEAD_WORDS + 1).filter(word => word !== '')": 'LEAD_WORDS',
  'engine/text/language.ts: counts': 'languages',
  'gathering/findReports.ts: sent.map(({ from }) => from)': 'queries of a search',
  'gathering/findReports.ts: sent.map(({ to }) => to)': 'the same',
  'sources/bytes/encoding.ts: bytes.subarray(0, DECLARATION)': 'DECLARATION',
  'sources/bytes/sniff.ts: head.subarray(0, 32)': '32 bytes',
  'sources/feeds/fetchFeed.ts: answer.content.reports': 'as many items as are taken of a feed',
  'sources/feeds/fetchFeed.ts: chosen(answer.content, depth + 1)': 'as many parts as are asked for',
  'sources/feeds/schedule.ts: said': 'three times',
  'sources/feeds/schedule.ts: times.map(at => (isDue(at, now) ? now : at))': 'two times of each feed',
  'sources/files/mail.ts: bytes.subarray(at, at + 8_192)': '8,192 bytes',
  'sources/starters.ts: ranks': 'languages of the reader',
  'stored/sessionShelf.ts: bytes.subarray(at, at + 0x8000)': '32,768 bytes',
};

interface Node {
  type: string;
  start: number;
  end: number;
  arguments?: Node[];
  argument?: Node;
}

function spreadsIn(node: unknown, code: string, found: string[]): void {
  if (typeof node !== 'object' || node === null) return;
  const { type, arguments: given } = node as Node;
  if (type === 'CallExpression' || type === 'NewExpression')
    for (const one of given ?? [])
      if (one.type === 'SpreadElement') found.push(code.slice(one.argument!.start, one.argument!.end));
  for (const child of Object.values(node)) spreadsIn(child, code, found);
}

test('no list whose length a text decides is spread into a call', () => {
  const spreads = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(path => /\.tsx?$/.test(path))
    .flatMap(path => {
      const code = readFileSync(resolve(SRC, path), 'utf8');
      const found: string[] = [];
      spreadsIn(parseSync(path, code).program, code, found);
      return found.map(what => `${path}: ${what}`);
    });
  expect([...new Set(spreads)].sort()).toEqual(Object.keys(SHORT).sort());
});
