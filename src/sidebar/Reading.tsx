import { useEffect } from 'preact/hooks';
import { Notice } from '../ui/Notice.tsx';
import { request } from '../ui/request.ts';

/** How long a reading may take before the background is asked whether it is still there, ms. */
const PATIENCE = 2_000;

/**
 * Stands in for the result while the page is read. A background that the browser stopped in the middle of it takes
 * the reading up again when it starts, and any request starts it.
 */
export function Reading({ tabId }: { tabId: number }) {
  useEffect(() => {
    const timer = setInterval(() => void request('refresh', { tabId }), PATIENCE);
    return () => clearInterval(timer);
  }, [tabId]);
  return <Notice code="reading" />;
}
