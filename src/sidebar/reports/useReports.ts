import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../engine/types.ts';
import { request } from '../../ui/request.ts';

/** Texts of reports that were asked for, by corpus version and id; a changed corpus is asked anew. */
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

/** The stored reports of these ids; null for one that is no longer stored. */
export async function fetchReports(
  version: number,
  ids: readonly string[],
): Promise<Map<string, Report | null>> {
  return new Map(await Promise.all(ids.map(async id => [id, await textsOf(version, id)] as const)));
}

/** The stored reports of these ids: null for one that is no longer stored; undefined until all are there. */
export function useReports(version: number, ids: readonly string[]): Map<string, Report | null> | undefined {
  const [reports, setReports] = useState<Map<string, Report | null>>();
  const list = ids.join('\n');
  useEffect(() => {
    let isCurrent = true;
    const wanted = list === '' ? [] : list.split('\n');
    void fetchReports(version, wanted).then(found => {
      if (isCurrent) setReports(found);
    });
    return () => {
      isCurrent = false;
    };
  }, [version, list]);
  return reports && ids.every(id => reports.has(id)) ? reports : undefined;
}
