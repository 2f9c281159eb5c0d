import { CAPITAL, LETTER, SMALL } from '../lexicon/letterClasses.ts';
import { MEET, ready } from '../lexicon/patterns.ts';
import { SPEECH, SPEECH_ABROAD } from '../lexicon/speechVerbs.ts';
import type { Span } from '../text/types.ts';

const TITLE = '(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Sr|Sra|M)\\.?|Sir|Mme|Herr|Frau) ';
const PART = `[${CAPITAL}][${LETTER}'’-]{1,30}`;
/** Groups that repeat capture: V8 would write them out for each time. */
const NAME = `(?:${TITLE})?${PART}( ((?:de|del|van|von|der|den|al|el|bin|ibn|da|dos|du|la|le) ){0,2}(?:${PART}|[${CAPITAL}]\\.)){0,3}`;

/** 'foreign ministry spokesman' before the name. */
const ROLE = `(?:(?:the )?(?:[${SMALL}][${LETTER}-]{1,20} ){0,4})`;

const AFTER = [
  new RegExp(`^,? ?${ROLE}(${NAME}) (?:${SPEECH})(?![${LETTER}])`),
  new RegExp(`^,? ?(?:${SPEECH})${MEET} ${ROLE}(${NAME})`),
  new RegExp(`^,? ?(?:[—–] ?)?${MEET}(?:${SPEECH_ABROAD})${MEET} ${ROLE}(${NAME})`),
];
const BEFORE = new RegExp(`(?:^|[\\s(])(${NAME}) (?:${SPEECH})(?: [${LETTER} ]{1,30})?[,:] ?$`);
const PRONOUN =
  /^(?:He|She|They|It|I|We|You|Who|The|This|That|One|But|And|Then|Also|Another|Both|Some|When|As|There)(?![a-zß-ÿ])/;
const REACH = 120;

/** The name that adjoins a verb of speech right beside a quotation, in the same paragraph; else null. */
export function speakerOf(text: string, quotation: Span): Span | null {
  return nameAfter(text, quotation.end) ?? nameBefore(text, quotation.start);
}

function nameAfter(text: string, end: number): Span | null {
  const near = line(text.slice(end, end + REACH), 0);
  for (const pattern of AFTER) {
    const match = ready(pattern).exec(near);
    if (match && !PRONOUN.test(match[1]!)) return within(end, match[0], match[1]!);
  }
  return null;
}

function nameBefore(text: string, start: number): Span | null {
  const near = line(text.slice(Math.max(0, start - REACH), start), -1);
  const match = ready(BEFORE).exec(near);
  if (!match || PRONOUN.test(match[1]!)) return null;
  return within(start - near.length + match.index, match[0], match[1]!);
}

/** The first (0) or last (-1) line of a stretch. */
const line = (near: string, which: number): string => near.split('\n').at(which) ?? '';

function within(at: number, wording: string, name: string): Span {
  const start = at + wording.indexOf(name);
  return { start, end: start + name.length };
}
