import type { Label, Passage } from '../../src/engine/types.ts';
import type { Case } from '../cases.ts';

export const LABELS = ['copied', 'rewritten', 'unique'] as const;

/** Part by part figures for labels against gold, each 0..1; `counts` is keyed 'gold/said'. */
export interface LabelFigures {
  f1: Record<(typeof LABELS)[number], number>;
  macro: number;
  uniqueCopied: number;
  /** Page furniture that was left out, and prose that was taken for it. */
  skipped: number;
  proseSkipped: number;
  quotes: number;
  /** Copied passages with the right report among their sources, and rewritten ones. */
  sources: number;
  rewrittenSources: number;
  /** The part of the prose that is said to be sure, and the part of that which is right. */
  sure: number;
  sureRight: number;
  counts: Map<string, number>;
}

const f1 = (hit: number, wrong: number, missed: number): number =>
  hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed);

interface Said {
  label: Label;
  quote: boolean;
  sure: boolean;
  reports: string[];
}

/** What passages say of a gold passage: the label that covers most of it, and the passage that does. */
function saidOf(passages: readonly Passage[], start: number, end: number): Said {
  const shares = new Map<Label, number>();
  let best: Omit<Said, 'label'> = { quote: false, sure: true, reports: [] };
  let most = 0;
  for (const passage of passages) {
    const overlap = Math.min(end, passage.end) - Math.max(start, passage.start);
    if (overlap <= 0) continue;
    shares.set(passage.label, (shares.get(passage.label) ?? 0) + overlap);
    if (overlap > most) {
      most = overlap;
      const { quote, sure, sources } = passage;
      best = { quote, sure, reports: sources.map(({ report }) => report) };
    }
  }
  const label = [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'skip';
  return { label, ...best };
}

/** Measures labels, quotations, sources and furniture over cases with gold passages. */
export function labelFigures(cases: readonly Case[], found: readonly (readonly Passage[])[]): LabelFigures {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  cases.forEach((each, c) => {
    for (const gold of each.passages ?? []) {
      if (gold.label === 'disputed') continue;
      const said = saidOf(found[c]!, gold.start, gold.end);
      add(`${gold.label}/${said.label}`);
      if (gold.label === 'skip') continue;
      add(`quote ${gold.quote}/${said.quote}`);
      if (said.sure) add(`sure ${said.label === gold.label}`);
      if (gold.label === said.label && gold.report)
        add(`${gold.label} source ${said.reports.some(id => id === gold.report || id === gold.alt)}`);
    }
  });
  return figuresOf(counts);
}

function figuresOf(counts: Map<string, number>): LabelFigures {
  const at = (key: string) => counts.get(key) ?? 0;
  const sum = (test: (gold: string, said: string) => boolean) =>
    [...counts].reduce((total, [key, count]) => {
      const [gold = '', said = ''] = key.split('/');
      return LABELS.includes(gold as never) && test(gold, said) ? total + count : total;
    }, 0);
  const of = (label: string) =>
    f1(
      at(`${label}/${label}`),
      sum((gold, said) => said === label && gold !== label),
      sum((gold, said) => gold === label && said !== label),
    );
  const scores = { copied: of('copied'), rewritten: of('rewritten'), unique: of('unique') };
  const prose = sum(() => true);
  const rate = (key: string) => at(`${key} true`) / Math.max(1, at(`${key} true`) + at(`${key} false`));
  const skips = [...counts]
    .filter(([key]) => key.startsWith('skip/'))
    .reduce((total, [, count]) => total + count, 0);
  return {
    f1: scores,
    macro: (scores.copied + scores.rewritten + scores.unique) / 3,
    uniqueCopied:
      at('unique/copied') /
      Math.max(
        1,
        sum(gold => gold === 'unique'),
      ),
    skipped: at('skip/skip') / Math.max(1, skips),
    proseSkipped: sum((_, said) => said === 'skip') / Math.max(1, prose),
    quotes: f1(at('quote true/true'), at('quote false/true'), at('quote true/false')),
    sources: rate('copied source'),
    rewrittenSources: rate('rewritten source'),
    sure: (at('sure true') + at('sure false')) / Math.max(1, prose),
    sureRight: rate('sure'),
    counts,
  };
}
