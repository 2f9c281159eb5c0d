/** Longest line that is read, UTF-16 code units. */
export const MAX_LINE = 8_000_000;

/** The lines of a text with their numbers from 1. Of one that is too long only the first characters are kept. */
export async function* linesOf(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<{ line: string; number: number }> {
  let rest: string[] = [];
  let size = 0;
  let number = 0;
  const take = (piece: string): void => {
    if (size <= MAX_LINE) rest.push(piece.slice(0, MAX_LINE + 1 - size));
    size += piece.length;
  };
  for await (const text of texts) {
    const pieces = text.split('\n');
    for (const piece of pieces.slice(0, -1)) {
      take(piece);
      yield { line: rest.join(''), number: ++number };
      rest = [];
      size = 0;
    }
    take(pieces.at(-1)!);
  }
  if (size > 0) yield { line: rest.join(''), number: ++number };
}
