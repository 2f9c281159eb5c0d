import type { Related, RelatedReason } from '../src/corpus/types.ts';

const round = (value: number): number => Math.round(value * 1000) / 1000;

/** Related reports as the commands print them; another version of the article itself is none. */
export const relatedLines = (related: readonly Related[]) =>
  related.filter(({ kind }) => kind !== 'version').map(lineOf);

const lineOf = ({ report, kind, p, reason }: Related) => ({
  report: report.id,
  event: kind === 'event',
  kind,
  p: round(p),
  reason: sentenceOf(reason),
});

/** In words what a reader can check. */
function sentenceOf({ days, words, figures, share, run }: RelatedReason): string {
  const told = [
    days === null
      ? 'one has no date'
      : days === 0
        ? 'of the same day'
        : `${days} day${days === 1 ? '' : 's'} apart`,
    words.length > 0 && `both begin with ${words.join(', ')}`,
    figures.length > 0 && `both tell ${figures.join(', ')}`,
    run && `${run.words} words in a row stand in both`,
    share >= 0.05 && `${Math.round(share * 100)}% of the shorter text stands in both`,
  ];
  return told.filter(Boolean).join('; ');
}
