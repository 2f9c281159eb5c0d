import { useEffect, useState } from 'preact/hooks';
import { Icon } from '../ui/Icon.tsx';
import { problemText } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';
import { t } from '../wording/i18n.ts';
import { DEMO_AGENCY, DEMO_REPORTS } from './demo.ts';

/** Puts the demo reports in, or takes them out again with their agency. */
async function change(isThere: boolean): Promise<string> {
  const agency = isThere
    ? await request('remove-agency', { id: DEMO_AGENCY.id })
    : await request('add-agency', { agency: DEMO_AGENCY });
  const reports = isThere
    ? await request('remove-reports', { ids: DEMO_REPORTS.map(({ id }) => id) })
    : await request('import-reports', { reports: DEMO_REPORTS });
  const failed = [agency, reports].find(answer => !answer.ok);
  return failed && !failed.ok ? problemText(failed.error) : '';
}

/** The button that adds the demo reports, and takes them away when they are no longer needed. */
export function Demo() {
  const [isThere, setIsThere] = useState(false);
  const [problem, setProblem] = useState('');
  const look = async () => {
    const answer = await request('get-report', { id: DEMO_REPORTS[0]!.id });
    setIsThere(answer.ok && answer.value !== null);
  };
  useEffect(() => void look(), []);
  const run = async () => {
    setProblem(await change(isThere));
    await look();
  };
  return (
    <>
      <p class="there" role="status">
        {problem}
        {!problem && isThere && (
          <>
            <Icon name="check" /> {t('welcome_reports_there')}
          </>
        )}
      </p>
      <button
        type="button"
        class={isThere ? 'quiet' : 'primary'}
        data-testid="demo-reports"
        data-there={isThere}
        onClick={() => void run()}
      >
        {!isThere && <Icon name="add" />}
        {t(isThere ? 'welcome_reports_remove' : 'welcome_reports_add')}
      </button>
    </>
  );
}
