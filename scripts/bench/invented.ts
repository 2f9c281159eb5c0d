import type { Report } from '../../src/engine/types.ts';

/** Numbers of 0..1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SYLLABLES =
  'ba dor el fen gar hol im jas kel lor mun nev or pra quil ras sto tal um ver wes yor zan'.split(' ');
const ENDINGS = ['', 's', 'ed', 'ing', 'er', 'ion', 'al', 'ly'];
const COMMON =
  'the of to and a in that is was for on with as by at from it be has had are were said his an after their which they'.split(
    ' ',
  );

type Random = () => number;
const pick = <Item>(next: Random, items: readonly Item[]): Item => items[Math.floor(next() * items.length)]!;
/** Few items often, many seldom, as words come in a text. */
const pickSkewed = <Item>(next: Random, items: readonly Item[]): Item =>
  items[Math.floor(items.length * next() ** 3)]!;
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function wordList(next: Random, count: number): string[] {
  return Array.from({ length: count }, () => {
    const length = 1 + Math.floor(next() * 3);
    return Array.from({ length }, () => pick(next, SYLLABLES)).join('') + pick(next, ENDINGS);
  });
}

/** What a text of an event draws on. */
interface Event {
  words: string[];
  names: string[];
  sentences: string[];
}

function sentence(next: Random, words: readonly string[], names: readonly string[]): string {
  const length = 10 + Math.floor(next() * 26);
  const parts = Array.from({ length }, () => {
    const chance = next();
    if (chance < 0.42) return pickSkewed(next, COMMON);
    if (chance < 0.53) return pick(next, names);
    if (chance < 0.56) return String(1 + Math.floor(next() * 3000));
    return pickSkewed(next, words) + (next() < 0.06 ? ',' : '');
  });
  const text = capital(parts.join(' ')).replace(/,$/, '');
  if (next() < 0.2) return `“${text},” ${pick(next, names)} said on Tuesday.`;
  return `${text}.`;
}

/** The same in other words: part of them replaced, the halves changed over. */
function reworded(next: Random, text: string, words: readonly string[]): string {
  const parts = text.replace(/[.“”]/g, '').split(' ');
  const half = Math.floor(parts.length / 2);
  const turned = [...parts.slice(half), ...parts.slice(0, half)];
  return `${capital(turned.map(word => (next() < 0.4 ? pickSkewed(next, words) : word)).join(' '))}.`;
}

/** A text of an event: about a quarter of it word for word as others have it, a third reworded, the rest its own. */
function text(next: Random, event: Event, id: string, words: number): Report {
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const chance = next();
    const known = pick(next, event.sentences);
    const said =
      chance < 0.25
        ? known
        : chance < 0.58
          ? reworded(next, known, event.words)
          : sentence(next, event.words, event.names);
    if (next() < 0.6 && paragraphs.length > 0) paragraphs.push(`${paragraphs.pop()} ${said}`);
    else paragraphs.push(said);
    count += said.split(' ').length;
  }
  return { id, outlet: `${id}.example`, agency: null, published: '2030-05-06T08:00:00Z', paragraphs };
}

/** Invented texts of about `words` words on one event, always the same; another `seed` is another event. */
export function inventedTexts(count: number, words: number, seed = 7): Report[] {
  const next = random(seed);
  const list = wordList(next, 4000);
  const names = wordList(next, 120).map(capital);
  const event: Event = { words: list, names, sentences: [] };
  event.sentences = Array.from({ length: 60 }, () => sentence(next, list, names));
  return Array.from({ length: count }, (_, i) => text(next, event, `invented-${i}`, words));
}
