import type { DateMention } from '../facts/dates.ts';
import { datesIn, numbersIn } from '../facts/mentions.ts';
import { isOfOthers, isParallel, properNames } from '../facts/names.ts';
import type { Quantity } from '../facts/numbers.ts';
import { firstAfter } from '../text/spans.ts';
import { type Text, tokensIn } from '../text/text.ts';
import type { Token } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import type { Passage } from '../types.ts';

/** One side of an aligned pair: a passage, or its source in a report; `near` adds the sentence before and after. */
export interface Side extends Span {
  text: Text;
  tokens: Token[];
  /** Stems that carry content; `plain` without names, which all sentences of an event share. */
  stems: Set<string>;
  plain: Set<string>;
  near: Span;
}

/**
 * A passage beside its best source. `shared`: part (0..1) of the shorter side's content stems that both hold;
 * `plain` and `plainBoth`: part of the shorter and of the longer side's, names left out.
 */
export interface Pair {
  here: Side;
  there: Side;
  shared: number;
  plain: number;
  plainBoth: number;
  /** About different things that are worded alike. */
  isParallel: boolean;
}

/** A wording that differs, in its own side's text; null if it is dropped. */
export interface Finding {
  here: Span | null;
  there: Span | null;
}

/** Sources below this score are not firm. */
const FIRM_SCORE = 0.5;
const FIRM_SHARE = 0.4;
const FIRM_STEMS = 3;
/** Longer 'sentences' are no prose. */
const LONGEST = 1500;

/**
 * The passages labelled copied or rewritten beside their best source, where both clearly say the same in other
 * words or signs; the same two wordings once.
 */
export function firmPairs(article: Text, reports: readonly Text[], passages: readonly Passage[]): Pair[] {
  const byId = new Map(reports.map(report => [report.id, report]));
  const pairs: Pair[] = [];
  const seen = new Set<string>();
  for (const { start, end, label, sources } of passages) {
    const source = sources[0];
    const report = source && byId.get(source.report);
    if (!report || (label !== 'copied' && label !== 'rewritten') || source.score < FIRM_SCORE) continue;
    if (end - start > LONGEST || source.end - source.start > LONGEST) continue;
    const [mine, theirs] = [article.text.slice(start, end), report.text.slice(source.start, source.end)];
    const wording = `${mine}\n${theirs}`;
    if (mine === theirs || seen.has(wording)) continue;
    seen.add(wording);
    const here = side(article, start, end);
    const there = core(side(report, source.start, source.end), here);
    const { common, ofShorter: shared } = likeness(here.stems, there.stems);
    const plain = likeness(here.plain, there.plain);
    if (common < FIRM_STEMS || shared < FIRM_SHARE) continue;
    pairs.push({
      here,
      there,
      shared,
      plain: plain.ofShorter,
      plainBoth: plain.ofLonger,
      isParallel: isOfOthers(article, report) || isParallel(here, there),
    });
  }
  return pairs;
}

/** How many stems two sets share, and which part that is of the smaller and of the larger one. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>) {
  const common = [...a].filter(stem => b.has(stem)).length;
  return {
    common,
    ofShorter: common / Math.max(1, Math.min(a.size, b.size)),
    ofLonger: common / Math.max(1, a.size, b.size),
  };
}

/** True if both sides say the same thing as a whole, not only things of the same people. */
export const tellsTheSame = ({ plain, plainBoth, isParallel }: Pair, longer = 0.35): boolean =>
  !isParallel && plain >= 0.5 && plainBoth >= longer;

/** True if the other side holds at least half of what the sentence around a wording says, names left out. */
export function isHeld(side: Side, span: Span, other: Side): boolean {
  const sentence = side.text.sentences[firstAfter(side.text.sentences, span.start)] ?? span;
  const stems = new Set(
    side.tokens
      .filter(token => isContent(token) && !token.isName && overlaps(token, sentence))
      .map(t => t.stem),
  );
  return [...stems].filter(stem => other.stems.has(stem)).length * 2 >= stems.size;
}

function side(text: Text, start: number, end: number): Side {
  const tokens = tokensIn(text, start, end);
  const first = firstAfter(text.sentences, start);
  const last = firstAfter(text.sentences, end - 1);
  const near = {
    start: text.sentences[Math.max(0, first - 1)]?.start ?? start,
    end: text.sentences[Math.min(text.sentences.length - 1, last + 1)]?.end ?? end,
  };
  const content = tokens.filter(isContent);
  const stems = new Set(content.map(token => token.stem));
  const names = new Set(properNames(text, tokens));
  const plain = new Set(content.filter(token => !names.has(token)).map(token => token.stem));
  return { text, start, end, tokens, stems, plain, near };
}

/** Of a source of two sentences the one that holds nearly all of what both share; else both. */
function core(there: Side, here: Side): Side {
  const { text, start, end } = there;
  const first = firstAfter(text.sentences, start);
  const parts = text.sentences.slice(first, firstAfter(text.sentences, end - 1) + 1);
  if (parts.length < 2) return there;
  const common = (one: Side): number => [...one.stems].filter(stem => here.stems.has(stem)).length;
  const sides = parts.map(part => side(text, part.start, part.end));
  const best = sides.reduce((a, b) => (common(b) > common(a) ? b : a));
  return common(best) + 1 >= common(there) ? best : there;
}

export const isContent = (token: Token): boolean => !token.isStop && !token.isNumber;

/** The dates of a side, or with those of the sentences beside it, resolved by its report's publication. */
export const datesOf = (side: Side, where: 'own' | 'near'): DateMention[] =>
  datesIn(side.text, where === 'own' ? side : side.near);

/** The numbers of a side, or with those of the sentences beside it, that belong to no date. */
export const numbersOf = (side: Side, where: 'own' | 'near'): Quantity[] =>
  numbersIn(side.text, where === 'own' ? side : side.near);

/** The content tokens next before and next after a wording, at most `reach` tokens away. */
export function beside(side: Side, span: Span, count: number, reach: number): Token[] {
  const before = side.tokens.filter(token => token.end <= span.start).slice(-reach);
  const after = side.tokens.filter(token => token.start >= span.end).slice(0, reach);
  return [...before.filter(isContent).slice(-count), ...after.filter(isContent).slice(0, count)];
}

/** The content tokens up to `reach` tokens from a wording in its sentence, anywhere in a side's text. */
export function tokensBeside({ text }: Side, span: Span, reach: number): Token[] {
  const sentence = text.sentences[firstAfter(text.sentences, span.start)] ?? span;
  const at = firstAfter(text.tokens, span.start);
  return text.tokens
    .slice(Math.max(0, at - reach), at + reach)
    .filter(token => isContent(token) && overlaps(token, sentence));
}

/** True if one of `tokens` is, by its stem, among `others`. */
export const meet = (tokens: readonly Token[], others: readonly Token[]): boolean =>
  tokens.some(token => others.some(other => other.stem === token.stem));

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
