import { LETTER } from '../lexicon/letterClasses.ts';
import { MEET, ready } from '../lexicon/patterns.ts';
import { DASHED } from '../lexicon/speechVerbs.ts';
import type { Span } from '../text/types.ts';
import type { Speech } from './types.ts';

/** A dash that opens a paragraph; a hyphen does where a space follows. */
const OPENS = /^\s*(?:[–—―]\s*|-{1,2}\s)(?=["'«“„¿¡…]*\p{Lu})/u;
const VERB = `(?:${DASHED})${MEET}(?![${LETTER}])`;
/** ", säger Ada Brenner." behind a comma, as Nordic and Finnish papers write. */
const BEHIND_COMMA = new RegExp(`[,?!…]\\s+(?=${VERB})`, 'u');
/** "—dijo ella—", "– powiedział Brenner.", ", — сказал он": between dashes, or behind one. */
const BEHIND_DASH = new RegExp(`\\s*,?\\s*[–—―]\\s*(?=(?:${VERB}|\\p{Ll}[\\p{L}\\s]{0,30}?\\s${VERB}))`, 'u');
/** Where the speech continues after its attribution. */
const GOES_ON = /\s*[–—―][.,:;]?\s*(?=[\p{L}¿¡])/u;
const LEAST = 4;
const LONGEST = 2_000;

interface Cut {
  /** Offsets in the paragraph: of the speech, and of what goes on after its attribution. */
  parts: [number, number][];
  isAttributed: boolean;
}

function cut(text: string): Cut | null {
  const opens = OPENS.exec(text.slice(0, 20));
  if (!opens || text.length > LONGEST) return null;
  const start = opens[0].length;
  const rest = text.slice(start);
  const [comma, dash] = [ready(BEHIND_COMMA).exec(rest), ready(BEHIND_DASH).exec(rest)];
  const first = !dash || (comma && comma.index < dash.index) ? comma : dash;
  if (!first) return { parts: [[0, text.length]], isAttributed: false };
  const end = start + first.index + (first === comma ? 1 : 0);
  if (first === comma) return { parts: [[0, end]], isAttributed: true };
  const behind = text.slice(end + first[0].length);
  const again = GOES_ON.exec(behind);
  const from = end + first[0].length + (again ? again.index + again[0].length : 0);
  return {
    parts: again
      ? [
          [0, end],
          [from, text.length],
        ]
      : [[0, end]],
    isAttributed: true,
  };
}

const isSpeech = (text: string): boolean => text.split(/\s+/).length > LEAST && /[.!?…]["»”]?\s*$/.test(text);

/**
 * Paragraphs of direct speech that a dash opens (Finnish, Nordic, French, Spanish, Portuguese, Slavic), without their
 * attribution. One without an attribution of its own counts in a text that has such: dashes open lists too.
 * @param marked quotations in marks: what is in them is known already
 */
export function dashQuotations(text: string, paragraphs: readonly Span[], marked: readonly Span[]): Speech[] {
  const found = paragraphs.flatMap(({ start, end }) => {
    const said = text.slice(start, end);
    const parts = cut(said);
    return parts && isSpeech(said) ? [{ ...parts, start }] : [];
  });
  if (!found.some(({ isAttributed }) => isAttributed)) return [];
  return found.flatMap(({ parts, start }) =>
    parts
      .map(([from, to]) => ({ start: start + from, end: start + to }))
      .filter(span => !marked.some(mark => mark.start < span.end && span.start < mark.end))
      .map(span => ({ ...span, depth: 0, closed: true, continued: false, form: 'marks' as const })),
  );
}
