import type { Family, Mark } from './quoteMarks.ts';

/** A quotation within one paragraph, marks and all. */
export interface Piece {
  start: number;
  end: number;
  closed: boolean;
  continued: boolean;
}

/** What a paragraph leaves open: the next one may go on with it. `piece` is what it holds of it. */
export interface Carried {
  family: Family;
  /** The mark that opened it, which may open each paragraph or, as in French, close it at their beginnings. */
  char: string;
  piece: Piece;
}

interface Open {
  mark: Mark;
  /** End of the last quotation of the same family closed within this one; 0 where there is none. */
  inner: number;
}

/** Pairs the quotation marks of one paragraph (`from`../..`to`), in time linear in its length. */
export class Paragraph {
  readonly found: Piece[] = [];
  private readonly stack: Open[] = [];
  private readonly open = new Map<Family, number>();
  private readonly first: number;
  private lastEnd: number;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly to: number,
    private readonly carried: Carried | null,
  ) {
    this.lastEnd = from;
    this.first = from + text.slice(from, to).search(/[^\s\u200b\ufeff]|$/);
  }

  /** Fills `found`; what it returns is in `found` too, but for single marks, which may be apostrophes. */
  read(marks: readonly Mark[]): Carried | null {
    const closerAhead = singleClosers(marks);
    marks.forEach((mark, i) => {
      if (mark.family === 'single') this.single(mark, closerAhead[i]!);
      else this.other(mark);
    });
    return this.end();
  }

  /** True if the paragraph goes on with what the one before left open. */
  get goesOn(): boolean {
    return this.found.some(piece => piece.continued);
  }

  private single(mark: Mark, closerAhead: boolean): void {
    if (mark.role === 'open') this.push(mark);
    else if (this.isOpen('single')) {
      // "the soldiers' camp": a plural's possessive, where the quotation is closed later
      const around = this.text.slice(mark.at - 1, mark.end + 2);
      if (!(closerAhead && /^s. \p{Ll}/u.test(around))) this.close(mark);
    }
  }

  private other(mark: Mark): void {
    const like = this.isOpen(mark.family)
      ? this.stack.findLast(open => open.mark.family === mark.family)!.mark.char
      : null;
    if (like !== null && closes(mark, like)) this.close(mark);
    else if (like === null && mark.role === 'either' && this.reopens(mark))
      this.push({ ...mark, char: this.carried!.char });
    else if (mark.role === 'open' || mark.role === 'either') this.push(mark);
    else if (mark.role === 'close' && like === null) this.stray(mark);
  }

  /** True for the mark at a paragraph's beginning that goes on with the quotation of the one before. */
  private reopens(mark: Mark): boolean {
    return this.carried?.family === mark.family && mark.at === this.first;
  }

  private isOpen(family: Family): boolean {
    return (this.open.get(family) ?? 0) > 0;
  }

  private push(mark: Mark): void {
    const outer = this.stack.at(-1);
    if (outer && outer.mark.char === mark.char && mark.family !== 'single' && !outer.inner) {
      const before = this.text.slice(Math.max(outer.mark.end, mark.at - 4), mark.at).trimEnd();
      if (/[.!?…]$/.test(before)) {
        // A new sentence opens a quotation: the closing mark of the one before was lost.
        this.pop();
        this.add(outer.mark, mark.at - 1, false);
      }
    }
    this.stack.push({ mark, inner: 0 });
    this.open.set(mark.family, (this.open.get(mark.family) ?? 0) + 1);
  }

  private pop(): Open {
    const open = this.stack.pop()!;
    this.open.set(open.mark.family, this.open.get(open.mark.family)! - 1);
    return open;
  }

  /** Closes the innermost open quotation of the mark's family; what is open within it never was one. */
  private close(mark: Mark): void {
    let open = this.pop();
    while (open.mark.family !== mark.family) open = this.pop();
    this.add(open.mark, mark.end, true);
    const outer = this.stack.at(-1);
    if (outer?.mark.family === mark.family) outer.inner = mark.end;
    this.lastEnd = mark.end;
  }

  private add(mark: Mark, end: number, closed: boolean): Piece {
    const continued = this.reopens(mark);
    const piece = { start: mark.at, end, closed, continued };
    this.found.push(piece);
    return piece;
  }

  /** A closing mark without an opening one: it closes what the paragraph before left open, or its mark was lost. */
  private stray(mark: Mark): void {
    const carried = this.carried?.family === mark.family && this.found.length === 0;
    if (carried) this.found.push({ start: this.first, end: mark.end, closed: true, continued: true });
    else if (
      mark.family === 'double' &&
      this.lastEnd > this.from &&
      /[.,!?…]$/.test(this.text[mark.at - 1] ?? '')
    ) {
      const gap = this.text.slice(this.lastEnd, mark.at);
      const sentence = gap.search(/[.!?]\s+\p{Lu}/u);
      if (sentence < 0) return;
      const start = this.lastEnd + sentence + gap.slice(sentence).search(/\p{Lu}/u);
      this.found.push({ start, end: mark.end, closed: false, continued: false });
    }
    this.lastEnd = mark.end;
  }

  private end(): Carried | null {
    const outermost = this.stack.find(open => open.mark.family !== 'single') ?? this.stack[0];
    if (!outermost) return null;
    const { mark, inner } = outermost;
    if (mark.family === 'single') {
      if (mark.at !== this.first) return null;
      const continued = this.carried?.family === 'single';
      return {
        family: 'single',
        char: mark.char,
        piece: { start: mark.at, end: this.to, closed: false, continued },
      };
    }
    const piece = this.add(mark, inner || this.to, false);
    return inner ? null : { family: mark.family, char: mark.char, piece };
  }
}

/** True if a mark closes the open quotation of its family, whose opening mark is `opener`. */
function closes(mark: Mark, opener: string): boolean {
  if (mark.role === 'open') return mark.char === '“' && /[„‟]/.test(opener);
  return mark.role !== 'either' || mark.char === '"' || mark.char !== opener;
}

/** For each mark, whether a single closing mark comes after it before the next single opening one. */
function singleClosers(marks: readonly Mark[]): boolean[] {
  const ahead: boolean[] = new Array(marks.length).fill(false);
  let seen = false;
  for (let i = marks.length - 1; i >= 0; i -= 1) {
    ahead[i] = seen;
    if (marks[i]!.family === 'single') seen = marks[i]!.role === 'close';
  }
  return ahead;
}
