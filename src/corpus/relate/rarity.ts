import { fold } from '../../engine/text/fold.ts';
import { stemOf } from '../../engine/text/language.ts';
import common from './commonStems.json' with { type: 'json' };

/** Of a stem that less than one in a hundred reports has, whichever: a name of today counts as much as one of 1990. */
const RARE = 5.3;

const known = new Map(
  Object.entries(common).flatMap(([rarity, stems]) =>
    stems.split(' ').map(stem => [stem, Number(rarity)] as const),
  ),
);

/**
 * How rare a stem is in news: the logarithm of how many reports go to one that has it, 0 to 5.3. A fixed table of English
 * (commonStems.json), which does not know the corpus: what two texts share weighs the same whatever else is stored. Stems
 * of other languages are rare, all alike, but for stop words, which are never asked for.
 */
export const rarityOf = (stem: string): number => known.get(stem) ?? RARE;

/** Rarity from which a stem shows a reader what two reports have in common. */
export const TELLING = 4;

/** Whether a word is one of those that English news is made of. */
export const isKnownWord = (word: string): boolean => known.has(stemOf(fold(word), 'en'));
