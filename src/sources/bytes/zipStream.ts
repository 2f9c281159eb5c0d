import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { BrokenArchive, UnsupportedCompression } from './problems.ts';
import { type Bytes, chunksOf, TooLarge } from './stream.ts';

/** A file of an archive; its bytes must be read, or left, before the next is asked for. */
export interface Entry {
  name: string;
  bytes: Bytes;
}

type Event =
  | { type: 'entry'; name: string }
  | { type: 'data'; chunk: Uint8Array }
  | { type: 'end' }
  | { type: 'error'; error: unknown; isLast: boolean };

/** Of these a deflated chunk can become at most about a thousand times as many. */
const CHUNK = 16_384;

/**
 * The files of a ZIP archive from its start, by the headers before them, as far as it goes. A file whose length is
 * not given before it, and that holds an archive itself, cannot be told from what follows: it is broken then
 * (101arrowz/fflate#243).
 * @param limit bytes that may come out of the whole archive
 * @throws TooLarge, UnsupportedCompression, BrokenArchive, from the stream of the file at which it happens
 */
export async function* entriesInStream(
  archive: Bytes,
  limit: number,
  signal?: AbortSignal,
): AsyncGenerator<Entry> {
  const events = eventsOf(archive, limit, signal);
  // An entry that begins inside a file ends that one: it is returned.
  const early: Event[] = [];
  const next = async (): Promise<Event | null> => early.shift() ?? (await events.next()).value ?? null;
  try {
    for (;;) {
      const event = await next();
      if (!event) return;
      if (event.type === 'error' && event.isLast) throw event.error;
      if (event.type !== 'entry') continue;
      yield { name: event.name, bytes: fileOf(next, early) };
    }
  } finally {
    await events.return(undefined);
  }
}

/** The bytes of the entry at hand: events up to its end. */
function fileOf(next: () => Promise<Event | null>, early: Event[]): Bytes {
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    const event = await next();
    if (!event || event.type === 'end') controller.close();
    else if (event.type === 'error') controller.error(event.error);
    else if (event.type === 'data') controller.enqueue(event.chunk);
    else {
      early.push(event);
      controller.error(new BrokenArchive());
    }
  };
  // Nothing is read ahead: the events after an unread file are the next one's.
  return new ReadableStream<Uint8Array>({ pull }, { highWaterMark: 0 });
}

async function* eventsOf(archive: Bytes, limit: number, signal?: AbortSignal): AsyncGenerator<Event> {
  const queue: Event[] = [];
  let size = 0;
  const unzip = new Unzip(file => {
    queue.push({ type: 'entry', name: file.name });
    open(
      file,
      chunk => {
        size += chunk.length;
        if (size > limit) throw new TooLarge(limit);
        queue.push({ type: 'data', chunk });
      },
      queue,
    );
  });
  unzip.register(UnzipInflate);
  try {
    for await (const chunk of chunksOf(archive, Number.POSITIVE_INFINITY, signal)) {
      for (let at = 0; at < chunk.length; at += CHUNK) {
        unzip.push(chunk.slice(at, at + CHUNK));
        yield* queue.splice(0);
      }
    }
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    const isTold = signal?.aborted || error instanceof TooLarge;
    queue.push({ type: 'error', error: isTold ? error : new BrokenArchive(), isLast: true });
  }
  yield* queue.splice(0);
}

function open(file: UnzipFile, take: (chunk: Uint8Array) => void, queue: Event[]): void {
  file.ondata = (error, chunk, isLast) => {
    if (error) throw error;
    if (chunk.length > 0) take(chunk);
    if (isLast) queue.push({ type: 'end' });
  };
  const isKnown = file.compression === 0 || file.compression === 8;
  if (isKnown) file.start();
  else queue.push({ type: 'error', error: new UnsupportedCompression(), isLast: false });
}
