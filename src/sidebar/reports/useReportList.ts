import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ReportOrder, ReportSummary } from '../../corpus/types.ts';
import type { ProblemCode } from '../../messages.ts';
import { request } from '../../ui/request.ts';

const PAGE = 50;
const TYPING_PAUSE = 150;

interface ReportList {
  reports: ReportSummary[];
  total: number;
}

/** The first pages of the stored reports that match the query, in order; `more` adds a page, `reload` asks again. */
export function useReportList(query: string, order: ReportOrder) {
  const [list, setList] = useState<ReportList | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const answer = await request('list-reports', { query: query.trim(), order, offset: 0, limit });
      if (!isCurrent) return;
      setProblem(answer.ok ? null : answer.error);
      if (answer.ok) setList(answer.value);
    };
    const timer = setTimeout(() => void ask(), query === '' ? 0 : TYPING_PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, order, limit, turn]);

  const reload = useCallback(() => setTurn(last => last + 1), []);
  const more = useCallback(() => setLimit(last => last + PAGE), []);
  return { list, problem, reload, more };
}
