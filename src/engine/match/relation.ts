import type { CodedText } from '../text/vocabulary.ts';

/** How an article and one report are related. */
export interface Relation {
  /** Rarity of each term among the units of these two texts alone: what other reports say changes nothing. */
  rarity: Float64Array;
  /** Likeness (0..1) of the two as wholes: the cosine of their stems by rarity. */
  likeness: number;
}

/** Reports of other events come up to about this likeness, and most of the article's own above it … */
const OTHER_EVENTS = 0.12;
/** … but a report that comes this near to the likest is never taken for one of another event. */
const NEAR_LIKEST = 0.5;

/** The relation of an article to each of its reports; `size` is the number of all terms. */
export function relationsOf(article: CodedText, reports: readonly CodedText[], size: number): Relation[] {
  const seen = new Int32Array(size).fill(-1);
  let round = 0;
  const own = new Int32Array(size);
  count(article, own);
  return reports.map(report => {
    const frequencies = own.slice();
    count(report, frequencies);
    const rarity = rarityOf(frequencies, article.units.length + report.units.length);
    return { rarity, likeness: likeness(article, report, rarity) };
  });

  /** Adds to each term's frequency the units of a text that hold it. */
  function count({ terms, units }: CodedText, frequencies: Int32Array): void {
    for (const { from, to } of units) {
      round += 1;
      for (let i = from; i < to; i += 1) {
        const term = terms[i]!;
        if (seen[term] === round) continue;
        seen[term] = round;
        frequencies[term]! += 1;
      }
    }
  }

  function likeness(a: CodedText, b: CodedText, rarity: Float64Array): number {
    const here = ++round;
    const all = weigh(a, rarity, stem => seen[stem] !== here, here);
    const both = ++round;
    const common = weigh(b, rarity, stem => seen[stem] === here, both);
    const rest = weigh(b, rarity, stem => seen[stem] !== both, both);
    return common / Math.sqrt(Math.max(1e-9, all * (common + rest)));
  }

  /** Squared rarity of the distinct stems that are wanted; each is marked with `mark`. */
  function weigh(
    { stems }: CodedText,
    rarity: Float64Array,
    isWanted: (stem: number) => boolean,
    mark: number,
  ): number {
    let sum = 0;
    for (let i = 0; i < stems.length; i += 1) {
      const stem = stems[i]!;
      if (stem < 0 || !isWanted(stem)) continue;
      seen[stem] = mark;
      sum += rarity[stem]! ** 2;
    }
    return sum;
  }
}

/** Inverse frequency of each term among `units` (tf-isf). */
function rarityOf(frequencies: Int32Array, units: number): Float64Array {
  const byFrequency = Float64Array.from({ length: units + 1 }, (_, f) => Math.log(1 + units / (1 + f)));
  const rarity = new Float64Array(frequencies.length);
  for (let term = 0; term < rarity.length; term += 1) rarity[term] = byFrequency[frequencies[term]!]!;
  return rarity;
}

/** Which reports are on the article's event; others are no sources of rewritten passages. */
export function areOnEvent(relations: readonly Relation[]): boolean[] {
  const likest = Math.max(0, ...relations.map(({ likeness }) => likeness));
  const least = Math.min(OTHER_EVENTS, NEAR_LIKEST * likest);
  return relations.map(({ likeness }) => likeness >= least);
}
