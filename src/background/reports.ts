/** The one way in and out for reports: they come and go, and what is open is traced again. */
import type { AddCount, AddOptions, Corpus, CorpusReport, Withdrawal } from '../corpus/types.ts';
import { corpus } from './openCorpus.ts';
import { refreshShown } from './reading.ts';
import { retain } from './retention.ts';

/** Quiet time, ms, before the tabs are traced again: imports and feeds arrive in many parts. */
const PAUSE = 1_500;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Adds reports without waiting for what follows; if that is lost with the worker, the sidebar asks for it. */
export async function takeIn(reports: readonly CorpusReport[], options: AddOptions = {}): Promise<AddCount> {
  const count = await (await corpus()).add(reports, { skipDuplicates: true, ...options });
  if (count.added + count.replaced > 0) {
    clearTimeout(timer);
    timer = setTimeout(() => void settle().catch(console.error), PAUSE);
  }
  return count;
}

/** Takes out what agencies have withdrawn: what the reader pinned stays, and so does a later version. */
export async function withdraw(items: readonly Withdrawal[]): Promise<number> {
  const store = await corpus();
  const found = await Promise.all(
    items.map(async ({ id, revision }) => {
      const report = await store.get(id);
      const isLater = (report?.revision ?? 0) > (revision ?? Number.POSITIVE_INFINITY);
      return report && !report.pinned && !isLater ? [id] : [];
    }),
  );
  const ids = found.flat();
  return ids.length > 0 ? (await changeReports(all => all.remove(ids))).length : 0;
}

/** Lets old reports go and retraces what is open at once; answers how many went. @param isAsked the reader said so */
export async function settle(isAsked = false): Promise<number> {
  clearTimeout(timer);
  const gone = await retain(isAsked);
  await refreshShown();
  return gone;
}

/** Runs another change of the reports, and traces what is open again. */
export async function changeReports<T>(change: (store: Corpus) => Promise<T>): Promise<T> {
  const answer = await change(await corpus());
  await refreshShown();
  return answer;
}
