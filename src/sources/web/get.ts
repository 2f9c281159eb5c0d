import type { Bytes } from '../bytes/stream.ts';
import { type AddressProblem, addressProblem } from './allowed.ts';

/** The part of `fetch` that is used. */
export type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * Why a request gave nothing. slow: it took longer than allowed. network: no answer. not-allowed: the reader did not
 * give the host's permission. moved: it leads to a host without that. refused: 401, 403 and other 4xx. not-found: 404.
 * gone: 410. busy: 429, 503. server: any other status, or too many redirects. The others are of the address, or of the one a
 * redirect led to.
 */
export type GetProblem =
  | AddressProblem
  | 'network'
  | 'not-allowed'
  | 'moved'
  | 'slow'
  | 'refused'
  | 'not-found'
  | 'gone'
  | 'busy'
  | 'server';

export type Got =
  | { ok: true; response: Response; body: Bytes; address: string }
  | { ok: true; response: Response; body: null; address: string }
  | Failed;

/** `to` is where a redirect leads that was not followed, `status` what a server answered. */
export interface Failed {
  ok: false;
  problem: GetProblem;
  retryAt: number | null;
  to?: string;
  status?: number;
}

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

const MAX_REDIRECTS = 5;

/**
 * Asks an address, without credentials, cookies or referrer. Redirects are followed one by one, each only where its
 * address may be asked: `fetch` is told not to, and must hand them back with their Location.
 * Never rejects, but for the signal of the caller.
 */
export async function get(address: string, options: GetOptions): Promise<Got> {
  let at = address;
  for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
    const problem = addressProblem(at, options.typed);
    if (problem) return failed(problem);
    const response = await ask(at, options);
    if (typeof response === 'string')
      return response === 'not-allowed' && hops > 0 ? { ...failed('moved'), to: at } : failed(response);
    const next = redirectOf(response, at);
    if (!next) return answerOf(response, at, options.now);
    await response.body?.cancel().catch(() => {});
    at = next;
  }
  return failed('server');
}

const failed = (problem: GetProblem): Failed => ({ ok: false, problem, retryAt: null });

async function ask(address: string, { fetch, headers, signal }: GetOptions): Promise<Response | GetProblem> {
  try {
    return await fetch(address, {
      headers,
      signal,
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
  } catch (error) {
    if (error instanceof NotAllowed) return 'not-allowed';
    return signal.aborted ? 'slow' : 'network';
  }
}

/** Where a redirect leads, or null if it is none. */
function redirectOf({ status, headers }: Response, from: string): string | null {
  const location = [301, 302, 303, 307, 308].includes(status) ? headers.get('location') : null;
  return location && URL.canParse(location, from) ? new URL(location, from).href : null;
}

async function answerOf(response: Response, address: string, now: number): Promise<Got> {
  const problem = problemOf(response.status);
  if (!problem)
    return { ok: true, response, body: response.status === 304 ? null : bodyOf(response), address };
  await response.body?.cancel().catch(() => {});
  const { status, headers } = response;
  return { ok: false, problem, retryAt: retryAt(headers.get('retry-after'), now), status };
}

const bodyOf = (response: Response): Bytes => response.body ?? new Blob([]).stream();

function problemOf(status: number): GetProblem | null {
  if ((status >= 200 && status < 300) || status === 304) return null;
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'not-found';
  if (status === 410) return 'gone';
  if (status === 429 || status === 503) return 'busy';
  // 408 and 425 ask to come again; any other 4xx (451: for legal reasons) is the server's last word.
  return status >= 400 && status < 500 && status !== 408 && status !== 425 ? 'refused' : 'server';
}

/** When a Retry-After (seconds, or a date) allows the next request, in ms since the epoch. Source: RFC 9110, 10.2.3. */
export function retryAt(header: string | null, now: number): number | null {
  if (!header) return null;
  if (/^\s*\d+\s*$/.test(header)) return now + Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : date;
}
