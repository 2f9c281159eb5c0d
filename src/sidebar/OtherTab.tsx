import { closePanel } from '../browser.ts';
import { Icon } from '../ui/Icon.tsx';
import { request } from '../ui/request.ts';
import { t } from '../wording/i18n.ts';
import { articleTab, showArticle } from './ownTab.ts';

/** From the panel into a tab of its own; from there to the article. */
export function OtherTab({ tabId }: { tabId: number }) {
  const isInTab = articleTab() !== null;
  const name = t(isInTab ? 'to_article' : 'open_in_tab');
  const go = async () => {
    if (isInTab) return showArticle();
    await Promise.all([closePanel(), request('open-sidebar-tab', { tabId })]);
  };
  return (
    <button
      type="button"
      class="icon-only"
      data-testid="other-tab"
      aria-label={name}
      title={name}
      onClick={() => void go()}
    >
      <Icon name={isInTab ? 'page' : 'tab'} />
    </button>
  );
}
