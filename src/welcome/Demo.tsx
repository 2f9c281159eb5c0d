import { useEffect, useState } from 'preact/hooks';
import { isDemoThere, putDemo } from '../ui/demo.ts';
import { Icon } from '../ui/Icon.tsx';
import { t } from '../wording/i18n.ts';

/** The button that adds the demo reports, and takes them away when they are no longer needed. */
export function Demo() {
  const [isThere, setIsThere] = useState(false);
  const [problem, setProblem] = useState('');
  const look = async () => setIsThere(await isDemoThere());
  useEffect(() => void look(), []);
  const run = async () => {
    setProblem(await putDemo(!isThere));
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
