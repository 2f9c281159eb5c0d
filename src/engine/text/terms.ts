import { type Token, tokenize } from './tokens.ts';

/** Terms of one report at most. */
export const MOST_TERMS = 120;

/** Words that news of every kind carries: they do not distinguish events. Stems. */
const COMMON = new Set(
  (
    'sai told ask call report new news year month week dai time peopl state govern countri presid minist offici ' +
    'nation world polic meet statement spokesman spokeswoman group member leader parti public make take come go ' +
    'get give work want know think need use part first last next earli late mondai tuesdai wednesdai thursdai ' +
    'fridai saturdai sundai januari februari march april mai june juli august septemb octob novemb decemb mr mrs ' +
    'million billion percent per cent accord add plan includ expect long well back wai good right still sinc'
  ).split(' '),
);

/** How much an occurrence of a token says about its event: names most, then acronyms, figures and long words. */
function weight(token: Token): number {
  if (token.isStop || COMMON.has(token.stem)) return 0;
  if (token.isName) return 3;
  if (token.isNumber) return /^\p{N}{1,2}$|^(?:19|20)\p{N}{2}$/u.test(token.stem) ? 0 : 1.5;
  if (token.folded.length < 4) return /[a-z]/.test(token.folded) ? 0.3 : 1;
  return token.folded.length > 7 ? 1 : 0.6;
}

/**
 * The terms by which the same event is found when it is worded differently: distinct stems of names, figures and
 * rarer words, the most telling first, MOST_TERMS at most. What comes early and often counts more.
 */
export const terms = (text: string): string[] => termsOf(tokenize(text));

/** The terms of a text that was tokenized. */
export function termsOf(tokens: readonly Token[]): string[] {
  const scores = new Map<string, number>();
  tokens.forEach((token, place) => {
    const early = 1 + 1 / (1 + place / 60);
    const gain = weight(token) * early;
    if (gain > 0) scores.set(token.stem, (scores.get(token.stem) ?? 0) * 0.9 + gain);
  });
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_TERMS)
    .map(([stem]) => stem);
}
