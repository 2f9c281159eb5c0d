import { useEffect, useState } from 'preact/hooks';
import type { Agency } from '../../sources/types.ts';
import { request } from '../../ui/request.ts';

/** All agencies, the reader's own first; empty until they are known. */
export function useAgencies(): readonly Agency[] {
  const [agencies, setAgencies] = useState<readonly Agency[]>([]);
  useEffect(() => {
    void request('list-agencies', {}).then(answer => {
      if (answer.ok) setAgencies([...answer.value.own, ...answer.value.known]);
    });
  }, []);
  return agencies;
}
