import type { CorpusReport, SharedProblem } from '../types.ts';

export type SharedResult<T> = { ok: true; value: T } | { ok: false; problem: SharedProblem };

export const failed = (problem: SharedProblem) => ({ ok: false, problem }) as const;

/**
 * What a search found, what shares most keys by the server's count first. `partial`: a part of the index did not answer,
 * or not in time. `unread`: hits that are not reports.
 */
export interface SharedFound {
  reports: CorpusReport[];
  partial: boolean;
  unread: number;
}
