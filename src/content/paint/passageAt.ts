/** A passage on the page; `start` is its offset in the article's text. */
export interface Placed {
  start: number;
  ranges: Range[];
}

interface HitTesting {
  highlightsFromPoint?(x: number, y: number): { ranges: AbstractRange[] }[];
}

/**
 * The passage drawn at a point of the window, or undefined. Just after they were registered, Chromium does not
 * find highlights yet; then, and where the browser cannot look for them, the text under the point is asked.
 */
export function passageAt(passages: readonly Placed[], x: number, y: number): Placed | undefined {
  const hits = (CSS.highlights as HitTesting | undefined)?.highlightsFromPoint?.(x, y) ?? [];
  const drawn = new Set(hits.flatMap(hit => hit.ranges));
  const hit = passages.find(passage => passage.ranges.some(range => drawn.has(range)));
  if (hit) return hit;
  const caret = caretAt(x, y);
  return caret && passages.find(({ ranges }) => ranges.some(range => holds(range, caret, x, y)));
}

interface Caret {
  node: Node;
  offset: number;
}

function caretAt(x: number, y: number): Caret | undefined {
  const modern = Document.prototype.caretPositionFromPoint?.call(document, x, y);
  if (modern) return { node: modern.offsetNode, offset: modern.offset };
  const old = Document.prototype.caretRangeFromPoint?.call(document, x, y);
  return old ? { node: old.startContainer, offset: old.startOffset } : undefined;
}

/** The caret is the nearest place in the text, however far: the point must also lie on the range. */
function holds(range: Range, { node, offset }: Caret, x: number, y: number): boolean {
  if (range.startContainer !== node || offset < range.startOffset || offset > range.endOffset) return false;
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
