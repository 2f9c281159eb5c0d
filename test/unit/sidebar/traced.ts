import type { Label, Passage } from '../../../src/engine/types.ts';
import type { RelatedReport } from '../../../src/messages.ts';
import type { Traced } from '../../../src/sidebar/state.ts';

export interface Sentence {
  text: string;
  label: Label;
  quote?: boolean;
  sure?: boolean;
  from?: string[];
}

export const related = (
  id: string,
  agencyName: string | null,
  more: Partial<RelatedReport> = {},
): RelatedReport => ({
  id,
  outlet: `Outlet ${id}`,
  agency: agencyName?.toLowerCase() ?? null,
  agencyName,
  title: null,
  url: null,
  published: null,
  depth: 'full',
  kind: 'event',
  reason: { days: null, words: [], figures: [] },
  isLater: false,
  score: 1,
  ...more,
});

/** A traced article of these sentences, one a paragraph; shares by words as the engine counts them. */
export function tracedOf(
  sentences: Sentence[],
  reports: RelatedReport[],
  more: Partial<Traced> = {},
): Traced {
  let at = 0;
  const passages: Passage[] = sentences.map(({ text, label, quote = false, sure = true, from = [] }) => {
    const start = at;
    at += text.length + 1;
    const sources = from.map(report => ({ report, start: 0, end: 5, score: 1 }));
    return {
      start,
      end: start + text.length,
      label,
      sure,
      p: sure ? 0.95 : 0.6,
      quote,
      words: text.split(' ').length,
      sources,
    };
  });
  const words = (label?: Label) =>
    sentences
      .filter(one => one.label !== 'skip' && (!label || one.label === label))
      .reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const share = (label: Label) => words(label) / words();
  const isStated = ({ quote, from = [] }: Sentence) => quote === true && from.length > 0;
  const part = (wanted: (one: Sentence) => boolean) =>
    sentences
      .filter(one => one.label !== 'skip' && wanted(one))
      .reduce((sum, { text }) => sum + text.split(' ').length, 0) / words();
  const surely = (label: Label) => part(one => one.label === label && one.sure !== false && !isStated(one));
  return {
    status: 'traced',
    key: 'k',
    url: 'https://harbour.example/a',
    article: {
      id: 'a',
      outlet: 'Harbour Times',
      agency: null,
      published: null,
      paragraphs: sentences.map(({ text }) => text),
    },
    trace: {
      passages,
      parts: {
        copied: surely('copied'),
        rewritten: surely('rewritten'),
        unique: surely('unique'),
        sharedQuote: part(isStated),
        unsure: part(one => one.sure === false && !isStated(one)),
      },
      isEnough: true,
      statements: passages
        .filter(({ quote, sources }) => quote && sources.length > 0)
        .map(({ start, end, sources }) => ({ start, end, reports: sources.map(({ report }) => report) })),
      blocks: [],
      differences: [],
      quotations: passages
        .filter(({ quote }) => quote)
        .map(({ start, end, sources }) => ({
          start,
          end,
          kind: sources.length > 0 ? 'shared' : 'only-here',
          speaker: null,
          sources,
        })),
      omitted: [],
      credit: null,
      shares: {
        copied: share('copied'),
        rewritten: share('rewritten'),
        unique: share('unique'),
        quote: 0,
      },
    },
    crediting: { kind: 'none' },
    credits: [],
    agencyName: null,
    related: reports,
    notThisStory: [],
    isDoubtful: false,
    corpusSize: reports.length,
    corpusVersion: 1,
    stored: false,
    shared: null,
    ...more,
  };
}
