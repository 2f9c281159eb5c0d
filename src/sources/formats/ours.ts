import * as v from 'valibot';
import { ReportSchema } from '../../corpus/schema.ts';
import type { CorpusReport } from '../../corpus/types.ts';

/** What of a report breaks which rule: missing, empty, too-long, or invalid. */
export interface BrokenRule {
  field: string;
  rule: string;
}

/** A JSON value as a report in our own format, or what is wrong with it. */
export function ourReport(value: unknown): { report: CorpusReport } | { broken: BrokenRule } {
  const result = v.safeParse(ReportSchema, value);
  if (result.success) return { report: result.output };
  const [issue] = result.issues;
  return { broken: { field: v.getDotPath(issue) ?? '', rule: ruleOf(issue) } };
}

function ruleOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema') return issue.received === 'undefined' ? 'missing' : 'invalid';
  if (issue.type === 'min_length') return 'empty';
  return issue.type === 'max_length' ? 'too-long' : 'invalid';
}
