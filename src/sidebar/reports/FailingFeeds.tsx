import { browser } from '../../browser.ts';
import { feedProblem, keepsFailing } from '../../ui/feedProblem.ts';
import { feedName, useFeeds } from '../../ui/useFeeds.ts';
import { t } from '../../wording/i18n.ts';

/** The sources that keep failing, each with its last answer: what they would bring is missing from the reports. */
export function FailingFeeds() {
  const failing = (useFeeds() ?? []).filter(keepsFailing);
  if (failing.length === 0) return null;
  return (
    <ul class="failing" data-testid="failing-feeds">
      {failing.map(feed => (
        <li key={feed.address} class="answer">
          <span dir="auto">{feedName(feed)}</span>: {feedProblem(feed)}{' '}
          <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('options')}
          </button>
        </li>
      ))}
    </ul>
  );
}
