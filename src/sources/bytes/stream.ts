export type Bytes = ReadableStream<Uint8Array>;

/** What is used of a Blob: bytes of which any part can be read, as often as wanted. */
export interface File {
  readonly size: number;
  stream(): Bytes;
  slice(from: number, to: number): File;
}

/** More bytes came than were allowed. */
export class TooLarge extends Error {
  constructor(readonly limit: number) {
    super(`more than ${limit} bytes`);
  }
}

/** The first bytes of a stream (at least `count` where it has that many), and the whole stream again. */
export async function peek(stream: Bytes, count: number): Promise<{ head: Uint8Array; stream: Bytes }> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isDone = false;
  while (size < count && !isDone) {
    const { done, value } = await reader.read();
    isDone = done;
    if (value) {
      chunks.push(value);
      size += value.length;
    }
  }
  const again = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const kept = chunks.shift();
      if (kept) return controller.enqueue(kept);
      const { done, value } = isDone ? { done: true, value: undefined } : await reader.read();
      if (done) controller.close();
      else controller.enqueue(value!);
    },
    cancel: reason => reader.cancel(reason),
  });
  return { head: join(chunks), stream: again };
}

/** Chunks as one array. */
export function join(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/**
 * The chunks of a stream, which is cancelled when nobody wants more of them.
 * @throws TooLarge after more than `limit` bytes; DOMException 'AbortError' when the signal fires
 */
export async function* chunksOf(
  stream: Bytes,
  limit = Number.POSITIVE_INFINITY,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  let size = 0;
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) return;
      size += value.length;
      if (size > limit) throw new TooLarge(limit);
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** All of a stream. @throws TooLarge */
export async function readAll(stream: Bytes, limit: number, signal?: AbortSignal): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of chunksOf(stream, limit, signal)) chunks.push(chunk);
  return join(chunks);
}

/** A stream's bytes held, so that any part of them can be read. @throws TooLarge */
export async function spooled(stream: Bytes, limit: number, signal?: AbortSignal): Promise<File> {
  const chunks: BlobPart[] = [];
  for await (const chunk of chunksOf(stream, limit, signal)) chunks.push(chunk as Uint8Array<ArrayBuffer>);
  return new Blob(chunks);
}

/** Lets this many bytes through and fails at the next. */
export const limited = (limit: number): TransformStream<Uint8Array, Uint8Array> => {
  let size = 0;
  return new TransformStream({
    transform(chunk, controller) {
      size += chunk.length;
      if (size > limit) controller.error(new TooLarge(limit));
      else controller.enqueue(chunk);
    },
  });
};
