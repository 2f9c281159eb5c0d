import type { Item } from '../incoming.ts';
import { lineOf, paragraphsOfHtml, paragraphsOfText } from '../xml/paragraphs.ts';
import { frontMatter, matterItem } from './frontMatter.ts';
import { itemOf } from './told.ts';

/** Longer texts are read as plain: the parser takes long over some that are made for that. */
const MAX = 500_000;

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
  const body = found ? plain.slice(found.length) : plain;
  const matter = found ? await matterItem(found.text) : {};
  if (body.length > MAX) return itemOf({ ...matter, paragraphs: paragraphsOfText(body) });
  const { marked } = await import('marked');
  const html = await marked.parse(body, { async: true, gfm: true });
  const heading = /<h1[^<>]{0,500}>([\s\S]{0,2000}?)<\/h1>/i.exec(html);
  return itemOf({
    title: heading ? lineOf(heading[1]!) : null,
    ...matter,
    paragraphs: paragraphsOfHtml(heading ? html.replace(heading[0], '') : html).paragraphs,
  });
}
