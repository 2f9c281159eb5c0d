import { useCallback, useEffect, useState } from 'preact/hooks';
import { firstOf } from '../../corpus/order.ts';
import type { ListPart, ReportOrder, ReportSummary } from '../../corpus/types.ts';
import type { Answer, ProblemCode } from '../../messages.ts';
import { request } from '../../ui/request.ts';

const PAGE = 50;
const TYPING_PAUSE = 150;
/** After so long, ms, how far a search is is shown, with what it found so far. */
const PATIENCE = 1_000;

interface ReportList {
  reports: ReportSummary[];
  total: number;
}

/**
 * The first pages of the stored reports that match the query, in order; `more` adds a page, `reload` asks again.
 * `part` (0..1) says how far a long search has got; null otherwise.
 */
export function useReportList(query: string, order: ReportOrder) {
  const [list, setList] = useState<ReportList | null>(null);
  const [part, setPart] = useState<number | null>(null);
  const [problem, setProblem] = useState<ProblemCode | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const [turn, setTurn] = useState(0);

  useEffect(() => {
    let isCurrent = true;
    const ask = async () => {
      const began = performance.now();
      let found: ReportList = { reports: [], total: 0 };
      let from: number | null = null;
      for (;;) {
        const answer: Answer<ListPart> = await request('list-reports', {
          query: query.trim(),
          order,
          limit,
          from,
        });
        if (!isCurrent) return;
        setProblem(answer.ok ? null : answer.error);
        if (!answer.ok) return setPart(null);
        const { reports, total, next, part: done }: ListPart = answer.value;
        found = {
          reports: firstOf([...found.reports, ...reports], order, limit),
          total: found.total + total,
        };
        from = next;
        if (from === null) break;
        if (performance.now() - began < PATIENCE) continue;
        setPart(done);
        setList(found);
      }
      setList(found);
      setPart(null);
    };
    const timer = setTimeout(() => void ask(), query === '' ? 0 : TYPING_PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [query, order, limit, turn]);

  const reload = useCallback(() => setTurn(last => last + 1), []);
  const more = useCallback(() => setLimit(last => last + PAGE), []);
  return { list, part, problem, reload, more };
}
