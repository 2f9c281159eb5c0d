import { firstAfter } from '../text/spans.ts';
import type { Sentence } from '../text/text.ts';
import type { Span } from '../text/types.ts';
import type { CodedText } from '../text/vocabulary.ts';
import { type Line, linesOf, ofLine, unfinishedAround } from './furnitureLines.ts';
import { isPrompt, type Signs, signsOf } from './furnitureSigns.ts';

/** What marks page furniture (bylines, captions, credits, prompts, related headlines) off from prose. */
export const FURNITURE_FEATURES = [
  'unfinished', // its line ends without a stop, a colon or a closing quotation mark
  'length', // ln of its line's words
  'whole', // the line is finished and has at least four words
  'capitalised', // part of the line's words that begin with a capital
  'shouted', // the line is all capitals
  'stamp', // the line is a date or an hour and little else
  'cut', // the line is cut short with an ellipsis
  'credit', // names who made a picture
  'rights', // whose rights they are
  'caption', // says what a picture shows
  'byline', // says who wrote or contributed, or who the author is
  'prompt', // asks the reader to sign up, share, follow, read on
  'pointer', // begins with what it points to: 'Related:', 'Watch:'
  'address', // holds a web or mail address, or begins with a handle
  'lone', // a line of one or two words
  'bracketed', // the sentence is in brackets
  'form', // what a form says to who fills it in
  'version', // mentions a correction or an update
  'notice', // any of these but an address: who made it, whose rights it is, what the reader may do next
  'stopped', // it ends with a stop of its own in an unfinished line, or that is a long paragraph
  'tweeted', // its line is a tweet with who wrote it and when
  'repeated', // the line is elsewhere in the text too
  'beforeBody', // above the first full paragraph
  'afterBody', // below the last one
  'amongLines', // part of the two lines around that are unfinished
  'beforeCredit', // the next sentence is a credit, and this one perhaps its caption: in its line, or no paragraph
  'afterCredit', // the sentence before is one
  'besideNotice', // part of its line's other sentences that are notices: rights, bylines, prompts
  'spoken', // holds a quotation mark
  'contained', // its content is in other sentences of the article
] as const;

/** A finished line of more words is prose that holds a prompt's words. */
const PROMPT_WORDS = 30;

const SENTENCE_WORDS = 4;
const CREDIT_WORDS = 12;
/** Of a sentence that goes on without an end only this much is looked at. */
const LOOKED_AT = 400;
/** Sentences of a line that are looked at on either side of one. */
const BESIDE = 3;

const flag = (is: boolean): number => (is ? 1 : 0);

/** Features of every sentence of a text; see `furnitureReader`. */
export function furnitureFeatures(text: CodedText): (number[] | null)[] {
  const read = furnitureReader(text);
  return text.sentences.map((_, s) => read(s));
}

/**
 * Reads the features of a text's sentence `s`, in FURNITURE_FEATURES' order; null in an image, which needs no
 * weighing. Nothing is read before it is asked for, as of most reports only few sentences are.
 */
export function furnitureReader(text: CodedText): (s: number) => number[] | null {
  const lines = linesOf(text);
  const bodies = lines.flatMap((line, i) => (line.isBody ? [i] : []));
  const first = bodies[0] ?? 0;
  const last = lastOf(lines, bodies.at(-1) ?? lines.length);
  const counts = new Map<string, number>();
  for (const { text: content } of lines) counts.set(content, (counts.get(content) ?? 0) + 1);
  const spread = spreadOf(text);
  const head = ({ start, end }: Span): string => text.text.slice(start, Math.min(end, start + LOOKED_AT));
  const lineFeatures = memo(l => ofLine(lines[l]!, text.tokens));
  const lineAt = memo(s => firstAfter(lines, text.sentences[s]!.end - 1));
  const signsAt = memo(s => readSigns(head(text.sentences[s]!), lines[lineAt(s)]!));
  const isCreditAt = (s: number) => s >= 0 && s < text.sentences.length && signsAt(s).credit;
  const isCaptionAt = (s: number, l: number) =>
    isCreditAt(s + 1) &&
    !signsAt(s).dateline &&
    (lineAt(s + 1) === l || ((!lines[l]!.isBody || l <= first) && isBrief(text.sentences[s + 1]!)));
  return s => {
    const l = lineAt(s);
    const line = lines[l]!;
    const { isImage, isSpoken, features } = lineFeatures(l);
    if (isImage) return null;
    const beside = besideOf(text, s, line);
    return [
      ...features,
      ...ofSentence(signsAt(s), line, isStopped(text, text.sentences[s]!)),
      flag(counts.get(line.text)! > 1),
      flag(l < first),
      flag(l > last),
      unfinishedAround(lines, l),
      flag(isCaptionAt(s, l)),
      flag(isCreditAt(s - 1)),
      beside.filter(other => isNotice(signsAt(other))).length / Math.max(1, beside.length),
      flag(isSpoken),
      contained(text, text.sentences[s]!, spread),
    ];
  };
}

