import type { Item } from '../incoming.ts';
import { paragraphsOfText } from '../xml/paragraphs.ts';
import { itemOf } from './told.ts';

const TITLE = 200;

/** A plain text as an item: a short first line without a full stop is its title. */
export function plainItem(text: string): Item {
  const paragraphs = paragraphsOfText(text);
  const [first] = paragraphs;
  const hasTitle = paragraphs.length > 1 && first!.length <= TITLE && !/[.!?。]["”’)]?$/.test(first!);
  return itemOf({ title: hasTitle ? first! : null, paragraphs: hasTitle ? paragraphs.slice(1) : paragraphs });
}

/** So many words in a row, with only commas between, are prose where a sentence ends behind them, or go on for long. */
const RUN = 5;
const LONG_RUN = 30;
/** Characters in a row of a script that is written without spaces. */
const LETTERS = 15;
const WORD = /^["“„«'(]?\p{L}[\p{L}\p{M}'’-]*["”»')]?[,;:]?$/u;
const END = /[.!?…。！？؟۔।።։]/;

/** Whether a text has a sentence in it, and is not a table, a list or a program. In one pass. */
export const isProse = (text: string): boolean => paragraphsOfText(text).some(isSentence);

function isSentence(paragraph: string): boolean {
  let [run, longest] = [0, 0];
  for (const token of paragraph.split(' ')) {
    const isLast = END.test(token.slice(-3));
    const word = isLast ? token.replace(/["”’»')\]]*[.!?…؟۔।።։]+["”’»')\]]*$/u, '') : token;
    run = WORD.test(word) && word.length < 60 ? run + 1 : 0;
    longest = Math.max(longest, run);
    if ((isLast && longest >= RUN) || longest >= LONG_RUN) return true;
  }
  return (
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Lao}\p{sc=Myanmar}]{15}/u.test(
      paragraph,
    ) && paragraph.length >= LETTERS
  );
}

/** What exports of databases of the press say of themselves, in the lines before and after each text. */
const EXPORTS: readonly [sign: RegExp, name: string][] = [
  [
    /^[ \t]{0,40}(?:Document )?\d+ (?:of|von|de) \d+ DOCUMENTS?[ \t]*$|^LOAD-DATE:|^Load-Date:|LexisNexis/m,
    'LexisNexis',
  ],
  [/^ProQuest document ID:|^Document \d+ of \d+[ \t]*$[\s\S]{0,4000}^Full text:/m, 'ProQuest'],
  [/^Document [A-Z]{2,8}0{2}\w{10,24}[ \t]*$/m, 'Factiva'],
];

/** The database that a text was exported from, where its layout is not read here; else null. */
export function exportName(text: string): string | null {
  const ends = `${text.slice(0, 20_000)}\n${text.slice(-5_000)}`;
  return EXPORTS.find(([sign]) => sign.test(ends))?.[1] ?? null;
}
