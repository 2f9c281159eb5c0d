import { ready } from '../lexicon/patterns.ts';
import type { Span } from '../text/types.ts';
import type { Speech } from './types.ts';

const POST = /\s[—–-]{1,2} .{1,60}\(@\w{1,30}\) .{3,20}\d{4}\s*$/u;
const TAIL = 140;

/** A signature alone: the paragraph before it is the post. */
const SIGNATURE = /^[—–-]{1,2} .{1,60}\(@\w{1,30}\)/u;

/** Paragraphs that hold an embedded post: its words, then '— Name (@handle) June 3, 2018', there or beneath. */
export function posts(text: string, paragraphs: readonly Span[]): Speech[] {
  const isSignature = (at: number): boolean => {
    const next = paragraphs[at];
    return (
      next !== undefined && SIGNATURE.test(text.slice(next.start, Math.min(next.end, next.start + TAIL)))
    );
  };
  if (!text.includes('(@')) return [];
  return paragraphs
    .filter(
      ({ start, end }, i) =>
        POST.test(text.slice(Math.max(start, end - TAIL), end)) || (isSignature(i + 1) && !isSignature(i)),
    )
    .map(({ start, end }) => ({
      start,
      end,
      depth: 0,
      closed: true,
      continued: false,
      form: 'post',
    }));
}

/** A stretch of a post without the name and handle at its end. */
export function unsigned(text: string, span: Span): Span {
  const tail = text.slice(Math.max(span.start, span.end - TAIL), span.end);
  const signature = POST.exec(tail);
  return signature ? { start: span.start, end: span.end - tail.length + signature.index } : span;
}

const ANNOUNCED =
  /\b(?:statement|letter|memo|e-?mail|post|tweet|message|note|in full|full text|said|says|saying|wrote|writes|reads?|posted|tweeted)\b[^.!?]{0,60}:\s*$/iu;
const FIRST_PERSON = /(?:^|[^\p{L}])(?:I|[Mm]y|[Ww]e|[Oo]ur|[Mm]e)(?![\p{L}])/u;
const LONGEST = 12;

/** Paragraphs in the first person, without marks, after one that ends in 'her statement in full:'. */
export function fullStatements(text: string, paragraphs: readonly Span[], marked: readonly Span[]): Speech[] {
  const quoted = new Set<Span>();
  let at = 0;
  for (const paragraph of paragraphs) {
    while (at < marked.length && marked[at]!.end <= paragraph.start) at += 1;
    if (marked[at] && marked[at]!.start < paragraph.end) quoted.add(paragraph);
  }
  const found: Speech[] = [];
  for (let i = 0; i + 1 < paragraphs.length; i += 1) {
    const { start, end } = paragraphs[i]!;
    const tail = text.slice(Math.max(start, end - TAIL), end).trimEnd();
    if (!tail.endsWith(':') || !ready(ANNOUNCED).test(tail)) continue;
    for (let k = i + 1; k < Math.min(paragraphs.length, i + LONGEST) && !quoted.has(paragraphs[k]!); k += 1) {
      const paragraph = paragraphs[k]!;
      if (!ready(FIRST_PERSON).test(text.slice(paragraph.start, paragraph.end))) break;
      found.push({
        ...paragraph,
        depth: 0,
        closed: true,
        continued: k > i + 1,
        form: 'statement',
      });
    }
  }
  return found;
}
