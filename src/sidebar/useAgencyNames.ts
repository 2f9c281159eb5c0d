import { useEffect, useState } from 'preact/hooks';
import { request } from '../ui/request.ts';

/** The names of all agencies by id; empty until they are known. */
export function useAgencyNames(): Map<string, string> {
  const [names, setNames] = useState(new Map<string, string>());
  useEffect(() => {
    void request('list-agencies', {}).then(answer => {
      if (!answer.ok) return;
      const { own, known } = answer.value;
      setNames(new Map([...known, ...own].map(({ id, name }) => [id, name])));
    });
  }, []);
  return names;
}
