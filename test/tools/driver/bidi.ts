/** WebDriver BiDi spoken directly: puppeteer's pages wait for events that moz-extension documents do not send. */
import type { Browser } from 'puppeteer-core';

/** Sends a command and hands its result back. @throws Error with the browser's message */
export type Send = <R = Record<string, unknown>>(method: string, params: object) => Promise<R>;

interface Evaluated {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

export function bidiOf(browser: Browser): Send {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  return async <R>(method: string, params: object) => (await connection.send(method, params)).result as R;
}

/** Evaluates an expression that resolves to a string, number or boolean. */
export async function evaluateIn(send: Send, context: string, expression: string): Promise<unknown> {
  const answer = await send<Evaluated>('script.evaluate', {
    expression,
    target: { context },
    awaitPromise: true,
    userActivation: false,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'exception');
  return answer.result?.value;
}
