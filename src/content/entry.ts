/**
 * What runs in the page: reads the article, draws the passages, follows the page. Injected again (a second click on
 * the toolbar icon) the first instance reads again; one whose extension is gone is replaced.
 */
import { isPrerendered, listenTo } from './dom.ts';
import { answerWith } from './life/answer.ts';
import { isOrphan, listen } from './life/extension.ts';
import { Session } from './life/session.ts';

interface Instance {
  /** False when its extension is gone. */
  again(): boolean;
  stop(): void;
}

/** In the isolated world: the page does not see it, and no `<div id=…>` can be found under a symbol. */
const INSTANCE = Symbol.for('wirelight');
const world = globalThis as { [INSTANCE]?: Instance };

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

/** A page rendered ahead may never be seen: it is read when it is shown. */
function whenShown(act: () => void, signal: AbortSignal): void {
  if (!isPrerendered(document)) act();
  else listenTo(document, 'prerenderingchange', act, { once: true, signal });
}

if (!world[INSTANCE]?.again()) {
  world[INSTANCE]?.stop();
  world[INSTANCE] = start();
}
