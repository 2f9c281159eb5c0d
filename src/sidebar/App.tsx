import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { browser } from '../browser.ts';
import type { TabState } from '../messages.ts';
import { Icon } from '../ui/Icon.tsx';
import { Notice } from '../ui/Notice.tsx';
import { type MessageKey, t } from '../wording/i18n.ts';
import { AlwaysOnSite } from './AlwaysOnSite.tsx';
import { FollowSite } from './FollowSite.tsx';
import { TryDemoFirst } from './find/TryDemo.tsx';
import { OtherTab } from './OtherTab.tsx';
import { useArticleTab } from './ownTab.ts';
import { ReadAgain } from './ReadAgain.tsx';
import { Reading } from './Reading.tsx';
import { type Opened, OpenReport } from './reports/OpenReport.tsx';
import { PendingSelection } from './reports/PendingSelection.tsx';
import { Reports } from './reports/Reports.tsx';
import { ReportView } from './reports/ReportView.tsx';
import { TraceView } from './trace/TraceView.tsx';
import { useFollowedTab, useTabState } from './useTabState.ts';

type View = 'trace' | 'reports';
const VIEWS: readonly { view: View; name: MessageKey }[] = [
  { view: 'trace', name: 'view_trace' },
  { view: 'reports', name: 'view_reports' },
];

interface HeaderProps {
  tabId: number | null;
  view: View;
  onView: (view: View) => void;
}

function Header({ tabId, view, onView }: HeaderProps) {
  return (
    <header>
      <h1 class="visually-hidden">{t('name')}</h1>
      <nav aria-label={t('views')}>
        {VIEWS.map(({ view: name, name: key }) => (
          <button
            key={name}
            type="button"
            data-view={name}
            aria-current={view === name ? 'page' : undefined}
            onClick={() => onView(name)}
          >
            {t(key)}
          </button>
        ))}
      </nav>
      {tabId !== null && <OtherTab tabId={tabId} />}
      <button
        type="button"
        class="icon-only"
        aria-label={t('options')}
        title={t('options')}
        onClick={() => void browser.runtime.openOptionsPage()}
      >
        <Icon name="settings" />
      </button>
    </header>
  );
}

interface ArticleProps {
  tabId: number | null;
  isClosed: boolean;
  state: TabState | null | undefined;
  onImport: () => void;
}

/** The last page that was read of each tab: the leave for it ends when the page goes, and its site can be asked for. */
const sites = new Map<number, string>();

function Article({ tabId, isClosed, state, onImport }: ArticleProps) {
  if (isClosed) return <Notice code="tab-closed" />;
  if (tabId === null || state === undefined) return null;
  if (state?.url) sites.set(tabId, state.url);
  if (state === null) {
    return (
      <Notice code="nothing-read">
        <ReadAgain tabId={tabId} isPrimary />
        <TryDemoFirst />
      </Notice>
    );
  }
  if (state.status === 'reading') return <Reading tabId={tabId} />;
  if (state.status === 'traced')
    return <TraceView key={`${tabId} ${state.article.id}`} tabId={tabId} state={state} onImport={onImport} />;
  const { url, problem } = state;
  const isBarred = problem === 'no-access';
  const isSite = !isBarred && url !== null;
  const before = sites.get(tabId);
  return (
    <>
      <Notice code={problem}>
        <ReadAgain tabId={tabId} />
        <TryDemoFirst />
        {isSite && <AlwaysOnSite url={url} />}
        {isBarred && before && <AlwaysOnSite url={before} tabId={tabId} />}
      </Notice>
      {isSite && <FollowSite key={`${tabId} ${url}`} tabId={tabId} />}
    </>
  );
}

/** The report that is read; closing it leads back to where the reader was. */
function useOpened(tabId: number | null) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const left = useRef<{ scroll: number; focus: Element | null } | null>(null);
  const open = useCallback((wanted: Opened) => {
    left.current ??= { scroll: scrollY, focus: document.activeElement };
    setOpened(wanted);
  }, []);
  const close = useCallback(() => setOpened(null), []);
  useEffect(close, [tabId]);
  useLayoutEffect(() => {
    if (opened || !left.current) return;
    const { scroll, focus } = left.current;
    left.current = null;
    scrollTo({ top: scroll, behavior: 'instant' });
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
  }, [opened]);
  return { opened, open, close };
}

/** The sidebar: what the open article is made of, and the reader's reports. */
export function App() {
  const [view, setView] = useState<View>('trace');
  const tabId = useFollowedTab();
  const isClosed = useArticleTab();
  const state = useTabState(tabId);
  const { opened, open, close } = useOpened(tabId);
  const show = (wanted: View) => {
    close();
    setView(wanted);
  };
  const traced = state?.status === 'traced' ? state : null;
  return (
    <OpenReport.Provider value={open}>
      <Header tabId={isClosed ? null : tabId} view={view} onView={show} />
      <main class={opened ? 'beside' : undefined} data-reading={traced?.key}>
        <div class="under">
          {tabId !== null && <PendingSelection key={tabId} tabId={tabId} />}
          {view === 'trace' && (
            <Article tabId={tabId} isClosed={isClosed} state={state} onImport={() => show('reports')} />
          )}
          {view === 'reports' && <Reports />}
        </div>
        {opened && <ReportView tabId={tabId} traced={traced} opened={opened} onClose={close} />}
      </main>
    </OpenReport.Provider>
  );
}
