import { firstAfter } from './pairs.ts';
import type { Span } from './sentences.ts';
import type { Sentence } from './text.ts';
import type { Token } from './tokens.ts';
import type { CodedText } from './vocabulary.ts';

/** What tells page furniture (bylines, captions, credits, prompts, related headlines) from an article's prose. */
export const FURNITURE_FEATURES = [
  'unfinished', // its line ends without a stop, a colon or a closing quotation mark
  'length', // ln of its line's words
  'whole', // the line is finished and has at least nine words
  'capitalised', // part of the line's words that begin with a capital
  'shouted', // the line is all capitals
  'stamp', // the line is a date or an hour and little else
  'credit', // names who made a picture, or whose rights they are
  'byline', // says who wrote or contributed, or who the author is
  'prompt', // asks the reader to sign up, share, follow, read on
  'address', // holds a web or mail address, or begins with a handle
  'lone', // a line of one or two words
  'bracketed', // the sentence stands in brackets
  'repeated', // the line stands elsewhere in the text too
  'beforeBody', // above the first full paragraph
  'afterBody', // below the last one
  'amongLines', // part of the two lines around that are unfinished
  'beforeCredit', // the next sentence is a credit, and this one perhaps the caption
  'afterCredit', // the sentence before is one
  'spoken', // holds a quotation mark
  'contained', // its content stands in other sentences of the article
] as const;

/** A stop or closing mark, which the name of an agency may follow ('… he said. – Reuters'). */
const FINISHED = /[.!?…:;。！？؟।"”’'»)\]](?:\s*[-–—]\s*\(?\p{Lu}[\p{L} ]{1,24}\)?)?\s*$/u;
const STAMP =
  /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}\s*(?:a\.?m|p\.?m)\b|\b(?:hours?|minutes?|mins?|days?) ago\b|^(?:updated|posted|published|last modified)\b/i;
