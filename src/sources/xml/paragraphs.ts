import { Parser } from 'htmlparser2';
import type { XmlNode } from './node.ts';

/** Elements that end a paragraph where they begin and where they end: HTML's, and NITF's. */
const BLOCKS = new Set(
  (
    'address article aside block blockquote body body.content body.head center dd details div dl dt fieldset footer ' +
    'form h1 h2 h3 h4 h5 h6 header hedline hgroup hl1 hl2 hr li main ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);

/** What is no text of the report: scripts, pictures with their captions, frames, controls. */
const LEFT = new Set(
  (
    'script style noscript template svg math figure figcaption iframe object audio video canvas form button select ' +
    'nav media head title'
  ).split(' '),
);

const UNSEEN = /[\u00ad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const MAX_DEPTH = 2_000;

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
  private text = '';
  private breaks = 0;
  private left = 0;
  private links = 0;
  private linked = 0;
  private pre = 0;

  open(name: string): void {
    if (LEFT.has(name)) this.left++;
    if (this.left > 0) return;
    if (name === 'br') this.lineBreak();
    else if (BLOCKS.has(name)) this.end();
    if (name === 'a') this.links++;
    if (name === 'pre') this.pre++;
  }

  close(name: string): void {
    if (LEFT.has(name)) this.left = Math.max(0, this.left - 1);
    else if (this.left === 0 && BLOCKS.has(name)) this.end();
    if (name === 'a') this.links = Math.max(0, this.links - 1);
    if (name === 'pre') this.pre = Math.max(0, this.pre - 1);
  }

  add(data: string): void {
    if (this.left > 0) return;
    if (data.trim() !== '') this.breaks = 0;
    if (this.links > 0) this.linked += data.trim().length;
    const parts = this.pre > 0 ? data.split(/\n\s*\n/) : [data];
    parts.forEach((part, i) => {
      if (i > 0) this.end();
      this.text += part;
    });
  }

  finish(): Prose {
    this.end();
    const length = this.done.reduce((sum, text) => sum + text.length, 0);
    return { paragraphs: this.done, linked: length === 0 ? 0 : Math.min(1, this.linked / length) };
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

/** The paragraphs of an HTML text; no document is needed. Elements nested deeper than 2,000 are left out. */
export function paragraphsOfHtml(html: string): Prose {
  const builder = new Builder();
  let depth = 0;
  const parser = new Parser({
    onopentag: name => {
      if (++depth <= MAX_DEPTH) builder.open(name);
    },
    ontext: data => builder.add(data),
    onclosetag: name => {
      if (depth-- <= MAX_DEPTH) builder.close(name);
    },
  });
  parser.end(html);
  return builder.finish();
}

/** The paragraphs of a tree of HTML or NITF, as NewsML-G2 and Atom hold them. */
export function paragraphsOfNode(node: XmlNode): Prose {
  const builder = new Builder();
  const walk = (children: XmlNode['children']): void => {
    for (const child of children) {
      if (typeof child === 'string') builder.add(child);
      else {
        const name = child.name.toLowerCase();
        builder.open(name);
        walk(child.children);
        builder.close(name);
      }
    }
  };
  walk(node.children);
  return builder.finish();
}

const TAG = /<\/?[a-z][^<>]*>|<!--|<!\[CDATA\[/i;
const ENTITY = /&(?:[a-z][a-z0-9]{1,30}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** The paragraphs of a text that may be HTML or plain, as feeds mix them. */
export function paragraphsOfEither(text: string): Prose {
  return TAG.test(text) || (ENTITY.test(text) && !/\n\s*\n/.test(text))
    ? paragraphsOfHtml(text)
    : { paragraphs: paragraphsOfText(text), linked: 0 };
}

/** The paragraphs of a plain text: an empty line ends one; in a text without any, every line break does. */
export function paragraphsOfText(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').trim();
  const parts = /\n[ \t]*\n/.test(lines) ? lines.split(/\n[ \t]*\n/) : lines.split('\n');
  return parts.map(tidy).filter(part => part !== '');
}

/** A line of text that may hold HTML, as titles do. */
export const lineOf = (text: string): string =>
  TAG.test(text) || ENTITY.test(text)
    ? tidy(paragraphsOfHtml(`<div>${text}</div>`).paragraphs.join(' '))
    : tidy(text);
