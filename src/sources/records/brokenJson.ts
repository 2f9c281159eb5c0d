/** A text as JSON, or undefined. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

/** Deeper brackets are no file of reports. */
const MAX_DEPTH = 200;

/**
 * The whole objects in the lists of a JSON document that ends too early or is broken in a place, in order; of an object
 * that is whole, none inside it. In one pass.
 */
export function* wholeObjects(text: string): Generator<unknown> {
  const open: { isList: boolean; at: number }[] = [];
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!;
    if (isText) {
      if (char === '\\') at++;
      else if (char === '"') isText = false;
    } else if (char === '"') isText = true;
    else if (char === '[' || char === '{') {
      open.push({ isList: char === '[', at });
      if (open.length > MAX_DEPTH) return;
    } else if (char === ']' || char === '}') {
      const from = open.pop();
      const isInList = open.at(-1)?.isList ?? false;
      if (!from || from.isList || !isInList || isInside(open)) continue;
      const value = jsonIn(text.slice(from.at, at + 1));
      if (value !== undefined) yield value;
    }
  }
}

/** An object inside an object of a list is that object's own. */
const isInside = (open: readonly { isList: boolean }[]): boolean =>
  open.some(({ isList }, i) => !isList && open.slice(0, i).some(outer => outer.isList));
