import { isConnected } from '../dom.ts';
import type { Paragraph, Piece } from '../read/paragraphs.ts';

/** A stretch of one text node. */
interface Stretch {
  node: Text;
  from: number;
  to: number;
}

/** Where each paragraph begins in the article's text (paragraphs joined with one '\n'). */
export function startsOf(paragraphs: readonly Paragraph[]): number[] {
  let at = 0;
  return paragraphs.map(({ text }) => {
    const start = at;
    at += text.length + 1;
    return start;
  });
}

/**
 * The ranges of the page that hold the article's text from `start` to `end`: one for each unbroken stretch of a text
 * node, so that nothing between two stretches is covered. Collapsed white space inside a stretch is covered.
 */
export function rangesOf(
  paragraphs: readonly Paragraph[],
  starts: readonly number[],
  start: number,
  end: number,
): Range[] {
  const ranges: Range[] = [];
  for (let i = 0; i < paragraphs.length && starts[i] < end; i++) {
    const { text, pieces } = paragraphs[i];
    if (starts[i] + text.length <= start) continue;
    for (const stretch of stretchesOf(pieces, start - starts[i], end - starts[i])) {
      const range = rangeOf(stretch);
      if (range) ranges.push(range);
    }
  }
  return ranges;
}

function stretchesOf(pieces: readonly Piece[], start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const piece of pieces) {
    if (piece.end <= start || piece.start >= end) continue;
    const from = piece.at + Math.max(0, start - piece.start);
    const to = piece.at + Math.min(piece.end, end) - piece.start;
    const last = stretches.at(-1);
    if (last?.node === piece.node && /^\s*$/.test(piece.node.data.slice(last.to, from))) last.to = to;
    else stretches.push({ node: piece.node, from, to });
  }
  return stretches;
}

/** Null if the page changed the node since it was read, and in a frame, which has highlights of its own. */
function rangeOf({ node, from, to }: Stretch): Range | null {
  if (!isConnected(node) || node.length < to || node.ownerDocument !== document) return null;
  const range = new Range();
  range.setStart(node, from);
  range.setEnd(node, to);
  return range;
}
