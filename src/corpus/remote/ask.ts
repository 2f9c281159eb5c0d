import type { SharedCorpus, SharedProblem } from '../types.ts';
import { faultOf, under } from './address.ts';
import { failed, type SharedResult } from './types.ts';

/** Sixty reports of 2,000 words come to 0.8 MB. */
const MOST_BYTES = 5_000_000;
/** The server is given three seconds (`query.ts`): its answer has one more to arrive. */
const MOST_MS = 4_000;

/** The part of `fetch` that is used. It must not follow redirects when told not to. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/** What a `fetch` rejects with if the reader did not give the host's permission. */
export class HostNotAllowed extends Error {}

export interface AskOptions {
  fetch: Fetch;
  signal?: AbortSignal;
  /** For tests: bytes and ms that an answer may take. */
  limits?: { bytes: number; ms: number };
}

/**
 * Asks the server of a shared corpus. The secrets go to its address alone: no redirect is followed, no cookie sent.
 * @param path without '/' before it; @param body JSON, which makes it a POST
 * @returns the JSON of the answer, unchecked. Rejects only if the caller's signal fires.
 */
export async function ask(
  corpus: SharedCorpus,
  path: string,
  body: string | null,
  options: AskOptions,
): Promise<SharedResult<unknown>> {
  const fault = faultOf(corpus);
  if (fault) return failed(fault);
  const { bytes, ms } = options.limits ?? { bytes: MOST_BYTES, ms: MOST_MS };
  const late = AbortSignal.timeout(ms);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  try {
    const response = await options.fetch(under(corpus, path), requestOf(corpus, body, signal));
    const refused = problemOfResponse(response);
    if (refused) {
      await response.body?.cancel().catch(() => {});
      return failed(refused);
    }
    return jsonOf(await textOf(response, bytes));
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof TooManyBytes) return failed('too-large');
    if (error instanceof HostNotAllowed) return failed('not-allowed');
    return failed(late.aborted ? 'slow' : 'network');
  }
}

function requestOf({ authorization }: SharedCorpus, body: string | null, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== null) headers['content-type'] = 'application/json';
  if (authorization) headers.authorization = authorization;
  return {
    method: body === null ? 'GET' : 'POST',
    headers,
    body,
    signal,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    redirect: 'manual',
  };
}

/** Only the status is looked at: what a server says beside an error is an object, a text or nothing. */
function problemOfResponse({ status, type }: Response): SharedProblem | null {
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) return 'moved';
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'no-index';
  if (status === 413) return 'too-large';
  return status === 429 || status === 503 ? 'busy' : 'server';
}

class TooManyBytes extends Error {}

/** The text of a body; no more of it is read than allowed. @throws TooManyBytes */
async function textOf(response: Response, most: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      size += value.length;
      if (size > most) throw new TooManyBytes();
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => {});
  }
}

function jsonOf(text: string): SharedResult<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch {
    return failed('unreadable');
  }
}
