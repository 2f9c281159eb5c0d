import { PICTURED, SHOUTED, YEAR_LAST } from '../lexicon/captions.ts';
import { CAPITAL, LETTER } from '../lexicon/letterClasses.ts';
import { meeting, ready } from '../lexicon/patterns.ts';
import type { Span } from '../text/types.ts';

const REQUEST = 'requests?|inquir|enquir|questions?|calls?|messages?|e-?mails?|letters?|comment';
const LATELY = '(?: immediately| yet| publicly| previously| so far)?';

/** Nobody answered: what follows or goes before it says who. */
const UNANSWERED = [
  new RegExp(
    `\\b(?:did|does|do|has|have|had|would|could)(?: not|n['’]t)${LATELY} (?:respond|repl|return|answer)(?:y|ed|ied)?${LATELY}(?: to)?\\b[^.;]{0,40}\\b(?:${REQUEST})\\w*`,
    'i',
  ),
  new RegExp(
    `\\b(?:did|does|has|have|had|would)(?: not|n['’]t)${LATELY} (?:comment(?:ed)?|respond(?:ed)?|repl(?:y|ied))${LATELY}(?= on\\b|[.,;]|$)`,
    'i',
  ),
  /\b(?:declin|refus)(?:ed|es|ing) (?:immediate |further |any )?(?:to (?:immediately )?comment|comment|an interview|requests? for \w+)(?: further| publicly)?/i,
  /\b(?:could|can|was|were)(?:n['’]t| not) (?:immediately )?(?:be )?(?:immediately )?(?:reached|reachable|available)(?: (?:for|to) (?:\w+ )?(?:comment|respond|speak)\w*| by (?:phone|telephone|e-?mail)|(?=[.,;]|$))/i,
  /\b(?:requests?|calls?|e-?mails?|messages?) (?:for|seeking) (?:further )?comment\b[^.;]{0,60}\b(?:unanswered|(?:not|n['’]t) (?:immediately )?(?:been )?(?:returned|answered))\b/i,
].map(meeting);

/** What all of these hold: their patterns are slow, and most sentences need not run them. */
const PERHAPS_UNANSWERED = /comment|respon|repl|return|reach|answer|interview|available|request/i;

/** Who made it, whose rights it is, what the reader may do next. */
const OUTSIDE = [
  /^\W{0,3}(?:(?:additional )?reporting|writing|editing|compiled|edited|written|produced) by\b|[;)] ?(?:editing|writing) by\b/i,
  /\bcontribut(?:ed|ing) to this (?:report|story|article)\b|\bthis (?:story|article|report) (?:has been|was) (?:updated|corrected|first published|originally published)\b/i,
  /\b(?:is|are|was|were) based on (?:interviews|conversations) with\b/i,
  /^\s*\(?(?:photo|photograph|picture|image|file(?: photo)?|video|caption|credit|source|watch|read|related|see also|advertisement)\b[^.]{0,4}[-–—:(]/i,
  new RegExp(`^(?:By|BY) [${CAPITAL}][${LETTER}.'’-]+(?: [${CAPITAL}][${LETTER}.'’-]+){1,3}\\s*(?:[,|]|$)`),
  /\ball rights reserved\b|©|\bcopyright (?:\d|©|\()|\bmay not be (?:published|reproduced|broadcast)\b|\bgetty images\b|\bfile photo\b|\bour standards:/i,
  /\b(?:without|free of) charge to (?:\w+ ){0,3}(?:news|publish)\w*|\brepublish(?:ed|ing)? (?:under|with permission)\b|\bcreative commons licen[cs]e\b|\blicensing opportunities\b/i,
  /\b(?:show|hide) caption\b|\b\d+ of \d+ photos:|^show hide\b/i,
  /!\[|https?:\/\/|\bwww\.|\b[\w.-]{1,40}@[\w-]{1,40}\.\w/i,
].map(meeting);
const PROMPT = meeting(
  /\b(?:sign up|subscribe|newsletter|follow us|follow (?:him|her|them) on|click here|read more|download our|share this|terms of use|privacy policy|cookies?|keep you (?:updated|informed|posted)|delivered (?:to you|every|each|weekday|daily|weekly|straight)|breaking news alerts?|top stories|stories that matter)\b/i,
);

/** A line of the weather forecast, which pages carry beside every story. */
const FORECAST = meeting(
  /^(?:winds?|highs?|lows?|partly|mostly|sunny|cloudy|clear|showers?|chance of)\b[^.]{0,60}\b(?:mph|km\/h|kph|degrees|percent chance)\b/i,
);

const LOOKED_AT = 500;
const MOST_PROMPT_WORDS = 16;
/** Words beside the formula from which on a sentence says more than that nobody answered. */
const MOST_OTHER_WORDS = 14;

const WORD = new RegExp(`[${LETTER}0-9][${LETTER}0-9’'-]*`, 'g');
const wordCount = (text: string): number => text.match(ready(WORD))?.length ?? 0;

/** Where a sentence says that nobody answered, where it says little else; null for other sentences. */
export function unanswered(sentence: string): Span | null {
  const head = sentence.slice(0, LOOKED_AT);
  if (!ready(PERHAPS_UNANSWERED).test(head)) return null;
  for (const pattern of UNANSWERED) {
    const match = ready(pattern).exec(head);
    if (!match) continue;
    const rest = wordCount(sentence) - wordCount(match[0]);
    const isAside = /\b(?:which|who|that|and|but) $/.test(head.slice(0, match.index));
    return rest <= MOST_OTHER_WORDS && !isAside
      ? { start: match.index, end: match.index + match[0].length }
      : null;
  }
  return null;
}

/** Names of links that ran into the prose: 'DoggettWhite House talking …', 'a | b'. */
const GLUED = /\p{Ll}{3}\p{Lu}\p{Ll}{2,}[^.]{40}|(\p{Lu}\p{L}{3,20})\1| \| /u;
/** A sentence with such a word counts as furniture if it is at least this many code units long. */
const LONG = 220;

/** True for a sentence that says nothing of its event: "did not respond to a request for comment", bylines, prompts. */
export function isBoilerplate(sentence: string): boolean {
  const head = sentence.slice(0, LOOKED_AT);
  return (
    OUTSIDE.some(pattern => ready(pattern).test(head)) ||
    ready(FORECAST).test(head) ||
    (ready(PROMPT).test(head) && wordCount(head) <= MOST_PROMPT_WORDS) ||
    (sentence.length > LONG && ready(GLUED).test(head)) ||
    unanswered(sentence) !== null
  );
}

/** True for a sentence that says what a picture shows, which reports carry among their prose. */
export function isCaption(sentence: string): boolean {
  const head = sentence.slice(0, LOOKED_AT);
  return ready(YEAR_LAST).test(head) || ready(SHOUTED).test(head) || ready(PICTURED).test(head);
}

/** What is always so, or was long ago: what a report says to remind its readers of. */
const HABIT = /\b(?:usually|typically|traditionally|historically|generally)\b/i;
/** What something is, for whoever does not know it: 'The strait is a narrow arm of the sea'. */
const DEFINITION = /^[^,"“]{3,60}? (?:is|are) (?:an?|the) /;
/** A year this far back is the story's past, not its news. */
const PAST_YEARS = 2;

const PAST =
  /\b(?:in|from|to|until|before|after|during|[A-Z][a-z]{2,8}\.?(?: \d{1,2},)?) ((?:19|20)\d\d)(?![\d,.]\d|-\p{L})/gu;

/** A decade, and a year that opens a sentence, are the past from the year before on. */
const DECADE = /\b(?:in|since|during|from) the (?:(?:early|mid|late)[- ])?((?:19|20)\d0)s\b/iu;
const OPENING_YEAR = /^In ((?:19|20)\d\d),/u;

/** True for a sentence that reminds of what was before, or says what something is or always does. @param published ISO 8601, or null */
export function isReminder(sentence: string, published: string | null): boolean {
  if (ready(HABIT).test(sentence) || ready(DEFINITION).test(sentence)) return true;
  const year = Number(published?.slice(0, 4) ?? Number.NaN);
  const opening = ready(OPENING_YEAR).exec(sentence) ?? ready(DECADE).exec(sentence);
  if (opening && Number(opening[1]) < year) return true;
  return [...sentence.matchAll(PAST)].some(told => Number(told[1]) <= year - PAST_YEARS);
}