const CREDIT =
  /\b(?:getty|shutterstock|alamy)\s*(?:images)?\s*\)?$|\b(?:afp|reuters|ap|epa) (?:images|photo)\b|\b(?:ap|reuters|file|courtesy|pool|handout) (?:photo|picture|image)|\b(?:photo|photograph|picture|image|photography|illustration|video|screenshot|foto|bild|crédit photo)\s*(?:by|:|credit|courtesy|\/|\()|\bvia (?:ap|reuters|getty|afp|epa|cnn)\b|\/\s*(?:getty|afp|reuters|ap|epa)\b|©|\ball rights reserved\b|\bcopyright\b|^\(?\s*-?\s*\/|\bmay not be (?:published|reproduced|redistributed)/i;
const BYLINE =
  /^(?:by|von|par|por|di|da)\s+\p{Lu}|contribut(?:ed|ing) to this (?:report|story|article)|^(?:contributing|reporting|writing|editing|additional reporting)\b|\breporter$|\b(?:staff|contact) (?:writer|reporter)|\bcorrespondent$|opinions? expressed in this|\b(?:he|she|they) (?:is|are) (?:a|an|the) (?:former|fellow|author|also)\b|\bis (?:a|an|the) [^.]{0,60}\b(?:contributor|columnist|correspondent|lecturer|fellow|editor|reporter|professor|author|winner)\b|\bfollow (?:him|her|them|us)\b|\bbook\b[^.]*\bavailable\b/iu;
/** What every credit, byline and address holds: their patterns are slow, and most sentences are spared them. */
const PERHAPS_CREDIT =
  /[©/]|photo|pictur|image|illustr|video|screenshot|getty|shutter|alamy|foto|bild|via |copyright|rights|may not/i;
const PERHAPS_ADDRESS = /[@/]|!\[|www|\.(?:com|org|net)/i;
const PERHAPS_BYLINE =
  /^(?:by|von|par|por|di|da)\s|^(?:contributing|reporting|writing|editing|additional)|to this|writer|reporter|correspondent|opinion|he is |she is |they are |fellow|author|columnist|lecturer|editor|professor|winner|contributor|follow|book/i;
const PROMPT =
  /\b(?:sign(?:ed|ing)? (?:up|in)|log ?in|subscribe|newsletters?|in-?box|share(?: on)?|follow us|click (?:here|on)|read more|view (?:more|comments?|all)|see (?:also|more)|related(?: stories| links| articles)?|must (?:watch|read)|just watched|watch:?$|advertis(?:e)?ment|story continues|continued below|scroll|trending|top coverage|chat with us|download the app|retweets?|comments?$|email$|whatsapp|print$|enter city|don.t miss|never miss|be the first to know|you can change|your weather|gallery:|more:|read:|also read|recommended|most (?:read|popular)|anzeige|werbung|mehr zum thema|lesen sie|lire aussi|publicit|à lire|publicidad|lea también|leia também|leggi anche|pubblicità)/i;
const ADDRESS = /!\[|https?:\/\/|\bwww\.|\b[\w.-]+@[\w-]+\.\w+|(?:^|\s)@\w+|\b[\w-]+\.(?:com|org|net)\b/i;
/** An image in Markdown, alt text and all: never prose. */
const MARKUP = /^\s*!\[/;
const WHOLE_WORDS = 9;
const BODY_WORDS = 15;
/** Of a sentence that goes on without an end only this much is looked at. */
const LOOKED_AT = 400;

interface Line {
  start: number;
  end: number;
  text: string;
  /** Its tokens; `to` is exclusive. */
  from: number;
  to: number;
  isUnfinished: boolean;
  isBody: boolean;
}

/** The lines of a text that hold more than white space. */
function linesOf(text: CodedText): Line[] {
  const lines: Line[] = [];
  let to = 0;
  let start = 0;
  for (const content of text.text.split('\n')) {
    const end = start + content.length;
    const from = to;
    while (to < text.tokens.length && text.tokens[to]!.start < end) to += 1;
    const isUnfinished = !FINISHED.test(content.slice(-40));
    const isBody = to - from >= BODY_WORDS && !isUnfinished;
    if (to > from || content.trim() !== '')
      lines.push({ start, end, text: content, from, to, isUnfinished, isBody });
    start = end + 1;
  }
  return lines;
}

const isCredit = (text: string): boolean => PERHAPS_CREDIT.test(text) && CREDIT.test(text);
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
  const last = bodies.at(-1) ?? lines.length;
  const counts = new Map<string, number>();
  for (const { text: content } of lines) counts.set(content, (counts.get(content) ?? 0) + 1);
  const spread = spreadOf(text);
  const head = ({ start, end }: Span): string => text.text.slice(start, Math.min(end, start + LOOKED_AT));
  const isCreditAt = memo(s => s >= 0 && s < text.sentences.length && isCredit(head(text.sentences[s]!)));
  const lineFeatures = memo(l => ofLine(lines[l]!, text.tokens));
  return s => {
    const sentence = text.sentences[s]!;
    const l = firstAfter(lines, sentence.end - 1);
    const line = lines[l]!;
    const { isImage, isSpoken, features } = lineFeatures(l);
    if (isImage) return null;
    return [
      ...features,
      ...ofSentence(head(sentence), line, isCreditAt(s)),
      flag(counts.get(line.text)! > 1),
      flag(l < first),
      flag(l > last),
      unfinishedAround(lines, l),
      flag(isCreditAt(s + 1)),
      flag(isCreditAt(s - 1)),
      flag(isSpoken),
      contained(text, sentence, spread),
    ];
  };
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

/** Part of the lines above and below that are unfinished. */
function unfinishedAround(lines: readonly Line[], l: number): number {
  const above = lines[l - 1];
  const below = lines[l + 1];
  const count = (above ? 1 : 0) + (below ? 1 : 0);
  return (flag(above?.isUnfinished ?? false) + flag(below?.isUnfinished ?? false)) / Math.max(1, count);
}

function ofLine({ text, from, to, isUnfinished }: Line, tokens: readonly Token[]) {
  let words = 0;
  let upper = 0;
  for (let i = from; i < to; i += 1) {
    if (tokens[i]!.isNumber) continue;
    words += 1;
    if (tokens[i]!.isUpper) upper += 1;
  }
  const features = [
    flag(isUnfinished),
    Math.log(1 + to - from),
    flag(!isUnfinished && to - from >= WHOLE_WORDS),
    words === 0 ? 1 : upper / words,
    flag(upper > 0 && !/\p{Ll}/u.test(text)),
    flag(to - from <= 12 && STAMP.test(text)),
  ];
  return { features, isImage: MARKUP.test(text), isSpoken: /["“”„«»]/.test(text) };
}

function ofSentence(content: string, line: Line, isCredit: boolean): number[] {
  return [
    flag(isCredit),
    flag(PERHAPS_BYLINE.test(content) && BYLINE.test(content)),
    flag((line.isUnfinished || line.to - line.from < 30) && PROMPT.test(content)),
    flag(PERHAPS_ADDRESS.test(content) && ADDRESS.test(content)),
    flag(line.to - line.from <= 2),
    flag(/^\s*\(.*[^.!?]\)\s*$/s.test(content)),
  ];
}

/** In how many sentences of the text each stem stands. */
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
