import { Notice } from '../../ui/Notice.tsx';
import { count } from '../../wording/format.ts';
import { t } from '../../wording/i18n.ts';
import { AlwaysOnSite } from '../AlwaysOnSite.tsx';
import { FollowSite } from '../FollowSite.tsx';
import { ReadAgain } from '../ReadAgain.tsx';
import { AddPage } from '../reports/AddPage.tsx';
import type { Traced } from '../state.ts';
import { Find } from './Find.tsx';
import { StartWith } from './StartWith.tsx';
import { TryDemo } from './TryDemo.tsx';
import type { Finding } from './useFinding.ts';

interface Props {
  tabId: number;
  state: Traced;
  onImport: () => void;
  finding: Finding;
}

/** Without a related report nothing can be said: no passage is called anything, and finding some comes first. */
export function Nothing({ tabId, state, onImport, finding }: Props) {
  const code = state.corpusSize === 0 ? 'no-reports' : 'no-related';
  return (
    <>
      {finding.record.hits.length === 0 && <Notice code={code} subs={[count(state.corpusSize)]} />}
      <Find finding={finding} isFirst />
      {state.corpusSize === 0 && finding.record.hits.length === 0 && (
        <div class="actions">
          <TryDemo />
        </div>
      )}
      {state.corpusSize === 0 && <StartWith />}
      <section class="first-ways" aria-labelledby="ways-heading">
        <h3 id="ways-heading">{t('other_ways')}</h3>
        <FollowSite tabId={tabId} />
        <div class="actions">
          <AddPage tabId={tabId} state={state} />
          <button type="button" onClick={onImport}>
            {t('import')}
          </button>
          <AlwaysOnSite url={state.url} />
          <ReadAgain tabId={tabId} />
        </div>
      </section>
    </>
  );
}
