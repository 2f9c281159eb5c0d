import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../engine/types.ts';
import type { Traced } from '../../messages.ts';
import { request } from '../../ui/request.ts';

/** Texts of reports that were asked for, by corpus version and id; a changed corpus is asked again. */
const kept = new Map<string, Promise<Report | null>>();
const KEPT_AT_MOST = 60;

function textsOf(version: number, id: string): Promise<Report | null> {
  const key = `${version}:${id}`;
  const known = kept.get(key);
  if (known) return known;
  const asked = request('get-report', { id }).then(answer => {
    if (!answer.ok) kept.delete(key);
    return answer.ok ? answer.value : null;
  });
  kept.set(key, asked);
  if (kept.size > KEPT_AT_MOST) kept.delete(kept.keys().next().value!);
  return asked;
}

/** The part of a trace that says where its reports' texts are: those of a shared corpus are in the trace itself. */
type Holder = Pick<Traced, 'corpusVersion' | 'shared'>;

/** The reports of these ids; null for one that is no longer stored. */
export async function fetchReports(
  { corpusVersion, shared }: Holder,
  ids: readonly string[],
): Promise<Map<string, Report | null>> {
  const atHand = new Map(shared?.status === 'answered' ? shared.reports.map(one => [one.id, one]) : []);
  const textOf = (id: string) => atHand.get(id) ?? textsOf(corpusVersion, id);
  return new Map(await Promise.all(ids.map(async id => [id, await textOf(id)] as const)));
}

/** The reports of these ids: null for one that is no longer stored; undefined until all are there. */
export function useReports(holder: Holder, ids: readonly string[]): Map<string, Report | null> | undefined {
  const { corpusVersion, shared } = holder;
  const [reports, setReports] = useState<Map<string, Report | null>>();
  const list = ids.join('\n');
  useEffect(() => {
    let isCurrent = true;
    const wanted = list === '' ? [] : list.split('\n');
    void fetchReports({ corpusVersion, shared }, wanted).then(found => {
      if (isCurrent) setReports(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [corpusVersion, shared, list]);
  return reports && ids.every(id => reports.has(id)) ? reports : undefined;
}
