import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { askToFetch, fetchPatterns, giveBack, readPatterns } from '../../hosts.ts';
import { hostOf } from '../../sources/address.ts';
import type { Hit } from '../../sources/find/provider.ts';
import { failureText, problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { usePermissions } from '../../ui/sites.ts';
import { useSettings } from '../../ui/useStored.ts';
import { webProblem, webSentence } from '../../ui/webProblem.ts';
import { t, tn } from '../../wording/i18n.ts';
import { useAgencies } from '../reports/useAgencies.ts';
import type { Traced } from '../state.ts';
import { useConsent } from '../useConsent.tsx';

/** A search for related reports, from its words to what came of it. */
export interface Finding {
  /** The host that is asked, and the words that go there: none where the article has too few, null while folded. */
  host: string;
  words: string[] | null;
  /** The first and last day that go there too, ms since the epoch; null where none do. */
  days: [first: number, last: number] | null;
  hits: Hit[] | null;
  /** How far the work under way is (0..1), null without any. */
  part: number | null;
  answer: string;
  /** What is asked before something is stored from a private window. */
  question: ComponentChild;
  isOpen: boolean;
  setIsOpen: (isOpen: boolean) => void;
  find: () => void;
  take: (chosen: Hit[]) => void;
  cancel: () => void;
}

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

type Finder = typeof import('../../gathering/findReports.ts');

/** What searches and fetches, once it is wanted: it brings readers of feeds and pages, which few who open the sidebar need. */
function useFinder(isWanted: boolean): Finder | null {
  const [finder, setFinder] = useState<Finder | null>(null);
  useEffect(() => {
    if (isWanted) void import('../../gathering/findReports.ts').then(setFinder);
  }, [isWanted]);
  return finder;
}

/** What a reader's search for reports on an article is at; it outlasts that the article is traced anew meanwhile. */
export function useFinding(tabId: number, state: Traced): Finding {
  const { search } = useSettings();
  const held = usePermissions(readPatterns, []);
  const agencies = useAgencies();
  const { ask, question } = useConsent();
  const [isOpen, setIsOpen] = useState(false);
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const [answer, setAnswer] = useState('');
  const stop = useRef<AbortController | null>(null);
  const finder = useFinder(isOpen);
  const { article } = state;
  const plan = useMemo(
    () => finder?.planFor(search, article, agencies) ?? null,
    [finder, search, article, agencies],
  );
  const from = plan?.from ?? '';

  /** Runs once a permission was given; a refusal, a cancel and a failure each have their words. */
  const run = (given: Promise<boolean>, task: (signal: AbortSignal) => Promise<string>) => {
    const controller = new AbortController();
    stop.current = controller;
    setAnswer('');
    setPart(0);
    given
      .then(isGiven => (isGiven ? task(controller.signal) : t('find_refused')))
      .catch(error => {
        if (isAbort(error)) return t('find_cancelled');
        return failureText(error);
      })
      .then(said => {
        setAnswer(said);
        setPart(null);
      });
  };
  const looked = async (signal: AbortSignal) => {
    if (!finder || !plan) return '';
    const result = await finder.findReports(plan, article, signal);
    if (!result.ok) return webSentence(result.problem);
    setHits(result.hits);
    return result.hits.length > 0 ? tn('find_found', result.hits.length) : t('find_nothing');
  };
  const taken = async (chosen: readonly Hit[], signal: AbortSignal) => {
    const onDone = (done: number) => setPart(done / chosen.length);
    if (!finder) return '';
    const { reports, failed } = await finder.fetchHits(chosen, { agencies, from, onDone, signal });
    const added = reports.length ? await request('import-reports', { reports }) : null;
    await request('refresh', { tabId });
    // A host that was asked for one article alone is let go; that of the search and those of feeds stay.
    for (const { url } of chosen) await giveBack(url, fetchPatterns(from));
    if (added && !added.ok) return problemText(added.error);
    const count = added?.ok ? added.value.added + added.value.replaced : 0;
    const missed = failed.map(({ hit, problem }) => `${hit.outlet}: ${webProblem(problem)}`);
    return [tn('import_added', count), ...missed].map(one => t('sentence', [one])).join(' ');
  };
  return {
    host: hostOf(from) ?? from,
    words: plan?.words ?? null,
    days: plan?.days ?? null,
    hits,
    part,
    answer,
    question,
    isOpen,
    setIsOpen,
    // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
    find: () => run(askToFetch([from], held), looked),
    take: chosen => {
      const addresses = chosen.map(({ url }) => url);
      ask(() => run(askToFetch(addresses, held), signal => taken(chosen, signal)));
    },
    cancel: () => stop.current?.abort(),
  };
}
