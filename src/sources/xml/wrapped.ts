/**
 * Text whose lines were broken to a width, as wires send it: 60 to 80 characters a line, a paragraph begun by an
 * indent or an empty line. Sources: IPTC 7901, section 4; Reuters' and Kyodo's bodies.
 */
import { Lines } from './divided.ts';

/** Wires wrap at 69 columns, mail at 72 to 78, terminals at 80 and 100. */
const WIDEST = 110;
/** Narrower lines are a table, a poem or a list. */
const NARROWEST = 40;
/** Such a part of the line ends must be where the next word would not have fitted. */
const FULL = 0.7;

interface Line {
  indent: number;
  text: string;
}

const linesOf = (text: string): Line[] =>
  text.split('\n').map(line => {
    const bare = line.trimStart();
    return { indent: line.length - bare.length, text: bare.trimEnd() };
  });

/** Where the next line's first word would have fitted as well, a line was ended on purpose. */
const isFull = (line: Line, next: Line, width: number): boolean => {
  const space = next.text.indexOf(' ');
  const word = space < 0 ? next.text.length : space;
  return line.indent + line.text.length + 1 + word > width;
};

/** The width at which lines were broken, or null if they were not. */
function widthOf(lines: readonly Line[], least: number): number | null {
  const told = lines.filter(({ text }) => text !== '');
  const longest = told.reduce((most, { indent, text }) => Math.max(most, indent + text.length), 0);
  if (told.length < 2 || longest > WIDEST || longest < NARROWEST) return null;
  let [ends, full] = [0, 0];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (!next || next.text === '' || line.text === '' || isIndented(next, least)) return;
    ends++;
    if (isFull(line, next, longest - 6) || /^\p{Ll}/u.test(next.text)) full++;
  });
  return ends > 0 && full >= ends * FULL ? longest : null;
}

/** An indented line begins a paragraph, unless it goes on with a small letter. */
const isIndented = (line: Line, least: number): boolean =>
  line.indent >= least + 2 && !/^\p{Ll}/u.test(line.text);

/** A line that ends a sentence and leaves room for the next word ends its paragraph where nothing else says so. */
const endsParagraph = (line: Line, next: Line, width: number): boolean =>
  !isFull(line, next, width - 6) && /[.!?…:;"”»)\]]$/.test(line.text);

/**
 * The paragraphs of a text whose lines were broken to a width, or null if they were not. An empty line ends a
 * paragraph, an indented line begins one.
 */
export function unwrapped(text: string): string[] | null {
  const lines = linesOf(text);
  // The first line may follow a tag: what it is indented by is not known.
  const least = lines.slice(1).reduce((low, { indent, text }) => (text ? Math.min(low, indent) : low), 99);
  const width = widthOf(lines, least);
  if (width === null) return null;
  const hasIndents = lines.some((line, i) => i > 0 && line.text !== '' && isIndented(line, least));
  const hasEmpty = /\n[ \t]*\n\s*\S/.test(text.trim());
  const paragraphs: string[][] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const begins =
      last === null ||
      (hasIndents && isIndented(line, least)) ||
      (!hasIndents && !hasEmpty && endsParagraph(last, line, width));
    if (line.text === '') last = null;
    else {
      if (begins) paragraphs.push([]);
      paragraphs.at(-1)!.push(line.text);
      last = line;
    }
  }
  const whole = new Lines(text);
  return paragraphs.map(part => whole.join(part));
}
