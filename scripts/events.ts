import { termsOf } from '../src/engine/text/terms.ts';
import { tokenize } from '../src/engine/text/tokens.ts';
import { textOf } from '../src/engine/types.ts';
import type { Case } from './cases.ts';

/** Cases of one event were published this near to each other, in days, where their dates are known … */
const NEAR = 3;
/** … and share this part of the terms that say most about them. */
const SHARED = 0.3;
const TERMS = 40;

/** The event of each case, as numbers: cases of about the same days and terms are of one, at one or more removes. */
export function eventsOf(cases: readonly Case[]): number[] {
  const days = cases.map(({ article }) => Date.parse(article.published ?? '') / 86_400_000);
  const terms = cases.map(
    ({ article, reports }) =>
      new Set([article, ...reports].flatMap(each => termsOf(tokenize(textOf(each))).slice(0, TERMS))),
  );
  const events = cases.map((_, c) => c);
  cases.forEach((_, a) => {
    for (let b = 0; b < a; b += 1) {
      if (Math.abs(days[a]! - days[b]!) > NEAR || shared(terms[a]!, terms[b]!) < SHARED) continue;
      const [one, other] = [events[a]!, events[b]!];
      events.forEach((event, c) => {
        if (event === one) events[c] = other;
      });
    }
  });
  return events;
}

/** Part (0..1) of the smaller set that the other holds. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter(each => b.has(each)).length;
  return both / Math.max(1, Math.min(a.size, b.size));
}
