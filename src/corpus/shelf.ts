/**
 * What the reports are searched and sorted by without reading them: of SIZE reports each a block of cards (what a list
 * shows), and a block of all their words. A block of words is one text, "\nword\tABC…" a word, where each sign after
 * the tab is the place of a report that has it: the browser's own search for "\nbegin" in it finds the words that begin
 * so at a gigabyte a second, and no directory has to be read for it.
 */
import { type Token, wordsOf as wordsIn } from '../engine/text/tokens.ts';
import type { Report } from '../engine/types.ts';
import { told } from './database.ts';
import { textWithTitle } from './keys.ts';
import { toSummary } from './rows.ts';
import type { Row, Writing } from './stores.ts';

/** Reports a block. Both stores' values then stay below the 64 kB from which Chromium keeps them elsewhere. */
export const SIZE = 32;
/** The sign of a block's first report. With those after it below 256, a block of Latin letters takes a byte a sign. */
const FIRST = 0x80;

export const blockOf = (no: number): number => Math.floor(no / SIZE);
const signOf = (no: number): string => String.fromCharCode(FIRST + (no % SIZE));

type Folded = Pick<Token, 'folded'>;

function distinct(...lists: (readonly Folded[])[]): string[] {
  const words = new Set<string>();
  for (const list of lists) for (const { folded } of list) if (folded) words.add(folded);
  return [...words];
}

/** The words of a text as they are searched: folded, each once. */
export const searchWords = (text: string): string[] => distinct(wordsIn(text));

/**
 * The words that find a report: of its title, outlet, agency, byline and text.
 * @param tokens those of title and text, where they were read already
 */
export function wordsOf(report: Report, tokens?: readonly Token[]): string[] {
  const { outlet, agency, byline } = report;
  const rest = [outlet, agency, byline].filter(Boolean).join('\n');
  return distinct(tokens ?? wordsIn(textWithTitle(report)), wordsIn(rest));
}

type Words = Map<string, string>;

function parse(text: string): Words {
  const words: Words = new Map();
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) words.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return words;
}

const written = (words: Words): string =>
  `${[...words].map(([word, signs]) => `\n${word}\t${signs}`).join('')}\n`;

/** A report to put on the shelf, with its words; one that is there already is replaced. */
export interface Shelved {
  row: Row;
  words: readonly string[];
}

/** Puts reports on the shelf, and takes others off. */
export async function shelve(
  tx: Writing,
  put: readonly Shelved[],
  gone: readonly Pick<Row, 'no'>[] = [],
): Promise<void> {
  const blocks = new Map<number, { put: Shelved[]; gone: number[] }>();
  const at = (no: number) => {
    const block = blocks.get(blockOf(no)) ?? { put: [], gone: [] };
    blocks.set(blockOf(no), block);
    return block;
  };
  for (const one of put) at(one.row.no).put.push(one);
  for (const { no } of gone) at(no).gone.push(no);
  await Promise.all([...blocks].map(([block, changed]) => change(tx, block, changed.put, changed.gone)));
}

async function change(tx: Writing, block: number, put: readonly Shelved[], gone: readonly number[]) {
  const [cards = [], text = ''] = await Promise.all([
    tx.objectStore('cards').get(block),
    tx.objectStore('words').get(block),
  ]);
  const out = new Set([...gone, ...put.map(({ row }) => row.no)]);
  const kept = cards.filter(({ no }) => !out.has(no));
  const words = parse(text);
  if (kept.length < cards.length) {
    const signs = new Set([...out].map(signOf));
    for (const [word, all] of words) {
      const left = [...all].filter(sign => !signs.has(sign)).join('');
      if (left === '') words.delete(word);
      else if (left !== all) words.set(word, left);
    }
  }
  for (const { row, words: own } of put) {
    kept.push({ no: row.no, ...toSummary(row) });
    const sign = signOf(row.no);
    for (const word of own) words.set(word, (words.get(word) ?? '') + sign);
  }
  if (kept.length === 0) {
    tx.objectStore('cards').delete(block).catch(told);
    tx.objectStore('words').delete(block).catch(told);
    return;
  }
  kept.sort((a, b) => a.no - b.no);
  tx.objectStore('cards').put(kept, block).catch(told);
  tx.objectStore('words').put(written(words), block).catch(told);
}

/** Replaces cards, for example when a report is pinned; its words stay. */
export async function changeCards(tx: Writing, rows: readonly Row[]): Promise<void> {
  for (const row of rows) {
    const store = tx.objectStore('cards');
    const cards = await store.get(blockOf(row.no));
    if (!cards?.some(({ no }) => no === row.no)) continue;
    const changed = cards.map(card => (card.no === row.no ? { no: row.no, ...toSummary(row) } : card));
    await store.put(changed, blockOf(row.no));
  }
}

/** The places in a block of the reports that have a word which begins so. */
export function placesOf(words: string, begin: string): Set<number> {
  const places = new Set<number>();
  for (let at = words.indexOf(`\n${begin}`); at >= 0; ) {
    const tab = words.indexOf('\t', at);
    const end = words.indexOf('\n', tab);
    for (let i = tab + 1; i < end; i++) places.add(words.charCodeAt(i) - FIRST);
    at = words.indexOf(`\n${begin}`, end);
  }
  return places;
}
