/** What a reader does with a newsroom's shared corpus, and what the extension then says. */
import type { SharedCorpus } from '../../src/corpus/types.ts';
import type { Driver, Tab, View } from './driver/index.ts';

/**
 * Names a shared corpus on the options page, answers the browser's question for its host, and returns what the page
 * says of it.
 */
export async function setUpShared(driver: Driver, corpus: SharedCorpus, isAllowed = true): Promise<string> {
  const options = await driver.options();
  for (const [name, value] of Object.entries(corpus)) await options.fill(`#shared-${name}`, value);
  const { protocol, hostname } = new URL(corpus.address);
  await driver.answerPrompts(isAllowed, `${protocol}//${hostname}/*`);
  await options.activate();
  await options.click('[data-testid="try-shared"]');
  const said = await options.waitFor(
    () => {
      const button = document.querySelector<HTMLButtonElement>('[data-testid="try-shared"]');
      return button?.disabled ? null : document.querySelector('[data-testid="shared-answer"]')?.textContent;
    },
    [],
    { what: 'what came of trying it', timeout: 20_000 },
  );
  await options.close();
  return said;
}

/** Waits until the sidebar says of the shared corpus that it is asked, answered or failed, and hands its sentence back. */
export const sharedState = (sidebar: View, status: 'asking' | 'answered' | 'failed'): Promise<string> =>
  sidebar.waitFor(
    wanted => document.querySelector(`[data-testid="shared"][data-status="${wanted}"]`)?.textContent,
    [status],
    { what: `the shared corpus '${status}'`, timeout: 20_000 },
  );

/** Reloads a page and, once the sidebar shows nothing of the reading before, clicks the icon. */
export async function readAnew(driver: Driver, tab: Tab, sidebar: View, url: string): Promise<void> {
  await tab.goto(url);
  const isGone = () => !document.querySelector('[data-testid="shared"]');
  await sidebar.waitFor(isGone, [], { what: 'the reading before to be forgotten' });
  await driver.clickIcon(tab);
}
