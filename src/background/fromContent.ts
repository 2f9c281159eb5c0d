import type { Runtime } from '../browser.ts';
import type { FromContent } from '../messages.ts';
import { changeSettings } from '../stored/settings.ts';
import { choiceIn, tabRecord } from '../stored/tabs.ts';
import { checkFromContent } from './checks.ts';
import { keepRead } from './keeping.ts';
import { addShared, lookCloser, onPageRead, refuse } from './reading.ts';
import { reached } from './steps.ts';

type Handlers = {
  [T in FromContent['type']]: (tabId: number, message: Extract<FromContent, { type: T }>) => Promise<unknown>;
};

/** Whether the reading with this key is what the tab shows. */
async function isShown(tabId: number, key: string): Promise<boolean> {
  const record = await tabRecord(tabId).get();
  return record?.status === 'traced' && record.key === key;
}

const HANDLERS: Handlers = {
  'page-read': async (tabId, { page }) => {
    const traced = await onPageRead(tabId, page);
    if (traced)
      await Promise.all([
        keepRead(tabId, traced),
        lookCloser(tabId, traced).then(() => reached('looked')),
        addShared(tabId, traced),
      ]);
  },
  'passage-chosen': async (tabId, { key, start }) => {
    if (await isShown(tabId, key)) await choiceIn(tabId).change(() => ({ key, start, by: 'page' }));
  },
  'marks-switched': async (tabId, { key }) => {
    if (await isShown(tabId, key)) await changeSettings(({ marks }) => ({ marks: !marks }));
  },
};

/** Does what the content script of a tab's page asks; undefined if the message is none of its. */
export function fromContent(
  message: unknown,
  { tab, frameId, url }: Runtime.MessageSender,
): Promise<null> | undefined {
  const tabId = tab?.id;
  if (tabId === undefined || frameId !== 0 || !url) return undefined;
  const checked = checkFromContent(message, url);
  if (!checked) return undefined;
  const handle = HANDLERS[checked.type as FromContent['type']] as (
    id: number,
    given: unknown,
  ) => Promise<unknown>;
  const done = checked.type === 'unfit' ? refuse(tabId, checked.problem) : handle(tabId, checked);
  return done.then(() => null);
}
