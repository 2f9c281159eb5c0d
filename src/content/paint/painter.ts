import type { Look, Mark } from '../../messages.ts';
import type { Spot } from '../life/hover.ts';
import type { Paragraph } from '../read/paragraphs.ts';
import type { Box } from './card.ts';
import { type Placed, passageAt } from './passageAt.ts';
import { rangesOf, startsOf } from './ranges.ts';
import { scrollTo } from './scroll.ts';
import { adoptSheet, type Sheet } from './sheet.ts';
import { KINDS, type Kind, kindOf, rules } from './styles.ts';
import { isDark } from './theme.ts';

/** Before the background said how to draw. */
export const UNSEEN: Look = { isShown: true, colours: {}, keys: { next: '', previous: '', marks: '' } };

/** How near a line, CSS pixels, its passage's other lines are kept free too. */
const NEAR = 120;

/** Where a card must not be: on the line and the passage's lines near it. */
function boxAround({ left, top }: DOMRect, lines: readonly DOMRect[]): Box {
  const near = lines.filter(line => Math.abs(line.top - top) < NEAR);
  return {
    left,
    top: near.reduce((least, line) => Math.min(least, line.top), Infinity),
    bottom: near.reduce((most, line) => Math.max(most, line.bottom), -Infinity),
  };
}

/**
 * Draws passages with the CSS Custom Highlight API, so that the page's tree stays as it is. Without that API nothing
 * is drawn; passages are still found and scrolled to.
 * The page can read the registered names: they are neutral, and others at every load. They are the same for every
 * instance in one load: Firefox cuts off a script whose extension was updated, and what that one drew must be found.
 */
export class Painter {
  private readonly canDraw = typeof Highlight === 'function' && Boolean(CSS.highlights);
  private passages: (Placed & { kind: Kind; about: string[] })[] = [];
  private look: Look = UNSEEN;
  private chosen: number | null = null;
  private sheet: Sheet | null = null;
  private dark: boolean | null = null;

  /** @param word the same for every instance in one load of a page, another at the next */
  constructor(private readonly word: string) {
    this.clear();
  }

  /** Draws the marks of the article in place of the earlier ones. */
  show(marks: readonly Mark[], paragraphs: readonly Paragraph[], look: Look): void {
    this.look = look;
    this.dark = null;
    const starts = startsOf(paragraphs);
    this.passages = marks.flatMap(mark => {
      const kind = kindOf(mark);
      const ranges = kind ? rangesOf(paragraphs, starts, mark.start, mark.end) : [];
      return kind && ranges.length ? [{ start: mark.start, kind, ranges, about: mark.about }] : [];
    });
    this.draw();
  }

  /** Highlights a passage; null, or an offset at which none begins, highlights none. */
  choose(start: number | null): Placed | undefined {
    this.chosen = start;
    const passage = this.passages.find(one => one.start === start);
    this.register('chosen', passage?.ranges ?? [], 1);
    return passage;
  }

  /** Chooses the passage behind (1) or before (-1) the chosen one; where none is, the nearest to the window's top edge. */
  step(by: 1 | -1): Placed | undefined {
    const chosen = this.passages.findIndex(({ start }) => start === this.chosen);
    const target = this.passages[chosen < 0 ? this.nearest(by) : chosen + by];
    return target && this.choose(target.start);
  }

  private nearest(by: 1 | -1): number {
    const shown = this.passages.findIndex(({ ranges }) => ranges.at(-1)!.getBoundingClientRect().bottom > 0);
    const below = shown < 0 ? this.passages.length : shown;
    return by > 0 ? below : below - 1;
  }

  scrollToChosen(): void {
    const range = this.passages.find(({ start }) => start === this.chosen)?.ranges[0];
    if (range) scrollTo(range);
  }

  passageAt(x: number, y: number): Placed | undefined {
    return passageAt(this.passages, x, y);
  }

  /** What the card says of the passage at a point, or of the chosen one; nothing where marks are switched off. */
  spot(at?: { x: number; y: number }): Spot | undefined {
    if (at && !this.look.isShown) return undefined;
    const found = at ? this.passageAt(at.x, at.y) : { start: this.chosen };
    const passage = this.passages.find(({ start }) => start === found?.start);
    const lines = passage?.ranges.flatMap(range => [...range.getClientRects()]) ?? [];
    const line = (at && lines.find(({ top, bottom }) => at.y >= top && at.y <= bottom)) ?? lines[0];
    return (
      passage && line && { about: passage.about, box: boxAround(line, lines), isDark: this.dark === true }
    );
  }

  /** Fits the colours to the page's own, which may have changed. */
  restyle(): void {
    if (!this.passages.length || !this.canDraw) return;
    const dark = isDark(this.passages[0].ranges[0].startContainer as Text);
    if (dark === this.dark) return;
    this.dark = dark;
    this.sheet?.write(rules(kind => this.nameOf(kind), dark, this.look.colours));
  }

  /** Takes everything off the page again. */
  clear(): void {
    this.passages = [];
    this.chosen = null;
    this.draw();
  }

  private draw(): void {
    for (const kind of KINDS) {
      const drawn = this.look.isShown ? this.passages.filter(one => one.kind === kind) : [];
      const ranges = drawn.flatMap(one => one.ranges);
      this.register(kind, ranges, 0);
    }
    this.choose(this.chosen);
    if (!this.passages.length) {
      this.sheet?.remove();
      this.sheet = this.dark = null;
    } else if (this.canDraw) {
      this.sheet ??= adoptSheet();
      this.restyle();
    }
  }

  private register(kind: Kind | 'chosen', ranges: Range[], priority: number): void {
    if (!this.canDraw) return;
    const name = this.nameOf(kind);
    if (!ranges.length) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }

  private nameOf(kind: Kind | 'chosen'): string {
    return `h${this.word}-${[...KINDS, 'chosen'].indexOf(kind)}`;
  }
}
