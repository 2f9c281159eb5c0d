import { countsOf } from '../../engine/labels/shares.ts';
import type { Passage, Quoted } from '../../engine/types.ts';
import { originOf, relatedById, type Traced } from '../state.ts';

/** What a reader has excluded from the count. */
export interface Counting {
  /** Origins (agencies, outlets) that do not count. */
  without: ReadonlySet<string>;
  /** False: quotations are left out. */
  quotes: boolean;
}

export const COUNT_ALL: Counting = { without: new Set(), quotes: true };
export const countsAll = ({ without, quotes }: Counting): boolean => quotes && without.size === 0;

/** A trace as it is counted: what is left out is labelled skip, so that nothing counts it. */
export interface Counted extends Traced {
  /** Indexes of the quotations that are left out. */
  leftOut: ReadonlySet<number>;
}

/**
 * The trace without some origins and, if wanted, without quotations. A passage whose sources all are left out is
 * only here; one that keeps a source keeps its label.
 */
export function recount(state: Traced, counting: Counting): Counted {
  if (countsAll(counting)) return { ...state, leftOut: new Set() };
  const isCounted = (report: string) => {
    const found = relatedById(state, report);
    return found !== undefined && !counting.without.has(originOf(found));
  };
  const leftOut = new Set<number>();
  const passages = state.trace.passages.map((passage, index): Passage => {
    if (passage.label === 'skip') return passage;
    const sources = passage.sources.filter(({ report }) => isCounted(report));
    if (passage.quote && !counting.quotes) {
      leftOut.add(index);
      return { ...passage, sources, label: 'skip' };
    }
    return { ...passage, sources, label: sources.length > 0 ? passage.label : 'unique' };
  });
  const statements = state.trace.statements
    .map(each => ({ ...each, reports: each.reports.filter(isCounted) }))
    .filter(({ reports }) => reports.length > 0);
  return {
    ...state,
    leftOut,
    related: state.related.filter(({ id }) => isCounted(id)),
    trace: {
      ...state.trace,
      passages,
      ...(state.trace.blocks && { blocks: state.trace.blocks.filter(({ report }) => isCounted(report)) }),
      differences: state.trace.differences.filter(({ report }) => isCounted(report)),
      omitted: state.trace.omitted.filter(({ report }) => isCounted(report)),
      quotations: state.trace.quotations.map(quoted => recountQuoted(quoted, isCounted)),
      ...countsOf(passages, statements),
      statements,
    },
  };
}

function recountQuoted(quoted: Quoted, isCounted: (report: string) => boolean): Quoted {
  const sources = quoted.sources.filter(({ report }) => isCounted(report));
  return { ...quoted, sources, kind: sources.length > 0 ? quoted.kind : 'only-here' };
}

/** Every origin of the related reports, with the number of passages found in it, most first. */
export function originCounts(state: Traced): { origin: string; passages: number }[] {
  const counts = new Map(state.related.map(report => [originOf(report), 0]));
  for (const passage of state.trace.passages) {
    const reports = passage.sources.map(({ report }) => relatedById(state, report));
    for (const origin of new Set(reports.flatMap(report => (report ? [originOf(report)] : []))))
      counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  return [...counts]
    .map(([origin, passages]) => ({ origin, passages }))
    .sort((a, b) => b.passages - a.passages);
}
