import { FURNITURE_FEATURES, furnitureReader } from '../furniture/furniture.ts';
import type { Evidence } from '../match/evidence.ts';
import type { CodedText } from '../text/vocabulary.ts';
import type { Label } from '../types.ts';
import { COPY_FEATURES, FEATURES, REWRITE_FEATURES } from './featureNames.ts';
import { type Featured, features } from './features.ts';
import { type Models, probability } from './model.ts';

/** A sentence's label with the probabilities (0..1) behind it and the windows it was read from. */
export interface Judged {
  label: Label;
  /** That the sentence is page furniture. */
  furniture: number;
  /** If it is none: that it is copied; that it is copied or rewritten. */
  copied: number;
  found: number;
  featured: Featured | null;
}

const columns = (names: readonly string[]): number[] => names.map(name => FEATURES.indexOf(name as never));
const COPY_COLUMNS = columns(COPY_FEATURES);
const REWRITE_COLUMNS = columns(REWRITE_FEATURES);

/** The values of a model's own features among all. */
export const copyValues = (values: readonly number[]): number[] => COPY_COLUMNS.map(k => values[k]!);
export const rewriteValues = (values: readonly number[]): number[] => REWRITE_COLUMNS.map(k => values[k]!);

/** The probability that a sentence of a text is page furniture; 1 for one without a word. */
function furnitureOf(text: CodedText, models: Models): (sentence: number) => number {
  const read = furnitureReader(text);
  return i => {
    if (text.sentences[i]!.to === text.sentences[i]!.from) return 1;
    const row = read(i);
    return row ? probability(models.furniture, FURNITURE_FEATURES, row) : 1;
  };
}

/** A full sentence is furniture only from this probability on; one that a report has too, where it is nearly sure. */
const FULL_WORDS = 9;
const FULL = 0.6;
const NEARLY_SURE = 0.9;
/** Part of a sentence that a report must hold to have it too. */
const TOLD = 0.7;

const isFull = ({ text, sentences }: CodedText, i: number): boolean => {
  const { from, to, end } = sentences[i]!;
  return to - from >= FULL_WORDS && /[.!?…。！？؟]["'”’»)\]]*$/u.test(text.slice(Math.max(0, end - 4), end));
};

function isTold({ article, matches }: Evidence, i: number): boolean {
  const { from, to } = article.sentences[i]!;
  return (
    to - from >= FULL_WORDS && matches[i]!.some(match => Math.max(match.ordered, match.shares.cover) >= TOLD)
  );
}

/** Whether a text's sentence `i` is prose: not furniture, and with at least one word. */
export function proseOf(text: CodedText, models: Models): (i: number) => boolean {
  const furnitureAt = furnitureOf(text, models);
  return i => furnitureAt(i) < (isFull(text, i) ? FULL : 0.5);
}

/** Labels every sentence of the article: furniture, else copied or not, else rewritten or unique. */
export function judge(evidence: Evidence, models: Models): Judged[] {
  const { article } = evidence;
  const furnitureAt = furnitureOf(article, models);
  const furniture = article.sentences.map((_, i) => furnitureAt(i));
  const isProse = furniture.map((p, i) => {
    const limit = isTold(evidence, i) ? NEARLY_SURE : isFull(article, i) ? FULL : 0.5;
    return p < limit;
  });
  return features(evidence, isProse).map((featured, i) => ({
    ...judgeOne(featured, models),
    furniture: furniture[i]!,
    featured,
  }));
}

/**
 * From this probability on a sentence that is not copied is called rewritten. A bit less than even odds, as rewritten
 * ones are fewer and recognised less well (Lipton et al., "Optimal thresholding of classifiers to maximize F1 measure",
 * ECML 2014).
 */
const EVEN = 0.45;
/** What has hardly a content word in common with its source must at least be that: these may be in any report. */
const TRULY_EVEN = 0.5;
const FEW = 4;

function judgeOne(featured: Featured | null, models: Models): Pick<Judged, 'label' | 'copied' | 'found'> {
  if (!featured) return { label: 'skip', copied: 0, found: 0 };
  if (!featured.copy) return { label: 'unique', copied: 0, found: 0 };
  const { copied, rewritten } = probabilities(featured, featured.values, models);
  const limit = (featured.cover?.shares.common ?? 0) < FEW ? TRULY_EVEN : EVEN;
  const label = copied > 0.5 ? 'copied' : rewritten > limit ? 'rewritten' : 'unique';
  return { label, copied, found: copied + (1 - copied) * rewritten };
}

/** How likely it is where too little is in common to tell it from chance. */
const CHANCE = 0.03;

/** The probability that a sentence is copied, and that it is rewritten where it is not copied, by these features. */
export function probabilities(
  { mayBeCopied, mayBeRewritten }: Featured,
  values: readonly number[],
  models: Models,
): { copied: number; rewritten: number } {
  return {
    copied: mayBeCopied ? probability(models.copied, COPY_FEATURES, copyValues(values)) : CHANCE,
    rewritten: mayBeRewritten
      ? probability(models.rewritten, REWRITE_FEATURES, rewriteValues(values))
      : CHANCE,
  };
}
