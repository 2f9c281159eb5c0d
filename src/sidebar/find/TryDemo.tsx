import { useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser.ts';
import { DEMO_PAGE, putDemo } from '../../ui/demo.ts';
import { request } from '../../ui/request.ts';
import { t } from '../../wording/i18n.ts';

/** So often, and so many ms apart, the demo's tab is looked at until it has loaded. */
const LOOKS = 50;
const PAUSE = 100;

/**
 * Opens the demo article, and has it read once it has loaded: what it sends by itself while it loads may be taken for
 * the page's before it.
 */
async function openDemo(): Promise<void> {
  const { id: tabId } = await browser.tabs.create({ url: browser.runtime.getURL(DEMO_PAGE) });
  if (tabId === undefined) return;
  for (let looks = 0; looks < LOOKS; looks++) {
    if ((await browser.tabs.get(tabId)).status === 'complete') break;
    await new Promise(done => setTimeout(done, PAUSE));
  }
  await request('read-tab', { tabId });
}

/** Shows an invented article, traced against invented reports that come with the extension: nothing is asked of any host. */
export function TryDemo() {
  const [problem, setProblem] = useState('');
  const run = async () => {
    const failed = await putDemo(true);
    setProblem(failed);
    if (!failed) await openDemo();
  };
  return (
    <>
      <button type="button" data-testid="try-demo" onClick={() => void run()}>
        {t('try_demo')}
      </button>
      {problem && (
        <p class="answer" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

/** The same where no report is there yet; nothing until that is known. */
export function TryDemoFirst() {
  const [isEmpty, setIsEmpty] = useState(false);
  useEffect(() => {
    const none = { query: '', order: 'added', limit: 1, from: null } as const;
    void request('list-reports', none).then(answer => setIsEmpty(answer.ok && answer.value.total === 0));
  }, []);
  return isEmpty ? <TryDemo /> : null;
}

/** Takes the demo's reports and its agency out again. */
export function EndDemo() {
  const [answer, setAnswer] = useState('');
  return (
    <p class="answer" role="status" data-testid="demo-note">
      {answer || t('demo_note')}{' '}
      {!answer && (
        <button
          type="button"
          class="quiet"
          data-testid="end-demo"
          onClick={() => void putDemo(false).then(failed => setAnswer(failed || t('demo_ended')))}
        >
          {t('welcome_reports_remove')}
        </button>
      )}
    </p>
  );
}
