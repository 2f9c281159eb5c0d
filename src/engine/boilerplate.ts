/** What reports of every event carry: it tells nothing of this one. */
const BOILERPLATE = [
  // nobody answered
  /\b(?:did|does|do|has|have|had|would|could) not (?:immediately |yet |respond|repl)[^.]{0,60}\b(?:respon|repl|comment|return|answer|reach|available)/i,
  /\b(?:did|has|have|had)(?:n['’]t| not) (?:immediately )?(?:respond|repl|return|answer|comment)/i,
  /\b(?:declined|refused) (?:to comment|comment|further comment|an interview|requests? for)/i,
  /\b(?:could|can)(?:n['’]t| not) (?:immediately )?be (?:immediately )?reached\b|\bnot (?:be )?(?:immediately )?(?:available|reachable) for comment\b/i,
  /\b(?:requests?|calls?|e-?mails?|messages?) (?:for|seeking) (?:further )?comment\b/i,
  // who made it
  /\b(?:reporting|writing|editing|additional reporting|compiled|edited|written) by\b/i,
  /\bcontribut(?:ed|ing) to this (?:report|story|article)\b|\bthis (?:story|article|report) (?:has been|was) (?:updated|corrected|first published|originally published)\b/i,
  /^\s*\(?(?:by|photo|photograph|picture|image|file|video|caption|credit|source|watch|read|related|see also|advertisement)\b[^.]{0,4}[:(]/i,
  /^by \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3}\s*(?:[,|]|$)/iu,
  // rights and prompts
  /\ball rights reserved\b|©|\bcopyright\b|\bmay not be (?:published|reproduced)\b|\bgetty images\b|\bfile photo\b/i,
  /\b(?:sign up|subscribe|newsletter|follow us|follow (?:him|her|them) on|click here|read more|download our|share this|our standards|terms of use|privacy policy|cookies?)\b/i,
  /!\[|https?:\/\/|\bwww\.|\b[\w.-]{1,40}@[\w-]{1,40}\.\w/i,
];
const LOOKED_AT = 500;

/** True for a sentence that says nothing of its event: "did not respond to a request for comment", bylines, prompts. */
export function isBoilerplate(sentence: string): boolean {
  const head = sentence.slice(0, LOOKED_AT);
  return BOILERPLATE.some(pattern => pattern.test(head));
}
