import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Plan } from '../../gathering/findReports.ts';
import { askToFetch, fetchPatterns, giveBack, readPatterns } from '../../hosts.ts';
import { hostOf } from '../../sources/address.ts';
import { bestOf } from '../../sources/find/best.ts';
import type { Hit, SearchResult } from '../../sources/find/provider.ts';
import { type KnownSearch, searchAfter, searchAt } from '../../sources/find/searches.ts';
import { type FindRecord, findingIn, newFinding } from '../../stored/finding.ts';
import { settings } from '../../stored/settings.ts';
import { failureText, problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { usePermissions } from '../../ui/sites.ts';
import { useStored } from '../../ui/useStored.ts';
import { webProblem } from '../../ui/webProblem.ts';
import { t, tn } from '../../wording/i18n.ts';
import { useAgencies } from '../reports/useAgencies.ts';
import type { Traced } from '../state.ts';
import { useConsent } from '../useConsent.tsx';
import { type Run, runOf, setRun, useRun } from './runs.ts';

/** A search for related reports, from its words to what came of it. */
export interface Finding {
  /** Whom a search would ask, and with what; null until that is known. */
  plan: Plan | null;
  /** What it is called: its name, or its host. */
  name: string;
  /** Months back that it finds news of; null if it does not say. */
  months: number | null;
  /** The search that is offered after one that gave nothing, with what it would be sent; null if none did. */
  next: { search: KnownSearch; plan: Plan } | null;
  record: FindRecord;
  run: Run | null;
  /** What is asked before something is stored from a private window. */
  question: ComponentChild;
  /** Changes what is chosen and shown. */
  change: (edit: Partial<FindRecord>) => void;
  find: () => void;
  findWith: (address: string) => void;
  take: (chosen: Hit[]) => void;
  cancel: () => void;
}

type Finder = typeof import('../../gathering/findReports.ts');

/** What searches and fetches, once it is wanted: it brings readers of feeds and pages, which few who open the sidebar need. */
function useFinder(isWanted: boolean): Finder | null {
  const [finder, setFinder] = useState<Finder | null>(null);
  useEffect(() => {
    if (isWanted) void import('../../gathering/findReports.ts').then(found => setFinder(() => found));
  }, [isWanted]);
  return finder;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** A search that asks to wait for no longer than this is waited for once, ms. */
const PATIENCE = 30_000;
const TICK = 250;

/** Waits, and shows how far that is. @throws DOMException 'AbortError' */
async function wait(ms: number, signal: AbortSignal, onPart: (part: number) => void): Promise<void> {
  const begin = Date.now();
  for (let gone = 0; gone < ms; gone = Date.now() - begin) {
    signal.throwIfAborted();
    onPart(Math.max(0, gone / ms));
    await new Promise(done => setTimeout(done, TICK));
  }
}

/** A search's host as the reader knows it. */
const nameOf = (address: string, plan: Plan | null): string =>
  searchAt(address)?.name ?? hostOf(plan?.from) ?? plan?.from ?? '';

/**
 * What a reader's search for reports on a tab's article is at. It is kept for the session, and goes on while the
 * sidebar shows another tab. @param isWanted whether the words that would be sent are to be known
 */
export function useFinding(tabId: number, state: Traced, isWanted: boolean): Finding {
  // Until all these are known there is no plan, and nothing can be asked: another search would be sent the words.
  const own = useStored(settings)?.search;
  const held = usePermissions<string[] | null>(readPatterns, null);
  const agencies = useAgencies();
  const { ask, question } = useConsent();
  const { article } = state;
  const slot = useMemo(() => findingIn(tabId), [tabId]);
  const stored = useStored(slot);
  const record = stored?.article === article.id ? stored : newFinding(article.id);
  const run = useRun(tabId, article.id);
  const finder = useFinder(isWanted || record.isOpen);
  const address = record.search ?? own;
  /** As it is known: the reader's own may be none. */
  const asked = address || searchAfter(null).address;
  const planOf = (one: string | undefined) =>
    finder && held && agencies && one !== undefined ? finder.planFor(one, article, agencies) : null;
  const plan = useMemo(() => planOf(address), [finder, address, article, held, agencies]);
  const after = searchAfter(asked);
  const nextPlan = useMemo(
    () => (record.isVain ? planOf(after.address) : null),
    [finder, record.isVain, after, article, held, agencies],
  );

  const change = (edit: Partial<FindRecord>) =>
    slot.change(now => ({ ...(now?.article === article.id ? now : record), ...edit }));
  /** Runs once a permission was given; a refusal, a cancel and a failure each have their words. */
  const start = (
    given: Promise<boolean>,
    task: (signal: AbortSignal, show: (part: number, doing?: string) => void) => Promise<Partial<FindRecord>>,
  ) => {
    const stop = new AbortController();
    const show = (part: number, doing = '') => setRun(tabId, { article: article.id, part, doing, stop });
    show(0);
    void (async () => {
      await change({ answer: '', isVain: false });
      const isGiven = await given;
      return isGiven ? task(stop.signal, show) : { answer: t('find_refused') };
    })()
      .catch(error => ({ answer: isAbort(error) ? t('find_cancelled') : failureText(error) }))
      .then(change)
      .catch(console.error)
      .then(() => {
        if (runOf(tabId)?.stop === stop) setRun(tabId, null);
      });
  };

  /** A search that was asked too often is asked once more when it allows. */
  const search = async (
    planned: Plan,
    name: string,
    signal: AbortSignal,
    show: (part: number, doing?: string) => void,
  ): Promise<SearchResult> => {
    const result = await finder!.findReports(planned, article, signal);
    if (result.ok || result.problem !== 'too-often') return result;
    const ms = (result.retryAt ?? Date.now() + planned.provider.interval) - Date.now();
    if (ms > PATIENCE) return result;
    await wait(ms, signal, part => show(part, t('find_waiting', [name])));
    show(0);
    return finder!.findReports(planned, article, signal);
  };
  const findBy = (planned: Plan | null, other: string | null, name: string) => {
    if (!planned || !finder || !held) return;
    // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
    start(askToFetch([planned.from], held, 'search'), async (signal, show) => {
      await change({ search: other });
      const result = await search(planned, name, signal, show);
      if (!result.ok) {
        const isVain = result.problem !== 'query' && result.problem !== 'not-allowed';
        return { answer: t('sentence', [`${name}: ${webProblem(result.problem)}`]), isVain };
      }
      const { hits } = result;
      const answer = hits.length > 0 ? tn('find_found', hits.length) : t('find_nothing');
      const { best, rest } = bestOf(hits);
      const chosen = best.map(({ url }) => url);
      return { hits: [...best, ...rest], chosen, answer, isVain: hits.length === 0, isWhole: false };
    });
  };

  const taken = async (chosen: readonly Hit[], signal: AbortSignal, show: (part: number) => void) => {
    const from = plan?.from ?? '';
    const onDone = (done: number) => show(done / chosen.length);
    const { reports, failed } = await finder!.fetchHits(chosen, {
      agencies: agencies!,
      from,
      onDone,
      signal,
    });
    const added = reports.length ? await request('import-reports', { reports }) : null;
    await request('refresh', { tabId });
    // A host asked for one article alone is given back; that of the search and those of feeds stay.
    for (const { url } of chosen) await giveBack(url, fetchPatterns(from));
    if (added && !added.ok) return { answer: problemText(added.error) };
    const count = added?.ok ? added.value.added + added.value.replaced : 0;
    const missed = failed.map(({ hit, problem }) => `${hit.outlet}: ${webProblem(problem)}`);
    const answer = [tn('import_added', count), ...missed].map(one => t('sentence', [one])).join(' ');
    const got = new Set(reports.map(({ id }) => id));
    const hits = record.hits.filter(({ url }) => !got.has(url));
    return { answer, chosen: [], hits, isOpen: failed.length > 0 };
  };
  return {
    plan,
    name: nameOf(asked, plan),
    months: searchAt(asked)?.months ?? null,
    next: nextPlan && { search: after, plan: nextPlan },
    record,
    run,
    question,
    change: edit => void change(edit).catch(console.error),
    find: () => findBy(plan, record.search, nameOf(asked, plan)),
    findWith: next => findBy(planOf(next), next, nameOf(next, null)),
    take: chosen => {
      if (!plan || !held) return;
      const addresses = chosen.map(({ url }) => url);
      ask(() => start(askToFetch(addresses, held), (signal, show) => taken(chosen, signal, show)));
    },
    cancel: () => run?.stop.abort(),
  };
}
