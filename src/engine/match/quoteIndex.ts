import { outermostIn, speechesOf } from '../speech/quotations.ts';
import { firstAfter } from '../text/spans.ts';
import type { Token } from '../text/tokens.ts';
import type { Span } from '../text/types.ts';
import type { CodedText } from '../text/vocabulary.ts';

/** Words in a run that two quotations must share to be looked at. */
const RUN = 3;
/** A run that is more frequent in the reports says nothing and costs much. */
const MOST_PLACES = 200;

/** Words of a text with their numbers in the event's vocabulary. */
export interface QuotedWords {
  text: CodedText;
  tokens: Token[];
  codes: number[];
}

/** The words of some stretches of a text, in order. */
export function wordsIn(text: CodedText, spans: readonly Span[]): QuotedWords {
  const tokens: Token[] = [];
  const codes: number[] = [];
  for (const { start, end } of spans) {
    const to = firstAfter(text.tokens, end);
    for (let i = firstAfter(text.tokens, start); i < to; i += 1) {
      tokens.push(text.tokens[i]!);
      codes.push(text.words[i]!);
    }
  }
  return { text, tokens, codes };
}

/** A stretch of a report's quoted words that may be a quotation sought. */
interface Found {
  report: number;
  window: Token[];
}

/** Finds quotations of an article among the quoted words of reports by runs of three words. */
export class QuoteIndex {
  private readonly places = new Map<number, [report: number, place: number][]>();
  private readonly quoted: QuotedWords[];

  constructor(wanted: readonly QuotedWords[], reports: readonly CodedText[]) {
    for (const { codes } of wanted) eachRun(codes, run => this.places.set(run, []));
    this.quoted = reports.map(report =>
      wordsIn(report, outermostIn(speechesOf(report), 0, report.text.length)),
    );
    this.quoted.forEach(({ codes }, report) => {
      eachRun(codes, (run, place) => {
        const list = this.places.get(run);
        if (list && list.length < MOST_PLACES) list.push([report, place]);
      });
    });
  }

  /** In each report that shares runs with a quotation the stretch that shares the most, a bit longer than it is. */
  find({ codes }: QuotedWords): Found[] {
    const shifts = new Map<number, number[]>();
    eachRun(codes, (run, i) => {
      for (const [report, place] of this.places.get(run) ?? []) {
        const list = shifts.get(report);
        if (list) list.push(place - i);
        else shifts.set(report, [place - i]);
      }
    });
    return [...shifts].map(([report, list]) => {
      const [from, to] = densest(list, codes.length);
      return { report, window: this.quoted[report]!.tokens.slice(Math.max(0, from), to + codes.length) };
    });
  }
}

/** Calls `found` with a number for each run of words, and its place. */
function eachRun(codes: readonly number[], found: (run: number, place: number) => void): void {
  for (let i = 0; i + RUN <= codes.length; i += 1)
    found(Math.imul(Math.imul(codes[i]!, 0x9e3779b1) ^ codes[i + 1]!, 0x85ebca6b) ^ codes[i + 2]!, i);
}

/** The least and greatest of the shifts that lie closest together. */
function densest(shifts: number[], length: number): [number, number] {
  shifts.sort((a, b) => a - b);
  const reach = Math.max(3, length / 2);
  let best: [number, number] = [0, 0];
  for (let first = 0, last = 0; last < shifts.length; last += 1) {
    while (shifts[last]! - shifts[first]! > reach) first += 1;
    if (last - first > best[1] - best[0]) best = [first, last];
  }
  return [shifts[best[0]]!, shifts[best[1]]!];
}
