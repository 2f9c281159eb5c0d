import { Inflate } from 'fflate';
import { crc32 } from './crc.ts';
import { BrokenArchive, Encrypted, UnsupportedCompression } from './problems.ts';
import { type Bytes, chunksOf, type File, TooLarge } from './stream.ts';
import { type DirectoryEntry, directoryOf, packed } from './zipDirectory.ts';
import { type Entry, entriesInStream } from './zipStream.ts';

export interface ZipLimits {
  /** Bytes that may come out of the whole archive. */
  inflated: number;
  entries: number;
}

/**
 * The files of a ZIP archive, one after the other, by its directory. Where that is missing, as in an archive that
 * breaks off, they are looked for from the start.
 * @throws BrokenArchive, also from the stream of the file at which it happens, as are TooLarge, UnsupportedCompression
 * and Encrypted
 */
export async function* entriesOf(
  archive: File,
  limits: ZipLimits,
  signal?: AbortSignal,
): AsyncGenerator<Entry> {
  const directory = await directoryOf(archive, limits.entries);
  if (!directory) {
    let count = 0;
    for await (const entry of entriesInStream(archive.stream(), limits.inflated, signal)) {
      count++;
      yield entry;
    }
    if (count === 0) throw new BrokenArchive();
    return;
  }
  const room = { left: limits.inflated, all: limits.inflated };
  for (const entry of directory) {
    signal?.throwIfAborted();
    yield { name: entry.name, bytes: streamOf(unpacked(archive, entry, room, signal)) };
  }
}

/** Nothing is read before it is asked for: files that nobody wants cost nothing. */
function streamOf(chunks: AsyncGenerator<Uint8Array>): Bytes {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { value, done } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return(undefined);
      },
    },
    { highWaterMark: 0 },
  );
}

async function* unpacked(
  archive: File,
  entry: DirectoryEntry,
  room: { left: number; all: number },
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted) throw new Encrypted();
  if (entry.method !== 0 && entry.method !== 8) throw new UnsupportedCompression();
  const bytes = (await packed(archive, entry)).stream();
  let crc = 0;
  for await (const chunk of entry.method === 0
    ? chunksOf(bytes, undefined, signal)
    : inflated(bytes, signal)) {
    room.left -= chunk.length;
    if (room.left < 0) throw new TooLarge(room.all);
    crc = crc32(chunk, crc);
    yield chunk;
  }
  if (crc !== entry.crc) throw new BrokenArchive();
}

/** Of these a deflated chunk can become at most about a thousand times as many. */
const CHUNK = 16_384;

async function* inflated(bytes: Bytes, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  let isEnded = false;
  const inflate = new Inflate((chunk, isLast) => {
    if (chunk.length > 0) ready.push(chunk);
    isEnded ||= isLast;
  });
  const push = (chunk: Uint8Array, isLast: boolean): void => {
    try {
      inflate.push(chunk, isLast);
    } catch {
      throw new BrokenArchive();
    }
  };
  for await (const chunk of chunksOf(bytes, undefined, signal)) {
    for (let at = 0; at < chunk.length; at += CHUNK) {
      push(chunk.slice(at, at + CHUNK), false);
      yield* ready;
      ready = [];
    }
  }
  push(new Uint8Array(0), true);
  yield* ready;
  if (!isEnded) throw new BrokenArchive();
}
