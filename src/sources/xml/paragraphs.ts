import { Parser } from 'htmlparser2';
import type { XmlNode } from './node.ts';
import { unwrapped } from './wrapped.ts';

/** Elements that end a paragraph where they begin and where they end: HTML's, NITF's, and those of TT's own XML. */
const BLOCKS = new Set(
  (
    'address article aside block blockquote body body.content body.head center dd details div dl dt fieldset footer ' +
    'form h1 h2 h3 h4 h5 h6 header hedline hgroup hl1 hl2 hr li main ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul citat mellis ingress brodtext rubrik'
  ).split(' '),
);

/** What is no text of the report: scripts, pictures with their captions, frames, controls. */
const LEFT = new Set(
  (
    'script style noscript template svg math figure figcaption iframe object audio video canvas form button select ' +
    'nav media head title'
  ).split(' '),
);

/** In the body of a wire's report these hold its keywords, times and editors, never its text. */
const LEFT_OF_WIRE = new Set('header footer time aside byline bild'.split(' '));
const NOT_TEXT =
  /(?:^|[\s_-])(?:keywords?|slug(?:line)?|editors?|contacts?|notebook|notes|linkbox|genre|publicationdate)(?:$|[\s_-])/i;

const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const MAX_DEPTH = 2_000;

export interface ProseOptions {
  /** The text is a wire's: what is said to be keywords, notes and contacts is left out, broken lines are joined. */
  wire?: boolean;
}

/** What an HTML text comes to: its paragraphs, and which part (0..1) of their characters is in links. */
export interface Prose {
  paragraphs: string[];
  linked: number;
}

/** White space collapsed, what shows nothing dropped. */
export const tidy = (text: string): string => text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();

/** Gathers paragraphs from elements and texts in document order; two line breaks in a row end one. */
class Builder {
  readonly done: string[] = [];
  /** Text since the last element, whose lines are still as they came. */
  private run = '';
  private text = '';
  private breaks = 0;
  private left = 0;
  private links = 0;
  private linked = 0;
  private pre = 0;

  constructor(private readonly wire: boolean) {}

  /** Answers whether the element and all in it are left out. */
  isLeft(name: string, className: string): boolean {
    if (LEFT.has(name)) return true;
    return this.wire && (LEFT_OF_WIRE.has(name) || NOT_TEXT.test(className));
  }

  open(name: string, className = ''): boolean {
    this.settle();
    const isLeft = this.isLeft(name, className);
    if (isLeft) this.left++;
    if (this.left > 0) return isLeft;
    if (name === 'br') this.lineBreak();
    else if (BLOCKS.has(name)) this.end();
    if (name === 'a') this.links++;
    if (name === 'pre') this.pre++;
    return false;
  }

  close(name: string, isLeft: boolean): void {
    this.settle();
    if (isLeft) this.left--;
    else if (this.left === 0 && BLOCKS.has(name)) this.end();
    if (this.left > 0) return;
    if (name === 'a') this.links = Math.max(0, this.links - 1);
    if (name === 'pre') this.pre = Math.max(0, this.pre - 1);
  }

  add(data: string): void {
    if (this.left === 0) this.run += data;
  }

  finish(): Prose {
    this.settle();
    this.end();
    const length = this.done.reduce((sum, text) => sum + text.length, 0);
    return { paragraphs: this.done, linked: length === 0 ? 0 : Math.min(1, this.linked / length) };
  }

  private settle(): void {
    const { run } = this;
    if (run === '') return;
    this.run = '';
    if (run.trim() !== '') this.breaks = 0;
    if (this.links > 0) this.linked += run.trim().length;
    const parts = this.partsOf(run);
    parts.forEach((part, i) => {
      if (i > 0) this.end();
      this.text += part;
    });
  }

  private partsOf(run: string): string[] {
    if ((this.wire || this.pre > 0) && run.includes('\n')) {
      const parts = unwrapped(run.replace(/\r\n?/g, '\n'));
      if (parts) return padded(parts, run);
    }
    return this.pre > 0 ? run.split(/\n[^\S\n]*\n/) : [run];
  }

  private lineBreak(): void {
    if (++this.breaks > 1) this.end();
    else this.text += ' ';
  }

  private end(): void {
    const text = tidy(this.text);
    if (text !== '') this.done.push(text);
    this.text = '';
    this.breaks = 0;
  }
}

/** Parts of a text, with the white space that parts it from what stands around it. */
const padded = (parts: string[], run: string): string[] => {
  const all = [...parts];
  if (/^\s/.test(run)) all[0] = ` ${all[0] ?? ''}`;
  if (/\s/.test(run.at(-1)!)) all[all.length - 1] += ' ';
  return all;
};

class TooDeep extends Error {}

/**
 * Reads HTML tag by tag. What stands behind a place that is nested deeper than 2,000 is left: no page is, and closing
 * tags are looked up in all that are open.
 */
export function parseHtml(
  html: string,
  on: {
    open: (name: string, attributes: Record<string, string>) => void;
    text?: (data: string) => void;
    close?: (name: string) => void;
  },
): void {
  let depth = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++depth > MAX_DEPTH) throw new TooDeep();
      on.open(name, attributes);
    },
    ontext: data => on.text?.(data),
    onclosetag: name => {
      depth--;
      on.close?.(name);
    },
  });
  try {
    parser.end(html);
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
  }
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
