import type { Passage } from '../engine/types.ts';

/** Text of an agency in an article that does not name it. */
export interface Carried {
  agency: string;
  /** Indexes of the passages. */
  passages: number[];
  /** Part (0..1) of the words of the prose. */
  share: number;
}

/** Sources that score nearly as well as the best are as likely to be where a passage comes from. */
const NEARLY = 0.9;

/**
 * The agencies whose text an article carries without a credit, the most text first. Only passages that are copied
 * count, and no quotations, since a quote that others carry too proves nothing; nor what `counts` leaves out. A passage that a credited agency
 * has too is credited.
 * @param agencyOf the agency of a report by the report's id
 * @param named ids of the agencies that the article credits, or whose own site it is on
 */
export function carriedWithoutCredit(
  passages: readonly Passage[],
  counts: (passage: Passage) => boolean,
  agencyOf: (report: string) => string | null,
  named: readonly string[],
): Carried[] {
  const carried = new Map<string, Carried>();
  let prose = 0;
  passages.forEach((passage, index) => {
    const { words } = passage;
    if (passage.label !== 'skip') prose += words;
    const isCopy = passage.label === 'copied' && !passage.quote && counts(passage);
    const agency = isCopy ? originOf(passage, agencyOf, named) : null;
    if (!agency) return;
    const found = carried.get(agency) ?? { agency, passages: [], share: 0 };
    found.passages.push(index);
    found.share += words;
    carried.set(agency, found);
  });
  const list = [...carried.values()].map(found => ({ ...found, share: found.share / prose }));
  return list.sort((a, b) => b.share - a.share);
}

function originOf(
  { sources }: Passage,
  agencyOf: (report: string) => string | null,
  named: readonly string[],
): string | null {
  const best = sources[0]?.score ?? 0;
  const agencies = sources
    .filter(({ score }) => score >= best * NEARLY)
    .map(({ report }) => agencyOf(report));
  return agencies.some(agency => agency && named.includes(agency))
    ? null
    : (agencies.find(agency => agency !== null) ?? null);
}
