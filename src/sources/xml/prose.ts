import { tidy } from './tidy.ts';
import { unwrapped } from './wrapped.ts';

/** Elements that end a paragraph where they begin and where they end: HTML's, NITF's, and those of TT's own XML. */
const BLOCKS = new Set(
  (
    'address article aside block blockquote body body.content body.head center dd details div dl dt fieldset footer ' +
    'form h1 h2 h3 h4 h5 h6 header hedline hgroup hl1 hl2 hr li main ol p pre section summary table tbody td tfoot th ' +
    'thead tr ul citat mellis ingress brodtext rubrik'
  ).split(' '),
);

/** What is no text of the report: scripts, pictures with their captions, frames, controls, readings of ruby. */
const LEFT = new Set(
  (
    'script style noscript template svg math figure figcaption iframe object audio video canvas form button select ' +
    'nav media head title rt rp rtc'
  ).split(' '),
);

/** In the body of a wire's report these hold its keywords, times and editors, never its text. */
const LEFT_OF_WIRE = new Set('header footer time aside byline bild'.split(' '));
const NOT_TEXT =
  /(?:^|[\s_-])(?:keywords?|slug(?:line)?|editors?|contacts?|notebook|notes|linkbox|genre|publicationdate|dat)(?:$|[\s_-])/i;

/** What an HTML text comes to: its paragraphs, and which part (0..1) of their characters is in links. */
export interface Prose {
  paragraphs: string[];
  linked: number;
}

/** Gathers paragraphs from elements and texts in document order; two line breaks in a row end one. */
export class Builder {
  readonly done: string[] = [];
  /** Text since the last element, whose lines are still as they came. */
  private run = '';
  private text = '';
  private breaks = 0;
  private left = 0;
  private links = 0;
  private linked = 0;
  private pre = 0;
  /** Paragraphs that are open. */
  private inside = 0;

  constructor(private readonly wire: boolean) {}

  /** Answers whether the element and all in it are left out. */
  isLeft(name: string, className: string): boolean {
    if (LEFT.has(name)) return true;
    // Inside a paragraph a time or a keyword is a part of the sentence.
    return this.wire && this.inside === 0 && (LEFT_OF_WIRE.has(name) || NOT_TEXT.test(className));
  }

  open(name: string, className = ''): boolean {
    this.settle();
    const isLeft = this.isLeft(name, className);
    if (isLeft) this.left++;
    if (this.left > 0) return isLeft;
    if (name === 'br') this.lineBreak();
    else if (BLOCKS.has(name)) this.end();
    if (name === 'p') this.inside++;
    if (name === 'a') this.links++;
    if (name === 'pre') this.pre++;
    return false;
  }

  close(name: string, isLeft: boolean): void {
    this.settle();
    if (isLeft) this.left--;
    else if (this.left === 0 && BLOCKS.has(name)) this.end();
    if (this.left > 0) return;
    if (name === 'p') this.inside = Math.max(0, this.inside - 1);
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

/** Parts of a text, with the white space that parts it from what is around it. */
const padded = (parts: string[], run: string): string[] => {
  const all = [...parts];
  if (/^\s/.test(run)) all[0] = ` ${all[0] ?? ''}`;
  if (/\s/.test(run.at(-1)!)) all[all.length - 1] += ' ';
  return all;
};
