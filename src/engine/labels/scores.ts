import type { Match } from '../match/windows.ts';

/** True for a window of two units. */
export const isPair = (match: Match): boolean => match.last > match.first;

/** How well a window is the source of a copied sentence. */
export const copyScore = (match: Match): number =>
  Math.max(blend(match), blend(match.core)) - (isPair(match) ? 0.02 : 0);

const blend = (parts: { ordered: number; inPairs: number; inRuns: number }): number =>
  0.5 * parts.ordered + 0.2 * parts.inPairs + 0.3 * parts.inRuns;

/** How well a window is the source of a rewritten sentence. */
export const coverScore = (match: Match): number =>
  0.6 * match.shares.softCover + 0.4 * match.shares.cover - (isPair(match) ? 0.06 : 0);

/** How well a window is the evidence for what a sentence says: the facts that it holds, and some of the same phrases. */
export const factScore = (match: Match): number =>
  match.shares.facts + 0.15 * match.inPairs - (isPair(match) ? 0.07 : 0);

/** The match of the highest score, the first of equals; null of none. */
export function best(matches: readonly Match[], score: (match: Match) => number): Match | null {
  let [found, most]: [Match | null, number] = [null, 0];
  for (const match of matches) {
    const reached = score(match);
    if (found && !(reached > most)) continue;
    found = match;
    most = reached;
  }
  return found;
}

/** True if two windows of one report touch or have at most one sentence between them. */
export function areNear(a: Match | null | undefined, b: Match | null | undefined): boolean {
  if (!a || !b || a.report !== b.report) return false;
  return a.first - b.last <= 2 && b.first - a.last <= 2;
}
