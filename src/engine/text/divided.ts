import { ready } from '../lexicon/patterns.ts';

/** Nobody divides a word into shorter parts than this. */
const LEAST = 2;
const BEFORE = /[\p{L}\p{M}]+$/u;
const AFTER = /^\p{Ll}[\p{L}\p{M}]*/u;
const LONGEST = 40;
const HIDDEN = '\u00ad\u00ad';

/**
 * A text whose words were divided where its lines ended ("govern- ment", as texts copied out of PDFs have it), with these
 * hyphens and spaces hidden, so that both halves are read as one word; as long as the text, so that places stay. Only where
 * the text has the whole word elsewhere, and never the same with a hyphen: "two- and three-storey" stays.
 */
export function rejoined(text: string): string {
  if (!text.includes('- ')) return text;
  let words: Set<string> | undefined;
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('- '); at >= 0; at = text.indexOf('- ', at + 2)) {
    const before = ready(BEFORE).exec(text.slice(Math.max(from, at - LONGEST), at))?.[0] ?? '';
    const after = ready(AFTER).exec(text.slice(at + 2, at + 2 + LONGEST))?.[0] ?? '';
    if (before.length < LEAST || after.length < LEAST) continue;
    words ??= wordsIn(text);
    if (!words.has((before + after).toLowerCase()) || words.has(`${before}-${after}`.toLowerCase())) continue;
    parts.push(text.slice(from, at), HIDDEN);
    from = at + 2;
  }
  return parts.length > 0 ? parts.join('') + text.slice(from) : text;
}

/** The words of a text in small letters, compounds with a hyphen too. */
function wordsIn(text: string): Set<string> {
  const found = new Set<string>();
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) found.add(word);
  return found;
}
