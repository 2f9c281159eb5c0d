import { BrokenArchive } from './problems.ts';
import type { Bytes } from './stream.ts';

/** Unpacked gzip bytes; the stream fails with BrokenArchive if they are not gzip, or break off. */
export function gunzipped(stream: Bytes): Bytes {
  const gunzip = new DecompressionStream('gzip') as TransformStream<Uint8Array, Uint8Array>;
  const reader = stream.pipeThrough(gunzip).getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        const { done, value } = await reader.read();
        if (done) controller.close();
        else controller.enqueue(value);
      } catch {
        // Each browser has its own error for it, and none says more.
        controller.error(new BrokenArchive());
      }
    },
    cancel: reason => reader.cancel(reason),
  });
}
