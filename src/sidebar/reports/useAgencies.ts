import { useEffect, useState } from 'preact/hooks';
import type { Agency } from '../../sources/types.ts';
import { request } from '../../ui/request.ts';

/** All agencies, the reader's own first; null until they are known, none where they cannot be. */
export function useAgencies(): readonly Agency[] | null {
  const [agencies, setAgencies] = useState<readonly Agency[] | null>(null);
  useEffect(() => {
    void request('list-agencies', {}).then(answer =>
      setAgencies(answer.ok ? [...answer.value.own, ...answer.value.known] : []),
    );
  }, []);
  return agencies;
}
