import type { Label, Passage } from '../../../src/engine/types.ts';
import type { RelatedReport } from '../../../src/messages.ts';
import type { Traced } from '../../../src/sidebar/state.ts';

export interface Sentence {
  text: string;
  label: Label;
  quote?: boolean;
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
  const passages: Passage[] = sentences.map(({ text, label, quote = false, from = [] }) => {
    const start = at;
    at += text.length + 1;
    const sources = from.map(report => ({ report, start: 0, end: 5, score: 1 }));
    return { start, end: start + text.length, label, sure: true, p: 0.95, quote, sources };
  });
  const words = (label?: Label) =>
    sentences
      .filter(one => one.label !== 'skip' && (!label || one.label === label))
      .reduce((sum, { text }) => sum + text.split(' ').length, 0);
  const share = (label: Label) => words(label) / words();
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
      parts: { copied: 0, rewritten: 0, unique: 0, sharedQuote: 0, unsure: 0 },
      isEnough: true,
      statements: [],
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
    corpusSize: reports.length,
    corpusVersion: 1,
    stored: false,
    shared: null,
    ...more,
  };
}
