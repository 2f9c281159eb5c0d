import type { LeadsAnswer, LeadsAsk } from './types.ts';

/** As long as the encoder may take, in ms: a first ask loads 16 MB and a busy machine is slow, but nobody waits longer. */
const PATIENCE = 10_000;
/** A worker that nothing was asked of for so long is ended, in ms: it holds about 40 MB. */
const IDLE = 60_000;

interface Waiting {
  resolve(vectors: Int8Array[]): void;
  reject(problem: Error): void;
}

let worker: Worker | undefined;
let asked = 0;
let idle: ReturnType<typeof setTimeout> | undefined;
const waiting = new Map<number, Waiting>();

function end(problem: string): void {
  worker?.terminate();
  worker = undefined;
  clearTimeout(idle);
  for (const { reject } of waiting.values()) reject(new Error(problem));
  waiting.clear();
}

function start(): Worker {
  const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  started.onmessage = ({ data }: MessageEvent<LeadsAnswer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ('vectors' in data) one?.resolve(data.vectors);
    else one?.reject(new Error(data.problem));
  };
  started.onerror = event => end(event.message || 'The encoder does not start.');
  return started;
}

/**
 * The vectors of leads (`leadOf`), by a worker that is started with the first ask and ended when nothing is asked of
 * it. Runs where there are workers: in Chrome's offscreen document, in Firefox's event page.
 * @throws if the worker does not start, fails, or takes too long: what the reader sees then stays as it is
 */
export function encodeLeads(texts: string[]): Promise<Int8Array[]> {
  worker ??= start();
  clearTimeout(idle);
  const ask: LeadsAsk = { id: ++asked, texts };
  const slow = setTimeout(() => end('The encoder takes too long.'), PATIENCE);
  return new Promise<Int8Array[]>((resolve, reject) => {
    waiting.set(ask.id, { resolve, reject });
    worker!.postMessage(ask);
  }).finally(() => {
    clearTimeout(slow);
    if (waiting.size === 0) idle = setTimeout(() => end('The encoder is idle.'), IDLE);
  });
}
