import { useEffect, useState } from 'preact/hooks';
import type { FeedLink } from '../sources/feeds/discover.ts';
import { FeedLinks } from '../ui/FeedLinks.tsx';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { useFollowing } from '../ui/useFollowing.ts';
import { t } from '../wording/i18n.ts';
import { useConsent } from './useConsent.tsx';

/** Follows one of the feeds that the open page names. */
export function FollowSite({ tabId }: { tabId: number }) {
  const { answer, follow } = useFollowing();
  const { ask, question } = useConsent();
  const [isOpen, setIsOpen] = useState(false);
  const [links, setLinks] = useState<FeedLink[] | null>(null);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!isOpen) return;
    void request('page-feeds', { tabId }).then(found => {
      setLinks(found.ok ? found.value : null);
      setProblem(found.ok ? '' : problemText(found.error));
    });
  }, [isOpen, tabId]);
  return (
    <details class="fold" data-testid="follow-site" onToggle={event => setIsOpen(event.currentTarget.open)}>
      <summary>
        <h3>{t('follow_site')}</h3>
      </summary>
      <p class="muted">
        {problem || (links && t(links.length > 0 ? 'follow_site_help' : 'follow_site_none'))}
      </p>
      {links && links.length > 0 && (
        <FeedLinks links={links} onFollow={address => ask(() => void follow(address))} />
      )}
      {question}
      <p class="answer" role="status" data-testid="follow-answer">
        {answer}
      </p>
    </details>
  );
}
