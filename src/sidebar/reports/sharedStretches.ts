import type { Label, Passage, Report } from '../../engine/types.ts';

/** A stretch of a report that a passage of the article is in. */
export interface Shared {
  label: Exclude<Label, 'skip' | 'unique'>;
  /** Index of the passage. */
  passage: number;
}

/** A stretch of a report's paragraph, and what is in it. */
export interface Stretch {
  text: string;
  /** Where it begins in the report's text. */
  start: number;
  shared: Shared | null;
}

interface Place extends Shared {
  start: number;
  end: number;
}

/** Where passages of the article are in a report. Of two at one place the one that is copied says more. */
export function placesIn(passages: readonly Passage[], report: string): Place[] {
  return passages
    .flatMap(({ label, sources }, passage) => {
      const source = sources.find(one => one.report === report);
      if (!source || (label !== 'copied' && label !== 'rewritten')) return [];
      return [{ label, passage, start: source.start, end: source.end }];
    })
    .sort((a, b) => (a.label === b.label ? a.start - b.start : a.label === 'copied' ? -1 : 1));
}

/**
 * A report's paragraphs, cut where shared passages begin and end; the stretches of a paragraph, joined, are its text.
 * @param places the ones before take precedence over those behind
 */
export function stretchesOf(
  { paragraphs }: Pick<Report, 'paragraphs'>,
  places: readonly Place[],
): Stretch[][] {
  let from = 0;
  return paragraphs.map(text => {
    const begin = from;
    const end = begin + text.length;
    from = end + 1;
    const inside = places.filter(place => place.start < end && place.end > begin);
    const cuts = [...new Set([begin, end, ...inside.flatMap(({ start, end: last }) => [start, last])])]
      .filter(at => at >= begin && at <= end)
      .sort((a, b) => a - b);
    const stretches: Stretch[] = [];
    for (const [i, start] of cuts.slice(0, -1).entries()) {
      const found = inside.find(place => place.start <= start && place.end > start);
      const part = text.slice(start - begin, cuts[i + 1]! - begin);
      const last = stretches.at(-1);
      if (last && last.shared?.passage === found?.passage) last.text += part;
      else
        stretches.push({
          text: part,
          start,
          shared: found ? { label: found.label, passage: found.passage } : null,
        });
    }
    return stretches;
  });
}
