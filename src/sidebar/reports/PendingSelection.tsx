import { useMemo } from 'preact/hooks';
import { pendingIn } from '../../stored/tabs.ts';
import { request } from '../../ui/request.ts';
import { useStored } from '../../ui/useStored.ts';
import { Question } from '../useConsent.tsx';

/** A selection of a private window's page, which is stored only if the reader says so. */
export function PendingSelection({ tabId }: { tabId: number }) {
  const slot = useMemo(() => pendingIn(tabId), [tabId]);
  const report = useStored(slot);
  if (!report) return null;
  const forget = () => void slot.change(() => null);
  const store = () => void request('import-reports', { reports: [report] }).then(forget);
  return <Question onYes={store} onNo={forget} />;
}
