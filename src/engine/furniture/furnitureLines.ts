import { ready } from '../lexicon/patterns.ts';
import type { Token } from '../text/tokens.ts';
import type { CodedText } from '../text/vocabulary.ts';

/** A stop or closing mark, which the name of an agency may follow ('… he said. – Reuters'). */
const FINISHED = /[.!?…:;。！？؟।"”’'»)\]](?:\s*[-–—]\s*\(?\p{Lu}[\p{L} ]{1,24}\)?)?\s*$/u;
const STAMP =
  /\b\d{1,2}[:.]\d{2}\b|\b(?:19|20)\d{2}\b|\b\d{1,2}\s*(?:a\.?m|p\.?m)\b|\b(?:hours?|minutes?|mins?|days?) ago\b|^(?:updated|posted|published|last modified)\b/i;
/** Its last words have no stop but dots, which a writer who trails off would set without a blank. */
const CUT = /[\p{L}\p{N},;]\s(?:\.\.\.|…)\s*$/u;
/** Who tweeted, and when. */
const TWEETED = /[—–-]\s?[^()\n]{1,60}\(@\w{1,20}\)[^.!?\n]{0,30}\d{4}\s*$/u;
/** An image in Markdown, alt text and all: never prose. */
const MARKUP = /^\s*!\[/;
const WHOLE_WORDS = 4;
const BODY_WORDS = 15;
/** A longer line is a paragraph, whether it is finished or cut short. */
const PARAGRAPH_WORDS = 60;

/** A line of a text, in code units. */
export interface Line {
  start: number;
  end: number;
  text: string;
  /** Its tokens; `to` is exclusive. */
  from: number;
  to: number;
  isUnfinished: boolean;
  isBody: boolean;
  isTweet: boolean;
}

/** The lines of a text that hold more than white space. */
export function linesOf(text: CodedText): Line[] {
  const lines: Line[] = [];
  let to = 0;
  let start = 0;
  for (const content of text.text.split('\n')) {
    const end = start + content.length;
    const from = to;
    while (to < text.tokens.length && text.tokens[to]!.start < end) to += 1;
    const isUnfinished = !ready(FINISHED).test(content.slice(-40));
    const isTweet = TWEETED.test(content.slice(-130));
    const isBody = to - from >= (isUnfinished ? PARAGRAPH_WORDS : BODY_WORDS);
    if (to > from || content.trim() !== '')
      lines.push({ start, end, text: content, from, to, isUnfinished, isBody, isTweet });
    start = end + 1;
  }
  return lines;
}

const flag = (is: boolean): number => (is ? 1 : 0);

/** Part of the lines above and below that are unfinished. */
export function unfinishedAround(lines: readonly Line[], l: number): number {
  const above = lines[l - 1];
  const below = lines[l + 1];
  const count = (above ? 1 : 0) + (below ? 1 : 0);
  return (flag(above?.isUnfinished ?? false) + flag(below?.isUnfinished ?? false)) / Math.max(1, count);
}

/** What a line looks like: the features that all of its sentences have, in FURNITURE_FEATURES' order. */
export function ofLine({ text, from, to, isUnfinished }: Line, tokens: readonly Token[]) {
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
    flag(to - from <= 12 && ready(STAMP).test(text)),
    flag(ready(CUT).test(text.slice(-12))),
  ];
  return { features, isImage: MARKUP.test(text), isSpoken: /["“”„«»]/.test(text) };
}
