import type { Bytes } from '../files/bytes.ts';
import { type AddressProblem, addressProblem } from './allowed.ts';

/** The part of `fetch` that is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Why a request gave nothing. slow: it took longer than allowed. network: no answer, or none that the browser lets an
 * extension see. not-allowed: the reader did not give the host's permission. refused: 401, 403. not-found: 404. gone: 410. busy: 429, 503. server:
 * any other status. The others are of the address, or of the one a redirect led to.
 */
export type GetProblem =
  | AddressProblem
  | 'network'
  | 'not-allowed'
  | 'slow'
  | 'refused'
  | 'not-found'
  | 'gone'
  | 'busy'
  | 'server';

export type Got =
  | { ok: true; response: Response; body: Bytes; address: string }
  | { ok: true; response: Response; body: null; address: string }
  | { ok: false; problem: GetProblem; retryAt: number | null };

/** What a `fetch` rejects with where a host's permission is missing. */
export class NotAllowed extends Error {}

export interface GetOptions {
  fetch: Fetch;
  /** Ms since the epoch, for a Retry-After in seconds. */
  now: number;
  /** The address that the reader typed, which alone may be a local one. */
  typed: string | null;
  headers?: Record<string, string>;
  /** Ends the request, its body too. */
  signal: AbortSignal;
}

/**
 * Asks an address, without credentials, cookies or referrer. Redirects are followed by the browser, which does not
 * tell where they lead before they are; what came from an address that may not be asked is thrown away unread.
 * Never rejects, but for the signal of the caller.
 */
export async function get(address: string, options: GetOptions): Promise<Got> {
  const { typed, headers, signal, now } = options;
  const problem = addressProblem(address, typed);
  if (problem) return { ok: false, problem, retryAt: null };
  let response: Response;
  try {
    response = await options.fetch(address, {
      headers,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
    });
  } catch (error) {
    const problem = error instanceof NotAllowed ? 'not-allowed' : signal.aborted ? 'slow' : 'network';
    return { ok: false, problem, retryAt: null };
  }
  const final = response.url || address;
  const redirected = addressProblem(final, typed);
  const failed = redirected ?? problemOf(response.status);
  if (!failed)
    return { ok: true, response, body: response.status === 304 ? null : bodyOf(response), address: final };
  await response.body?.cancel().catch(() => {});
  return { ok: false, problem: failed, retryAt: retryAt(response.headers.get('retry-after'), now) };
}

const bodyOf = (response: Response): Bytes => response.body ?? new Blob([]).stream();

function problemOf(status: number): GetProblem | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  return status === 429 || status === 503 ? 'busy' : 'server';
}

/** When a Retry-After (seconds, or a date) allows the next request, in ms since the epoch. Source: RFC 9110, 10.2.3. */
export function retryAt(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\s*\d+\s*$/.test(header)) return now + Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : date;
}
