/**
 * What runs in the page: reads the article, draws the passages, follows the page. Injected again (a second click on
 * the toolbar icon) the first instance reads anew; one whose extension is gone is replaced.
 */
import { answerWith } from './life/answer.ts';
import { isOrphan, listen } from './life/extension.ts';
import { Session } from './life/session.ts';

interface Instance {
  /** False when its extension is gone. */
  again(): boolean;
  stop(): void;
}

/** In the isolated world: the page does not see it. */
const world = globalThis as { pageReader?: Instance };

function start(): Instance {
  const controller = new AbortController();
  const { signal } = controller;
  const session = new Session(controller);
  listen(message => answerWith(session, message), signal);
  whenShown(() => session.read(), signal);
  return {
    again: () => {
      if (signal.aborted || isOrphan()) return false;
      session.read();
      return true;
    },
    stop: () => controller.abort(),
  };
}

/** A page that is rendered ahead may never be seen: it is read when it is. */
function whenShown(act: () => void, signal: AbortSignal): void {
  if (!(document as { prerendering?: boolean }).prerendering) act();
  else document.addEventListener('prerenderingchange', act, { once: true, signal });
}

if (!world.pageReader?.again()) {
  world.pageReader?.stop();
  world.pageReader = start();
}
