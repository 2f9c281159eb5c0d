import { type Box, isBox, type Leaf, type Outline } from './boxes.ts';
import { flowOf } from './flow.ts';
import { isLinkBox } from './outline.ts';

/** A run of characters that is unchanged in a text node: text[start, end) is node.data from `at`. */
export interface Piece {
  node: Text;
  at: number;
  start: number;
  end: number;
}

/** A paragraph; the offsets of its pieces count in its own text. `block` is the innermost block around it. */
export interface Paragraph {
  text: string;
  pieces: Piece[];
  block: Box;
  /** UTF-16 code units of it that are in links. */
  linked: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Left out, these still are between two paragraphs. */
const BREAKING = new Set([...BLOCKS, 'figure', 'nav', 'iframe', 'video', 'dialog']);

/** White space as browsers collapse it, and the no-break and ideographic spaces, which mean nothing here either. */
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x3000 ||
  code === 0x202f ||
  (code >= 0x2000 && code <= 0x200a) ||
  code === 0x2028 ||
  code === 0x2029;

/** Soft hyphen, zero-width space, word joiner, byte order mark, bidirectional controls: drawn as nothing. */
const isUnseen = (code: number): boolean =>
  code === 0xad ||
  code === 0x200b ||
  code === 0x2060 ||
  code === 0xfeff ||
  code === 0x200e ||
  code === 0x200f ||
  code === 0x61c ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069);

/** White space that is to be collapsed, or what shows nothing. */
const ODD = /^\s|\s$|\s\s|[^\S ]|[\xad\u200b\u2060\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

/** Builds paragraphs from text nodes in document order, keeping the way back to each character. */
class Builder {
  readonly done: Paragraph[] = [];
  private text = '';
  private pieces: Piece[] = [];
  private pending: { node: Text; at: number } | 'made' | null = null;
  private linked = 0;
  /** How many gaps drawn here are not made by spaces. */
  private gaps = 0;

  /** True if all of the paragraph so far is a link. */
  get isLink(): boolean {
    return this.linked > 0 && this.linked === this.text.length;
  }

  /** A space that is nowhere on the page, such as a line break's. */
  space(): void {
    this.pending ??= 'made';
  }

  /** A gap between elements, which separates words. */
  part(): void {
    this.gaps++;
  }

  /** @param set the block whose lines are drawn as they are set, where they are */
  add({ node, text: data }: Leaf, inLink: boolean, set: Box | null): void {
    const before = this.text.length;
    if (this.gaps && this.isGap(data)) this.space();
    this.gaps = 0;
    if (set) this.addLines(node, data, set);
    else if (!ODD.test(data)) {
      this.flushSpace();
      this.push(node, 0, data);
    } else this.addOdd(node, data, 0, data.length);
    if (inLink) this.linked += Math.max(0, this.text.length - before);
  }

  /** True if a gap is neither a drop cap's nor before a sign. */
  private isGap(next: string): boolean {
    if (!/^[\p{L}\p{N}]/u.test(next) || !/[\p{L}\p{N}.,;:!?…]$/u.test(this.text)) return false;
    return this.gaps > 1 || !/^["“„«]?\p{Lu}$/u.test(this.text);
  }

  /** Lines that are set by hand: an empty one, or one that is indented, begins a paragraph. */
  private addLines(node: Text, data: string, block: Box): void {
    let from = 0;
    for (const { index, 0: gap } of data.matchAll(/\n[^\S\n]*\n\s*|\n(?=[^\S\n]{2,}\S)/g)) {
      this.addOdd(node, data, from, index);
      this.end(block);
      from = index + gap.length;
    }
    this.addOdd(node, data, from, data.length);
  }

  private addOdd(node: Text, data: string, first: number, last: number): void {
    let from = -1;
    for (let i = first; i <= last; i++) {
      const code = i < last ? data.charCodeAt(i) : 32;
      const space = isSpace(code);
      if (!space && !isUnseen(code)) {
        if (from < 0) {
          this.flushSpace();
          from = i;
        }
        continue;
      }
      if (from >= 0) this.push(node, from, data.slice(from, i));
      from = -1;
      if (space && i < last && (!this.pending || this.pending === 'made')) this.pending = { node, at: i };
    }
  }

  end(block: Box): void {
    if (this.text) this.done.push({ text: this.text, pieces: this.pieces, block, linked: this.linked });
    this.text = '';
    this.pieces = [];
    this.pending = null;
    this.linked = this.gaps = 0;
  }

  private flushSpace(): void {
    const pending = this.pending;
    this.pending = null;
    if (!pending || !this.text) return;
    if (pending === 'made') this.text += ' ';
    else this.push(pending.node, pending.at, ' ');
  }

  private push(node: Text, at: number, text: string): void {
    const start = this.text.length;
    const last = this.pieces.at(-1);
    this.text += text;
    if (last && last.node === node && last.end === start && last.at + (last.end - last.start) === at) {
      last.end = this.text.length;
    } else this.pieces.push({ node, at, start, end: this.text.length });
  }
}

/** True for text whose line breaks are drawn. */
const isSet = ({ name, up }: Box): boolean => name === 'pre' || (up !== null && up.name === 'pre');

/**
 * The kept text as paragraphs: blocks and two line breaks in a row end one, white space is collapsed, characters
 * that show nothing are dropped.
 * @param root the box to walk; only what is in `kept` is taken
 */
export function paragraphsOf(root: Box, kept: ReadonlySet<Text>): Paragraph[] {
  const builder = new Builder();
  let breaks = 0;
  const walk = (box: Box, block: Box, inLink: boolean): void => {
    for (const one of box.inside) {
      if (!isBox(one)) {
        if (kept.has(one.node)) {
          builder.add(one, inLink, isSet(box) ? block : null);
          breaks = 0;
        } else builder.space();
      } else if (one.name === 'br') {
        if (++breaks > 1 || builder.isLink) builder.end(block);
        else builder.space();
      } else if (one.out) {
        if (BREAKING.has(one.name)) builder.end(block);
      } else if (BLOCKS.has(one.name)) {
        builder.end(block);
        breaks = 0;
        walk(one, one, inLink);
        builder.end(one);
        breaks = 0;
      } else walkInline(one, block, inLink || isLinkBox(one));
    }
  };
  const walkInline = (box: Box, block: Box, inLink: boolean): void => {
    const flow = box.size ? flowOf(box) : 'inline';
    if (flow === 'block') builder.end(block);
    else if (flow === 'apart') builder.part();
    walk(box, flow === 'block' ? box : block, inLink);
    if (flow === 'block') builder.end(box);
    else if (flow === 'apart') builder.part();
  };
  walk(root, root, false);
  builder.end(root);
  return builder.done;
}

/** The texts of the page as paragraphs; what changed since it was walked, and cannot be led back, is dropped. */
export const paragraphsFrom = ({ body }: Outline, texts: Iterable<Text>): Paragraph[] =>
  paragraphsOf(body, new Set(texts)).filter(isMapped);

/** The text at a mapped place equals the text it came from, white space apart. */
export function isMapped({ text, pieces }: Paragraph): boolean {
  let at = 0;
  for (const piece of pieces) {
    if (text.slice(at, piece.start).trim() !== '') return false;
    const here = piece.node.data.slice(piece.at, piece.at + piece.end - piece.start);
    const said = text.slice(piece.start, piece.end);
    if (here !== said && here.replace(/\s/g, ' ') !== said) return false;
    at = piece.end;
  }
  return at === text.length;
}
