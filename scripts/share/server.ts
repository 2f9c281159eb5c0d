import { setTimeout as pause } from 'node:timers/promises';

/** Where the reports go, and what lets the loader in. */
export interface Target {
  /** Of the server, without the index and without '/' at its end. */
  address: string;
  index: string;
  authorization: string;
}

/** An error shown to whoever runs the loader; the process ends with it. */
export class ShareError extends Error {}

export interface Answer {
  status: number;
  /** The JSON of the answer; null if it is none. */
  json: unknown;
}

/** A server that is busy or away is asked again so often, after this many ms and then twice as many each time. */
const TRIES = 8;
const AGAIN = 250;
const AGAIN_MOST = 15_000;
/** Ms that one answer may take: a bulk request on a laden cluster takes seconds. */
const PATIENCE = 120_000;
const BUSY = [429, 502, 503, 504];

export const backOff = (tries: number): Promise<void> => pause(Math.min(AGAIN * 2 ** tries, AGAIN_MOST));

/** Asks a search server by plain `fetch`. The authorization goes to its address alone: redirects are not followed. */
export class Server {
  private hasAnswered = false;

  constructor(readonly target: Target) {}

  /**
   * @param path begins with '/'; @param body JSON, or lines of JSON for `_bulk`
   * @throws ShareError if it stays away or busy, refuses, or sends on
   */
  async ask(method: string, path: string, body: string | null = null): Promise<Answer> {
    for (let tries = 0; ; tries++) {
      const answer = await this.once(method, path, body);
      if (!(answer instanceof Error) && !BUSY.includes(answer.status)) return this.checked(answer);
      // One that never answered is a wrong address rather than a server that is away for a moment.
      const isAway = answer instanceof Error && !this.hasAnswered;
      if (isAway || tries === TRIES) throw new ShareError(this.gaveUp(answer));
      await backOff(tries);
    }
  }

  private async once(method: string, path: string, body: string | null): Promise<Answer | Error> {
    const { address, authorization } = this.target;
    const type = path.endsWith('/_bulk') ? 'application/x-ndjson' : 'application/json';
    const headers = { 'content-type': type, ...(authorization && { authorization }) };
    try {
      const signal = AbortSignal.timeout(PATIENCE);
      const response = await fetch(address + path, { method, headers, body, signal, redirect: 'manual' });
      const json = parsed(await response.text());
      this.hasAnswered = true;
      return { status: response.status, json };
    } catch (error) {
      return error as Error;
    }
  }

  private checked(answer: Answer): Answer {
    const { status } = answer;
    const host = new URL(this.target.address).host;
    if (status === 401)
      throw new ShareError(`${host} wants another WIRELIGHT_AUTHORIZATION than the one that is set (401).`);
    if (status === 403)
      throw new ShareError(
        `${host} does not let this role do that (403): ${reasonIn(answer.json) ?? 'it gives no reason'}.`,
      );
    if (status >= 300 && status < 400)
      throw new ShareError(
        `${host} sends on to another address (${status}), which is not followed. Use that one.`,
      );
    return answer;
  }

  private gaveUp(last: Answer | Error): string {
    const host = new URL(this.target.address).host;
    if (!(last instanceof Error))
      return `${host} is still too busy after ${TRIES + 1} tries (${last.status}).`;
    const cause = last.cause as { code?: string; message?: string } | undefined;
    return `${host} cannot be reached (${cause?.code ?? cause?.message ?? last.message}).`;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Why a server refuses: `error` is an object with a reason, or a text. */
export function reasonIn(json: unknown): string | null {
  const error = (json as { error?: unknown } | null)?.error;
  if (typeof error === 'string') return error;
  const reason = (error as { reason?: unknown } | undefined)?.reason;
  return typeof reason === 'string' ? reason : null;
}

/** The last `error` an item or answer gives, or its status. */
export const whyNot = ({ status, json }: Answer): string => reasonIn(json) ?? `status ${status}`;