/** Names a picture's maker and no more; a longer sentence with a credit is a caption itself. */
const isBrief = ({ from, to }: Sentence): boolean => to - from <= CREDIT_WORDS;

interface LineSigns extends Signs {
  prompt: boolean;
}

const readSigns = (content: string, line: Line): LineSigns => ({
  ...signsOf(content),
  prompt: (line.isUnfinished || line.to - line.from < PROMPT_WORDS) && isPrompt(content),
});

const isNotice = (signs: LineSigns): boolean =>
  signs.rights || signs.byline || signs.prompt || signs.form || signs.version;

/** True if a sentence ends with a stop, and with closing marks after it. */
const isStopped = ({ text }: CodedText, { from, to, end }: Sentence): boolean =>
  to - from >= SENTENCE_WORDS && /[.!?…。！？؟]["'”’»)\]]*$/u.test(text.slice(Math.max(0, end - 4), end));

/** The other sentences of a sentence's line, a few on either side. */
function besideOf({ sentences }: CodedText, s: number, line: Line): number[] {
  const found: number[] = [];
  for (let i = Math.max(0, s - BESIDE); i <= s + BESIDE && i < sentences.length; i += 1)
    if (i !== s && sentences[i]!.start >= line.start && sentences[i]!.end <= line.end) found.push(i);
  return found;
}

/** The last line of the text's body: short finished ones below the last full paragraph belong to it. */
function lastOf(lines: readonly Line[], body: number): number {
  let last = body;
  while (
    last + 1 < lines.length &&
    !lines[last + 1]!.isUnfinished &&
    lines[last + 1]!.to - lines[last + 1]!.from >= SENTENCE_WORDS
  )
    last += 1;
  return last;
}

/** A function of an index that works out each answer once. */
function memo<Answer>(answer: (index: number) => Answer): (index: number) => Answer {
  const known = new Map<number, Answer>();
  return index => {
    let found = known.get(index);
    if (found === undefined) {
      found = answer(index);
      known.set(index, found);
    }
    return found;
  };
}

function ofSentence(signs: LineSigns, line: Line, isStopped: boolean): number[] {
  return [
    flag(signs.credit),
    flag(signs.rights),
    flag(signs.caption),
    flag(signs.byline),
    flag(signs.prompt),
    flag(signs.pointer),
    flag(signs.address),
    flag(line.to - line.from <= 2),
    flag(signs.bracketed),
    flag(signs.form),
    flag(signs.version),
    flag(signs.credit || signs.caption || signs.pointer || isNotice(signs)),
    flag(line.isUnfinished && (isStopped || line.isBody)),
    flag(line.isTweet),
  ];
}

/** In how many sentences of the text each stem occurs. */
function spreadOf({ stems, sentences }: CodedText): Int32Array {
  const size = stems.reduce((most, stem) => Math.max(most, stem), 0) + 1;
  const spread = new Int32Array(size);
  const last = new Int32Array(size).fill(-1);
  sentences.forEach(({ from, to }, s) => {
    for (let i = from; i < to; i += 1) {
      const stem = stems[i]!;
      if (stem < 0 || last[stem] === s) continue;
      last[stem] = s;
      spread[stem]! += 1;
    }
  });
  return spread;
}

/** Part of a sentence's content words that other sentences of the text hold too. */
function contained({ stems }: CodedText, { from, to }: Sentence, spread: Int32Array): number {
  let all = 0;
  let common = 0;
  for (let i = from; i < to; i += 1) {
    const stem = stems[i]!;
    if (stem < 0) continue;
    all += 1;
    if (spread[stem]! > 1) common += 1;
  }
  return all === 0 ? 0 : common / all;
}
