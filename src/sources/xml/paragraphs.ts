import type { XmlNode } from './node.ts';
import { parseHtml } from './parseHtml.ts';
import { Builder, type Prose } from './prose.ts';
import { tidy } from './tidy.ts';
import { unwrapped } from './wrapped.ts';

export type { Prose };
export { tidy };

export interface ProseOptions {
  /** The text is a wire's: what is said to be keywords, notes and contacts is left out, broken lines are joined. */
  wire?: boolean;
}

/** Marks of a section of literal text. In HTML they mean nothing, but feeds escape them with all the rest. */
const CDATA = /<!\[CDATA\[|\]\]>/g;
/** Tags that are still escaped in the text of an HTML text, which was escaped twice. */
const ESCAPED = /<(?:p|br|div|a|img|span|strong|em|ul|li|blockquote|h[1-6])(?:\s[^<>]{0,500})?\/?>/gi;

/** The paragraphs of an HTML text; no document is needed. */
export function paragraphsOfHtml(html: string, options: ProseOptions = {}): Prose {
  const { prose, hasElements } = readHtml(html.replace(CDATA, ''), options.wire ?? false);
  if (hasElements || prose.paragraphs.length !== 1) return prose;
  const [text] = prose.paragraphs;
  return (text!.match(ESCAPED)?.length ?? 0) > 1 ? readHtml(text!, options.wire ?? false).prose : prose;
}

function readHtml(html: string, wire: boolean): { prose: Prose; hasElements: boolean } {
  const builder = new Builder(wire);
  const left: boolean[] = [];
  let hasElements = false;
  parseHtml(html, {
    open: (name, attributes) => {
      hasElements = true;
      left.push(builder.open(name, attributes.class));
    },
    text: data => builder.add(data),
    close: name => builder.close(name, left.pop() ?? false),
  });
  return { prose: builder.finish(), hasElements };
}

/** The paragraphs of a tree of HTML or NITF, as NewsML and Atom hold them. */
export function paragraphsOfNode(node: XmlNode, options: ProseOptions = {}): Prose {
  const builder = new Builder(options.wire ?? false);
  const walk = (children: XmlNode['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') builder.add(child.replace(CDATA, ''));
      else {
        const name = child.name.toLowerCase();
        const isLeft = builder.open(name, child.attributes.class);
        walk(child.children);
        builder.close(name, isLeft);
      }
    }
  };
  walk(node.children);
  return builder.finish();
}

const TAG = /<\/?[a-z][^<>]*>|<!--|<!\[CDATA\[/i;
const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** The paragraphs of a text that may be HTML or plain, as feeds mix them. */
export function paragraphsOfEither(text: string, options: ProseOptions = {}): Prose {
  return TAG.test(text) || (ENTITY.test(text) && !/\n[^\S\n]*\n/.test(text))
    ? paragraphsOfHtml(text, options)
    : { paragraphs: paragraphsOfText(text), linked: 0 };
}

/**
 * The paragraphs of a plain text: lines that were broken to a width are joined; else an empty line ends a paragraph;
 * in a text without any, every line break does.
 */
export function paragraphsOfText(text: string): string[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .trimEnd()
    .replace(/^(?: *\n)+/, '');
  const parts = unwrapped(lines) ?? (/\n *\n/.test(lines) ? lines.split(/\n *\n/) : lines.split('\n'));
  return parts.map(tidy).filter(part => part !== '');
}

/** A line of text that may hold HTML, as titles do. */
export const lineOf = (text: string): string =>
  TAG.test(text) || ENTITY.test(text)
    ? tidy(paragraphsOfHtml(`<div>${text}</div>`).paragraphs.join(' '))
    : tidy(text);
