import { useEffect, useMemo, useState } from 'preact/hooks';
import { isDemoPage } from '../../ui/demo.ts';
import { request } from '../../ui/request.ts';
import { useSettings } from '../../ui/useStored.ts';
import { changedAt, count, when } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { AlwaysOnSite } from '../AlwaysOnSite.tsx';
import { FollowSite } from '../FollowSite.tsx';
import { Find } from '../find/Find.tsx';
import { Nothing } from '../find/Nothing.tsx';
import { EndDemo } from '../find/TryDemo.tsx';
import { type Finding, useFinding } from '../find/useFinding.ts';
import { useScroll } from '../find/useScroll.ts';
import { Differences } from '../lists/Differences.tsx';
import { Omitted } from '../lists/Omitted.tsx';
import { OnlyHere } from '../lists/OnlyHere.tsx';
import { Quotes } from '../lists/Quotes.tsx';
import { Story } from '../lists/Story.tsx';
import { Versions } from '../lists/Versions.tsx';
import { correctionsIn, useNotes } from '../notes/useNotes.ts';
import { Passages } from '../passages/Passages.tsx';
import { useChosen } from '../passages/useChosen.ts';
import { ReadAgain } from '../ReadAgain.tsx';
import { AddPage } from '../reports/AddPage.tsx';
import type { Traced } from '../state.ts';
import { TakeAlong } from '../takeAlong/TakeAlong.tsx';
import { madeBy } from '../takeAlong/words.ts';
import { Count } from './Count.tsx';
import { COUNT_ALL, recount } from './counting.ts';
import { Gravest } from './Gravest.tsx';
import { Shared } from './Shared.tsx';
import { Summary } from './Summary.tsx';

interface Props {
  tabId: number;
  state: Traced;
  onImport: () => void;
}

function ArticleHead({ state }: { state: Traced }) {
  const { outlet, title, published } = state.article;
  const { modified, partial, entries } = state.facts ?? {};
  const changed = changedAt(published, modified);
  const updated = changed && t('facts_updated', [changed]);
  return (
    <div class="head">
      <p class="muted">{[outlet, when(published), updated].filter(Boolean).join(' · ')}</p>
      <h2 dir="auto">{title || state.url}</h2>
      <p class="muted paper-only">{state.url}</p>
      {partial && <p data-testid="partial">{t('facts_partial')}</p>}
      {entries && <p data-testid="live">{t('facts_live')}</p>}
    </div>
  );
}

function Findings({ tabId, state, finding }: Omit<Props, 'onImport'> & { finding: Finding }) {
  const { chosen, choose, follow } = useChosen(tabId, state);
  const [counting, setCounting] = useState(COUNT_ALL);
  const counted = useMemo(() => recount(state, counting), [state, counting]);
  const summary = useMemo(() => <Summary tabId={tabId} state={counted} />, [tabId, counted]);
  const gravest = useMemo(() => <Gravest state={counted} onChoose={choose} />, [counted, choose]);
  const lists = useMemo(
    () => (
      <>
        <Differences state={counted} onChoose={choose} />
        <Omitted state={counted} />
        <OnlyHere state={counted} onChoose={choose} />
        <Quotes state={counted} onChoose={choose} />
        <Story tabId={tabId} state={state} />
        <Versions state={state} />
      </>
    ),
    [tabId, counted, choose],
  );
  const settings = useSettings();
  const notes = useNotes(state);
  const corrections = correctionsIn(notes);
  return (
    <>
      {summary}
      {corrections > 0 && (
        <p class="muted" data-testid="corrected">
          {t('corrected', [count(corrections)])}
        </p>
      )}
      <div class="actions">
        <AddPage tabId={tabId} state={state} isShort />
        <AlwaysOnSite url={state.url} isShort />
        <ReadAgain tabId={tabId} />
      </div>
      {gravest}
      <div class="folds">
        <Count state={state} counting={counting} onCounting={setCounting} />
        {lists}
        <Find finding={finding} />
        <FollowSite tabId={tabId} />
        <TakeAlong state={counted} />
      </div>
      <Passages
        state={counted}
        chosen={chosen}
        follow={follow}
        onChoose={choose}
        settings={settings}
        notes={notes}
      />
      <p class="muted paper-only">{madeBy(new Date())}</p>
    </>
  );
}

/** The trace of the tab's article. */
export function TraceView({ tabId, state, onImport }: Props) {
  const isBare = state.related.length === 0 && state.notThisStory.length === 0;
  const finding = useFinding(tabId, state, isBare);
  useScroll(tabId, state.article.id, isBare);
  useEffect(() => void request('refresh', { tabId }), [tabId, state.key]);
  return (
    <>
      <ArticleHead state={state} />
      <Shared shared={state.shared} />
      {isDemoPage(state.url) && !isBare && <EndDemo />}
      {isBare ? (
        <>
          <Nothing tabId={tabId} state={state} onImport={onImport} finding={finding} />
          <Versions state={state} />
        </>
      ) : (
        <Findings key={state.key} tabId={tabId} state={state} finding={finding} />
      )}
    </>
  );
}
