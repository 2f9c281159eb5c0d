import type { Unit } from '../text/units.ts';
import type { CodedText } from '../text/vocabulary.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import type { Seed } from './seeds.ts';
import { bestSegment } from './segment.ts';
import type { Vectors } from './vectors.ts';

/** Tokens of the article and of a report that say the same at length; `to` is exclusive. */
export interface Stretch {
  here: { from: number; to: number };
  there: { from: number; to: number };
  /** Likeness of the whole stretches (0..1). */
  score: number;
  isVerbatim: boolean;
}

/** Units without a seed that a cluster may hold in a row. */
const GAP = 4;
/** Likeness that a whole cluster must reach; below it, it is split at smaller gaps. */
const LEAST_LIKENESS = 0.4;
/** Part of a cluster's runs of three words that must be common for it to count as word for word. */
const VERBATIM = 0.6;
/** What an unmatched word costs against a matched one: rewritten, and word for word. */
const COST = 0.6;
const COST_VERBATIM = 1;
/** Least sum of the two sides' parts of common words, by rarity. */
const LEAST_DENSITY = 1.1;

/** The stretches that the seeds of an article and a report grow into. */
export function stretchesOf(
  seeds: readonly Seed[],
  here: CodedText,
  there: CodedText,
  vectors: Vectors,
  gap = GAP,
): Stretch[] {
  return clustersOf(seeds, gap).flatMap(cluster => {
    const [aFrom, aTo] = tokensOf(here.units, cluster.here);
    const [bFrom, bTo] = tokensOf(there.units, cluster.there);
    const likeness = vectors.compare(vectors.of(here, aFrom, aTo), vectors.of(there, bFrom, bTo)).cosine;
    if (likeness < LEAST_LIKENESS)
      return gap > 0 ? stretchesOf(cluster.seeds, here, there, vectors, gap - 1) : [];
    const stretch =
      verbatim(cluster, here, there, likeness) ?? retold(cluster, here, there, vectors, likeness);
    return stretch && isDense(stretch, here, there, vectors) ? [stretch] : [];
  });
}

function tokensOf(units: readonly Unit[], [first, last]: [number, number], more = 0): [number, number] {
  return [units[Math.max(0, first - more)]!.from, units[Math.min(units.length - 1, last + more)]!.to];
}

const runAt = ({ words }: CodedText, i: number): number =>
  Math.imul(Math.imul(words[i]!, 0x9e3779b1) ^ words[i + 1]!, 0x85ebca6b) ^ words[i + 2]!;

function runsIn(text: CodedText, from: number, to: number): Set<number> {
  const runs = new Set<number>();
  for (let i = from; i + 2 < to; i += 1) runs.add(runAt(text, i));
  return runs;
}

/** Which tokens of from..to are in a run of three that `runs` holds. */
function marked(text: CodedText, from: number, to: number, runs: Set<number>): Uint8Array {
  const marks = new Uint8Array(to - from);
  for (let i = from; i + 2 < to; i += 1) if (runs.has(runAt(text, i))) marks.fill(1, i - from, i - from + 3);
  return marks;
}

/** Part of the seeds' runs of three words that the report's side of the cluster holds. */
function verbatimPart(cluster: Cluster, here: CodedText, runs: Set<number>): number {
  let common = 0;
  let all = 0;
  for (const seed of cluster.seeds) {
    const { from, to } = here.units[seed.here]!;
    for (let i = from; i + 2 < to; i += 1) {
      all += 1;
      if (runs.has(runAt(here, i))) common += 1;
    }
  }
  return all === 0 ? 0 : common / all;
}

/** The stretch of a cluster that is word for word, to the word; null for one that is not. */
function verbatim(cluster: Cluster, here: CodedText, there: CodedText, score: number): Stretch | null {
  const [bFrom, bTo] = tokensOf(there.units, cluster.there);
  if (verbatimPart(cluster, here, runsIn(there, bFrom, bTo)) < VERBATIM) return null;
  const a = tokensOf(here.units, cluster.here, 1);
  const b = tokensOf(there.units, cluster.there, 1);
  const own = grown(here, a, runsIn(there, ...b));
  const other = own && grown(there, b, runsIn(here, own.from, own.to));
  return own && other ? { here: own, there: other, score, isVerbatim: true } : null;
}

function grown(text: CodedText, [from, to]: [number, number], runs: Set<number>) {
  const marks = marked(text, from, to, runs);
  return bestSegment(from, to, i => (marks[i - from] ? 1 : -COST_VERBATIM));
}

/** The rewritten stretch of a cluster: both ends moved to where common words begin to outweigh others. */
function retold(
  cluster: Cluster,
  here: CodedText,
  there: CodedText,
  vectors: Vectors,
  score: number,
): Stretch | null {
  const a = tokensOf(here.units, cluster.here);
  const b = tokensOf(there.units, cluster.there);
  let own = { from: a[0], to: a[1] };
  let other = { from: b[0], to: b[1] };
  for (let round = 0; round < 2; round += 1) {
    const mine = heaviest(here, a, there, other, vectors);
    const theirs = mine && heaviest(there, b, here, mine, vectors);
    if (!mine || !theirs) return null;
    own = mine;
    other = theirs;
  }
  return { here: own, there: other, score, isVerbatim: false };
}

/** The part of a stretch that weighs most, where words that are in the other text's stretch too weigh for it. */
function heaviest(
  { terms }: CodedText,
  [from, to]: [number, number],
  other: CodedText,
  at: { from: number; to: number },
  vectors: Vectors,
) {
  vectors.see(other, at.from, at.to);
  return bestSegment(from, to, i => vectors.rarity[terms[i]!]! * (vectors.saw(terms[i]!) ? 1 : -COST));
}

function isDense(
  { here: a, there: b }: Stretch,
  here: CodedText,
  there: CodedText,
  vectors: Vectors,
): boolean {
  return density(here, a, there, b, vectors) + density(there, b, here, a, vectors) >= LEAST_DENSITY;
}

/** Part of a stretch, by rarity, that is in the other text's stretch too. */
function density(
  { terms }: CodedText,
  at: { from: number; to: number },
  other: CodedText,
  there: { from: number; to: number },
  vectors: Vectors,
): number {
  vectors.see(other, there.from, there.to);
  let all = 0;
  let shared = 0;
  for (let i = at.from; i < at.to; i += 1) {
    const weight = vectors.rarity[terms[i]!]!;
    all += weight;
    if (vectors.saw(terms[i]!)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}
