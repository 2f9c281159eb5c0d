/** Characters of a line that are read at most: of a longer one only that it is. */
export const MAX_LINE = 8_000_000;
const MAX_LINE_BYTES = 3 * MAX_LINE;

/** A line of a file: its text, its number from 1, and the bytes of the file up to its end. */
export interface Line {
  text: string;
  number: number;
  bytes: number;
}

/** A place in a file, at the end of a line. */
export interface Place {
  bytes: number;
  lines: number;
}

/** Collects a line's pieces until its end is met. What goes over the limit is counted, not kept. */
class Pieces {
  private pieces: Uint8Array[] = [];
  private kept = 0;
  length = 0;

  add(piece: Uint8Array): void {
    this.length += piece.length;
    if (this.kept > MAX_LINE_BYTES) return;
    this.pieces.push(piece);
    this.kept += piece.length;
  }

  take(): Uint8Array {
    const whole = new Uint8Array(this.kept);
    let at = 0;
    for (const piece of this.pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    this.pieces = [];
    this.kept = 0;
    this.length = 0;
    return whole;
  }
}

/** Leaves out the first bytes of a stream's chunks. */
async function* chunksOf(stream: ReadableStream<Uint8Array>, skipped: number, signal?: AbortSignal) {
  const reader = stream.getReader();
  let left = skipped;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      if (left < value.length) yield value.subarray(left);
      left = Math.max(0, left - value.length);
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/**
 * The lines of a UTF-8 stream. Memory stays at a chunk and a line.
 * @param after the place the lines begin behind, the start of the file if not said
 * @param isWhole true: the stream begins at the start of the file all the same, and is skipped up to there
 */
export async function* linesOf(
  stream: ReadableStream<Uint8Array>,
  signal?: AbortSignal,
  after: Place = { bytes: 0, lines: 0 },
  isWhole = false,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  const pieces = new Pieces();
  let { bytes, lines } = after;
  const line = (end: number): Line => {
    bytes += pieces.length + end;
    lines++;
    return { text: decoder.decode(pieces.take()).replace(/\r$/, ''), number: lines, bytes };
  };
  for await (const chunk of chunksOf(stream, isWhole ? after.bytes : 0, signal)) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      pieces.add(chunk.subarray(from, end));
      yield line(1);
      from = end + 1;
    }
    if (from < chunk.length) pieces.add(chunk.slice(from));
  }
  if (pieces.length) yield line(0);
}
