import { isLink, weightOf } from './kind.ts';
import type { Paragraph } from './paragraphs.ts';

/** An item with more words, or weight, is another story's headline. */
const WORDS = 6;
const ITEM = 60;
const MOST = 40;
/** What introduces links to other stories. */
const MORE =
  /\b(?:read|more|related|also|see|watch|links?|mehr|lesen|lire|aussi|voir|leer|más|también|leggi|anche|читайте|також|ещё|еще)\b|関連|相关|اقرأ/i;

const isNameItem = (paragraph: Paragraph): boolean =>
  isLink(paragraph) &&
  paragraph.block.name === 'li' &&
  weightOf(paragraph.text) <= ITEM &&
  paragraph.text.split(/\s+/).length <= WORDS;

/**
 * The article's paragraphs with the lists of names in it, each name a link, that a paragraph ending in a colon
 * introduces and the text continues after; lists of other stories are not. Other paragraphs that are links are dropped.
 * @param every every paragraph of the page
 */
export function withLists(every: readonly Paragraph[], found: readonly Paragraph[]): Paragraph[] {
  const text = found.filter(paragraph => !isLink(paragraph));
  const places = new Map(every.map((paragraph, i) => [paragraph.pieces[0].node, i]));
  return text.flatMap((paragraph, i) => {
    const at = places.get(paragraph.pieces[0].node);
    if (at === undefined || !/[:：]$/.test(paragraph.text) || MORE.test(paragraph.text)) return [paragraph];
    const items: Paragraph[] = [];
    for (let next = at + 1; next < every.length && isNameItem(every[next]); next++) items.push(every[next]);
    const follows = text[i + 1]?.pieces[0].node;
    const isInText = follows !== undefined && follows === every[at + 1 + items.length]?.pieces[0].node;
    return items.length > 1 && items.length <= MOST && isInText ? [paragraph, ...items] : [paragraph];
  });
}
