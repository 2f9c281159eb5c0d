import { useMemo, useState } from 'preact/hooks';
import { pendingIn } from '../../stored/tabs.ts';
import { problemText } from '../../ui/Notice.tsx';
import { request } from '../../ui/request.ts';
import { useStored } from '../../ui/useStored.ts';
import { Question } from '../useConsent.tsx';

/** A selection of a private window's page, which is stored only if the reader says so; one that could not be stays. */
export function PendingSelection({ tabId }: { tabId: number }) {
  const slot = useMemo(() => pendingIn(tabId), [tabId]);
  const report = useStored(slot);
  const [problem, setProblem] = useState('');
  if (!report) return null;
  const forget = () => {
    setProblem('');
    void slot.change(() => null);
  };
  const store = async () => {
    const done = await request('import-reports', { reports: [report] });
    if (done.ok) forget();
    else setProblem(problemText(done.error));
  };
  return (
    <>
      <Question onYes={() => void store()} onNo={forget} />
      {problem && (
        <p class="answer" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
