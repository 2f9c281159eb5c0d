import { useMemo } from 'preact/hooks';
import { useAgencies } from './useAgencies.ts';

/** The names of all agencies by id; empty until they are known. */
export function useAgencyNames(): Map<string, string> {
  const agencies = useAgencies();
  return useMemo(
    () => new Map([...(agencies ?? [])].reverse().map(({ id, name }) => [id, name])),
    [agencies],
  );
}
