import { unsigned } from '../speech/blockQuotations.ts';
import { outermostIn, type Quotation } from '../speech/quotations.ts';
import { changesWords, type Wording, wordOf } from '../speech/quoteWording.ts';
import { wordEdits } from '../speech/wordEdits.ts';
import { firstAfter } from '../text/spans.ts';
import type { Span } from '../text/types.ts';
import type { Passage, Quoted, Source } from '../types.ts';
import type { Evidence } from './evidence.ts';
import { originsOf } from './origins.ts';
import { type QuotedWords, QuoteIndex, wordsIn } from './quoteIndex.ts';

/** Shorter quotations are phrases that anybody may use. */
const FEWEST_WORDS = 4;
/** Part of the words that must be in a report's quotations, in order: where the rest is only cut, and changed. */
const SAME_WORDS = 0.6;
const SAME_QUOTE = 0.7;
/** A longer edit, or more of them, is another sentence of the same speech. */
const LONGEST_EDIT = 5;
const MOST_EDITS = 3;
const MOST_SOURCES = 5;

/** A quotation with the ids of all reports that carry it as it is here, or else changed. */
export interface Carried {
  quoted: Quoted;
  carriers: string[];
}

interface Carrier {
  report: number;
  source: Source;
  isChanged: boolean;
}

/**
 * The direct quotations of the article's prose, sentence by sentence, beside the reports that carry them: whoever
 * copied the words around a quotation, its own words are looked for in the reports' quotations alone. Reprints of one
 * agency are one source. None where there is no report to compare with.
 */
export function quotedSources(evidence: Evidence, passages: readonly Passage[]): Carried[] {
  const { article, reports, quotations: all } = evidence;
  if (reports.length === 0) return [];
  const spans = passages
    .filter(({ label }) => label !== 'skip')
    .flatMap(({ start, end }) => outermostIn(all, start, end))
    .map(span => unsigned(article.text, span));
  if (spans.length === 0) return [];
  const wanted = spans.map(span => wordsIn(article, [span]));
  const index = new QuoteIndex(wanted, reports);
  const speakers = speakersOf(article.text, all);
  const known = new Map<string, Carrier[]>();
  return spans.flatMap(({ start, end }, i): Carried[] => {
    if (wanted[i]!.tokens.length < FEWEST_WORDS) return [];
    const key = wanted[i]!.codes.join();
    const carriers = known.get(key) ?? carriersOf(wanted[i]!, index, reports);
    known.set(key, carriers);
    const same = carriers.filter(({ isChanged }) => !isChanged);
    const kind = same.length > 0 ? 'shared' : carriers.length > 0 ? 'changed' : 'only-here';
    const chosen = same.length > 0 ? same : carriers;
    const quoted = {
      start,
      end,
      kind,
      speaker: speakers(start, end),
      sources: onePerOrigin(chosen, reports),
    } satisfies Quoted;
    return [{ quoted, carriers: chosen.map(({ source }) => source.report) }];
  });
}

function carriersOf(here: QuotedWords, index: QuoteIndex, reports: Evidence['reports']): Carrier[] {
  const words = here.tokens.map(token => wordOf(here.text, token));
  return index.find(here).flatMap(({ report, window }) => {
    const there = { text: reports[report]!, tokens: window };
    const { matched, edits, from, to } = wordEdits(
      words,
      window.map(token => wordOf(there.text, token)),
    );
    const real = edits.filter(edit => changesWords(here, there, edit));
    const isFar =
      real.length > MOST_EDITS ||
      real.some(e => e.aEnd - e.aStart > LONGEST_EDIT || e.bEnd - e.bStart > LONGEST_EDIT);
    const share = matched / words.length;
    if (share < (real.length > 0 ? SAME_QUOTE : SAME_WORDS) || isFar) return [];
    const source = sourceOf(there, from, to, share);
    return [{ report, source, isChanged: real.length > 0 }];
  });
}

const sourceOf = ({ text, tokens }: Wording, from: number, to: number, share: number): Source => ({
  report: text.id,
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
  score: Math.round(share * 1000) / 1000,
});

/** The best carrier of each origin, best first. */
function onePerOrigin(carriers: readonly Carrier[], reports: Evidence['reports']): Source[] {
  const ranked = [...carriers].sort((a, b) => b.source.score - a.source.score || a.report - b.report);
  if (ranked.length < 2) return ranked.map(({ source }) => source);
  const origins = originsOf(reports);
  const seen = new Set<number>();
  return ranked
    .filter(({ report }) => !seen.has(origins[report]!) && seen.add(origins[report]!))
    .slice(0, MOST_SOURCES)
    .map(({ source }) => source);
}

/** Who speaks in a stretch: the name beside its quotation, or beside the paragraph that goes on with it. */
function speakersOf(text: string, all: readonly Quotation[]): (start: number, end: number) => string | null {
  const names = all.map(({ speaker }) => speaker);
  for (let i = all.length - 2; i >= 0; i -= 1) if (all[i + 1]!.continued) names[i] ??= names[i + 1]!;
  for (let i = 1; i < all.length; i += 1) if (all[i]!.continued) names[i] ??= names[i - 1]!;
  let reached = 0;
  const outer = all.flatMap((quotation, i) => {
    if (quotation.start < reached) return [];
    reached = quotation.end;
    return [{ ...quotation, name: names[i] }];
  });
  return (start, end) => {
    const one = outer[firstAfter(outer, start)];
    const name: Span | null = one && one.start < end ? (one.name ?? null) : null;
    return name && text.slice(name.start, name.end);
  };
}
