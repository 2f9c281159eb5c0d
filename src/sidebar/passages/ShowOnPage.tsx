import { Icon } from '../../ui/Icon.tsx';
import { request } from '../../ui/request.ts';
import { t } from '../../wording/i18n.ts';
import { articleTab, showArticle } from '../ownTab.ts';

/** From the sidebar in a tab of its own to a passage on the page; nothing in the panel, which is beside it. */
export function ShowOnPage({ reading, start }: { reading: string; start: number }) {
  const tabId = articleTab();
  if (tabId === null) return null;
  // A page scrolls to a passage, and shows its card, only where it can be seen.
  const show = async () => {
    await showArticle();
    await request('choose-passage', { tabId, key: reading, start, by: 'sidebar' });
  };
  return (
    <button type="button" data-testid="show-on-page" onClick={() => void show()}>
      <Icon name="page" />
      {t('show_on_page')}
    </button>
  );
}
