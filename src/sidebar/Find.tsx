import { useRef, useState } from 'preact/hooks';
import { askToFetch, letGo, readPatterns, sitePattern } from '../hosts.ts';
import { t, tList, tn } from '../i18n.ts';
import { hostOf } from '../sources/address.ts';
import type { Hit } from '../sources/find/provider.ts';
import { getFeeds, isFollowed } from '../storedFeeds.ts';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/Notice.tsx';
import { Progress } from '../ui/Progress.tsx';
import { request } from '../ui/request.ts';
import { usePermissions } from '../ui/sites.ts';
import { useSettings } from '../ui/useSettings.ts';
import { webProblem } from '../ui/webProblem.ts';
import { addressOf, fetchHits, findReports, providerOf, wordsSent } from './findReports.ts';
import { HitList } from './HitList.tsx';
import type { Traced } from './state.ts';
import { useAgencies } from './useAgencies.ts';

type Work = { kind: 'searching' } | { kind: 'fetching'; part: number };

const isAbort = (error: unknown): boolean => error instanceof DOMException && error.name === 'AbortError';

/** A host that was asked for one article alone is let go; that of the search and those of feeds stay. */
async function giveBack(url: string, from: string): Promise<void> {
  const pattern = sitePattern(url);
  const isUsed = pattern === sitePattern(from) || (pattern && isFollowed(await getFeeds(), pattern));
  if (!isUsed) await letGo(url);
}

/** Finds reports on the article's event, when asked: shows what was found, and fetches what is chosen of it. */
export function Find({ tabId, state }: { tabId: number; state: Traced }) {
  const { search } = useSettings();
  const held = usePermissions(readPatterns, []);
  const agencies = useAgencies();
  const [hits, setHits] = useState<Hit[] | null>(null);
  const [work, setWork] = useState<Work | null>(null);
  const [answer, setAnswer] = useState('');
  const stop = useRef<AbortController | null>(null);
  const provider = providerOf(search);
  const from = addressOf(provider);
  const words = wordsSent(state, agencies);

  /** Runs after a permission was asked for; a refusal, a cancel and a failure each have their words. */
  const run = (given: Promise<boolean>, first: Work, task: (signal: AbortSignal) => Promise<string>) => {
    const controller = new AbortController();
    stop.current = controller;
    setAnswer('');
    setWork(first);
    given
      .then(isGiven => (isGiven ? task(controller.signal) : t('find_refused')))
      .catch(error => {
        if (isAbort(error)) return t('find_cancelled');
        console.error(error);
        return problemText('internal');
      })
      .then(setAnswer)
      .finally(() => setWork(null));
  };
  // Both browsers ask for a permission only inside the gesture: nothing may be awaited before.
  const find = () =>
    run(askToFetch([from], held), { kind: 'searching' }, async signal => {
      const result = await findReports(state, provider, agencies, signal);
      if (!result.ok) return t('sentence', [t(webProblem(result.problem))]);
      setHits(result.hits);
      return result.hits.length > 0 ? tn('find_found', result.hits.length) : t('find_nothing');
    });
  const take = (chosen: Hit[]) =>
    run(
      askToFetch(
        chosen.map(({ url }) => url),
        held,
      ),
      { kind: 'fetching', part: 0 },
      async signal => {
        const onDone = (done: number) => setWork({ kind: 'fetching', part: done / chosen.length });
        const { reports, failed } = await fetchHits(chosen, { agencies, from, onDone, signal });
        const added = reports.length ? await request('import-reports', { reports }) : null;
        await request('refresh', { tabId });
        await Promise.all(chosen.map(({ url }) => giveBack(url, from)));
        if (added && !added.ok) return problemText(added.error);
        const count = added?.ok ? added.value.added + added.value.replaced : 0;
        const missed = failed.map(({ hit, problem }) => `${hit.outlet}: ${t(webProblem(problem))}`);
        return [t('sentence', [tn('import_added', count)]), ...missed.map(one => t('sentence', [one]))].join(
          ' ',
        );
      },
    );
  return (
    <details class="fold find" data-testid="find-reports">
      <summary>
        <h3>{t('find')}</h3>
      </summary>
      {words.length > 0 ? (
        <p class="muted" data-testid="find-words">
          {t('find_help', [hostOf(from) ?? from, tList(words)])}
        </p>
      ) : (
        <p class="muted">{t('find_too_few')}</p>
      )}
      <button type="button" data-testid="find" disabled={work !== null || words.length === 0} onClick={find}>
        <Icon name="site" />
        {t('find_start')}
      </button>
      {work && (
        <Progress
          name={t('find')}
          part={work.kind === 'fetching' ? work.part : 0}
          onCancel={() => stop.current?.abort()}
        />
      )}
      <p class="answer" role="status" data-testid="find-answer">
        {answer}
      </p>
      {hits && hits.length > 0 && <HitList hits={hits} isBusy={work !== null} onTake={take} />}
    </details>
  );
}
