import type { Item } from '../incoming.ts';
import { lineOf, paragraphsOfHtml, paragraphsOfText } from '../xml/paragraphs.ts';
import { frontMatter, matterItem } from './frontMatter.ts';
import { itemOf } from './told.ts';

/**
 * Longer texts, and such with a longer paragraph, are read as plain: over some that are made for that the parser takes a
 * time that grows with the square of a paragraph's length.
 */
const MAX = 200_000;
const MAX_PARAGRAPH = 4_000;
/** A picture that is in the text itself, as some clippers put it there. */
const INLINE_PICTURE = /!\[[^\][\n]{0,500}\]\(data:[^)\s]*\)/g;

/** Whether a text is written in Markdown: front matter, headings, links, or emphasis in several lines. */
export function isMarkdown(text: string): boolean {
  if (frontMatter(text)) return true;
  const head = text.slice(0, 20_000);
  const signs =
    head.match(/^#{1,6} \S|^\S.*\n={3,}[ \t]*$|\[[^\][\n]+\]\([^)(\s]+\)|\*\*[^*\n]+\*\*|^> \S|^!\[/gm) ?? [];
  return signs.length >= 2 || /^# \S/.test(head.trimStart());
}

/** A Markdown text as an item; front matter, as clippers write it, gives title, author, date, outlet and address. */
export async function markdownItem(text: string): Promise<Item> {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const found = frontMatter(plain);
  const body = (found ? plain.slice(found.length) : plain).replace(INLINE_PICTURE, '');
  const matter = found ? await matterItem(found.text) : {};
  const isLong = body.length > MAX || body.split(/\n[ \t]*\n/).some(({ length }) => length > MAX_PARAGRAPH);
  const html = isLong ? null : await htmlOf(body);
  if (html === null) return itemOf({ ...matter, paragraphs: paragraphsOfText(body) });
  const heading = /<h1[^<>]{0,500}>([\s\S]{0,2000}?)<\/h1>/i.exec(html);
  return itemOf({
    title: heading ? lineOf(heading[1]!) : null,
    ...matter,
    paragraphs: paragraphsOfHtml(heading ? html.replace(heading[0], '') : html).paragraphs,
  });
}

/** Null if quotations and lists are nested so deep that the parser, which calls itself, has no room left. */
async function htmlOf(text: string): Promise<string | null> {
  const { marked } = await import('marked');
  try {
    return await marked.parse(text, { async: true, gfm: true });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
