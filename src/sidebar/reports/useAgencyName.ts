import { useMemo } from 'preact/hooks';
import { useAgencies } from './useAgencies.ts';

/** Names an agency by its id: null until names are known, then the id where it has none. */
export function useAgencyName(): (id: string | null) => string | null {
  const agencies = useAgencies();
  return useMemo(() => {
    const names = new Map([...(agencies ?? [])].reverse().map(({ id, name }) => [id, name]));
    return id => (id && agencies ? (names.get(id) ?? id) : null);
  }, [agencies]);
}
