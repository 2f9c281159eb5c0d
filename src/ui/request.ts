import { browser } from '../browser.ts';
import type { Answer, Requests, RequestType } from '../messages.ts';

/**
 * Asks the background. A background that cannot be reached answers as a defect does, so that callers see one kind
 * of failure only.
 */
export async function request<T extends RequestType>(
  type: T,
  ask: Requests[T]['ask'],
): Promise<Answer<Requests[T]['answer']>> {
  try {
    const answer: Answer<Requests[T]['answer']> | undefined = await browser.runtime.sendMessage({
      type,
      ...ask,
    });
    return answer ?? { ok: false, error: 'internal' };
  } catch (error) {
    console.error(type, error);
    return { ok: false, error: 'internal' };
  }
}
