import { cleanAddress } from '../address.ts';
import { isoDate } from '../dates.ts';
import type { Item } from '../incoming.ts';
import { lineOf, paragraphsOfHtml, paragraphsOfText } from '../xml/paragraphs.ts';

const TITLE = 200;

/** A plain text as an item: a short first line without a full stop is its title. */
export function plainItem(text: string): Item {
  const paragraphs = paragraphsOfText(text);
  const [first] = paragraphs;
  const hasTitle = paragraphs.length > 1 && first!.length <= TITLE && !/[.!?。]["”’)]?$/.test(first!);
  return item({ title: hasTitle ? first! : null, paragraphs: hasTitle ? paragraphs.slice(1) : paragraphs });
}

/** Whether a text has a sentence in it, and is not a table, a list or a program. */
export const isProse = (text: string): boolean =>
  paragraphsOfText(text).some(
    paragraph =>
      /(?:\p{L}{2,}[,;]? ){5,}\p{L}+.*[.!?]/u.test(paragraph) ||
      /[\u3040-\u9fff]{15}.*[。！？]/u.test(paragraph),
  );

/** Whether a text is written in Markdown: front matter, headings, links, or emphasis in several lines. */
export function isMarkdown(text: string): boolean {
  const head = text.slice(0, 20_000);
  if (/^---\r?\n(?:[\w-]+:.*\r?\n)+---\s*$/m.test(head) && head.startsWith('---')) return true;
  const signs =
    head.match(/^#{1,6} \S|^\S.*\n={3,}\s*$|\[[^\]\n]+\]\([^)\s]+\)|\*\*[^*\n]+\*\*|^> \S|^!\[/gm) ?? [];
  return signs.length >= 2 || /^# \S/.test(head.trimStart());
}

/** A Markdown text as an item; front matter gives title, author, date, outlet and address. */
export async function markdownItem(text: string): Promise<Item> {
  const { matter, body } = frontMatter(text.replace(/\r\n?/g, '\n'));
  const { marked } = await import('marked');
  const html = await marked.parse(body, { async: true, gfm: true });
  const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/i.exec(html);
  return item({
    title: matter.title ?? (heading ? lineOf(heading[1]!) : null),
    byline: matter.author ?? matter.byline ?? null,
    published: isoDate(matter.date ?? matter.published),
    outlet: matter.outlet ?? matter.site ?? matter.publication ?? null,
    url: cleanAddress(matter.url ?? matter.source ?? matter.link),
    paragraphs: paragraphsOfHtml(heading ? html.replace(heading[0], '') : html).paragraphs,
  });
}

function frontMatter(text: string): { matter: Record<string, string>; body: string } {
  const found = /^---\n([\s\S]{0,10000}?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!found) return { matter: {}, body: text };
  const lines = [...found[1]!.matchAll(/^([\w-]+):[ \t]*(.+)$/gm)];
  const entries = lines.map(([, name, value]) => [
    name!.toLowerCase(),
    value!.trim().replace(/^(["'])(.*)\1$/, '$2'),
  ]);
  return { matter: Object.fromEntries(entries) as Record<string, string>, body: text.slice(found[0].length) };
}

const item = (known: Partial<Item>): Item => ({
  id: null,
  url: null,
  title: null,
  outlet: null,
  byline: null,
  published: null,
  credits: [],
  paragraphs: [],
  depth: 'full',
  ...known,
});
