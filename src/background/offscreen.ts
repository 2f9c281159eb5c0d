import { browser, openOffscreen } from '../browser.ts';
import type { OffscreenAsk } from '../messages.ts';

const DOCUMENT = 'src/reader/index.html';

/** What the document answers; undefined if nobody was there to ask. */
async function ask<Answer>(message: OffscreenAsk): Promise<Answer | undefined> {
  await openOffscreen(DOCUMENT);
  const answer: Promise<Answer | undefined> = browser.runtime.sendMessage(message);
  return answer.catch(() => undefined);
}

/**
 * Asks Chrome's offscreen document, which is opened if needed. It closes itself when it has long had
 * nothing to do: if that happens just now, it is opened once more. @throws if nobody answers
 */
export async function askOffscreen<Answer>(message: OffscreenAsk): Promise<Answer> {
  let answer = await ask<Answer>(message);
  if (answer === undefined) answer = await ask<Answer>(message);
  if (answer === undefined) throw new Error('The offscreen document does not answer.');
  return answer;
}
