/**
 * Chrome's offscreen document: reads pages for the background, whose worker has no DOM, and starts the encoder's
 * worker, which that worker cannot. It shows and keeps nothing, and closes itself when it has nothing to do.
 */
import { browser, type Runtime } from '../browser.ts';
import { encodeLeads } from '../encoder/client.ts';
import { isOffscreenAsk, type OffscreenAsk } from '../messages.ts';
import { readSavedPage } from './readSavedPage.ts';

/** In ms, from the end of the last work. */
const IDLE = 60_000;

let works = 0;
let closing: ReturnType<typeof setTimeout> | undefined;

const vectorsOf = async (texts: string[]): Promise<number[][]> =>
  (await encodeLeads(texts)).map(vector => [...vector]);

/** What a message asks for; null if there is no article, or the encoder does not run. */
const answer = async (ask: OffscreenAsk): Promise<unknown> =>
  ask.type === 'read-html' ? readSavedPage(ask.html, ask.url) : vectorsOf(ask.texts).catch(() => null);

async function work(ask: OffscreenAsk): Promise<unknown> {
  clearTimeout(closing);
  works += 1;
  try {
    return await answer(ask);
  } finally {
    works -= 1;
    if (works === 0) closing = setTimeout(() => close(), IDLE);
  }
}

browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
  sender.id === browser.runtime.id && !sender.tab && isOffscreenAsk(message) ? work(message) : undefined,
);
