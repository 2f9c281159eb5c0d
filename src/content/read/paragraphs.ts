import {
  attributeOf,
  ELEMENT,
  firstChildOf,
  nameOf,
  nextSiblingOf,
  nodeTypeOf,
  parentOf,
  TEXT,
} from '../dom.ts';

/** A run of characters that stands unchanged in a text node: text[start, end) is node.data from `at`. */
export interface Piece {
  node: Text;
  at: number;
  start: number;
  end: number;
}

/** A paragraph; the offsets of its pieces count in its own text. `tag` is the block element it stands in. */
export interface Paragraph {
  text: string;
  pieces: Piece[];
  tag: string;
  /** UTF-16 code units of it that stand in links. */
  linked: number;
}

const BLOCKS = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header ' +
    'hgroup hr li main ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Left out, these still stand between two paragraphs. */
const BREAKING = new Set([...BLOCKS, 'figure', 'nav', 'iframe', 'video', 'dialog']);

/** White space as browsers collapse it, and the no-break and ideographic spaces, which tell nothing here either. */
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

/** Builds paragraphs from text nodes in document order, keeping the way back to each character. */
class Builder {
  readonly done: Paragraph[] = [];
  private text = '';
  private pieces: Piece[] = [];
  private pending: { node: Text; at: number } | 'made' | null = null;
  private linked = 0;

  /** A space that stands nowhere on the page, such as a line break's. */
  space(): void {
    this.pending ??= 'made';
  }

  add(node: Text, inLink: boolean): void {
    const data = node.data;
    const before = this.text.length;
    let from = -1;
    for (let i = 0; i <= data.length; i++) {
      const code = i < data.length ? data.charCodeAt(i) : 32;
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
      if (space && i < data.length && (!this.pending || this.pending === 'made'))
        this.pending = { node, at: i };
    }
    if (inLink) this.linked += this.text.length - before;
  }

  end(tag: string): void {
    if (this.text) this.done.push({ text: this.text, pieces: this.pieces, tag, linked: this.linked });
    this.text = '';
    this.pieces = [];
    this.pending = null;
    this.linked = 0;
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

/**
 * The kept text as paragraphs: blocks and two line breaks in a row end one, white space is collapsed, characters
 * that show nothing are dropped.
 * @param root the element to walk; only text nodes in `kept` are taken
 * @param left elements without any of them: not entered
 */
export function paragraphsOf(root: Node, kept: ReadonlySet<Text>, left: ReadonlySet<Node>): Paragraph[] {
  const builder = new Builder();
  const blocks: string[] = [nameOf(root)];
  let link: Node | null = null;
  let breaks = 0;
  let parent: Node = root;
  let node = firstChildOf(root);
  while (true) {
    if (!node) {
      if (parent === root) break;
      const name = nameOf(parent);
      if (BLOCKS.has(name)) {
        builder.end(blocks.pop()!);
        breaks = 0;
      } else if (parent === link) link = null;
      node = nextSiblingOf(parent);
      parent = parentOf(parent)!;
      continue;
    }
    const type = nodeTypeOf(node);
    if (type === TEXT) {
      const text = node as Text;
      if (kept.has(text)) {
        builder.add(text, link !== null);
        breaks = 0;
      } else builder.space();
    } else if (type === ELEMENT) {
      const name = nameOf(node);
      if (name === 'br') {
        if (++breaks > 1) builder.end(blocks.at(-1)!);
        else builder.space();
      } else if (left.has(node)) {
        if (BREAKING.has(name)) builder.end(blocks.at(-1)!);
      } else {
        if (BLOCKS.has(name)) {
          builder.end(blocks.at(-1)!);
          blocks.push(name);
          breaks = 0;
        } else if (name === 'a' && !link && attributeOf(node, 'href') !== null) link = node;
        parent = node;
        node = firstChildOf(node);
        continue;
      }
    }
    node = nextSiblingOf(node);
  }
  builder.end(blocks[0]);
  return builder.done;
}

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
