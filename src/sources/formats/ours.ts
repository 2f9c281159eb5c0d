import * as v from 'valibot';
import { ReportSchema } from '../../corpus/schema.ts';
import type { CorpusReport } from '../../corpus/types.ts';
import { readDate } from '../dates/readDate.ts';
import { isThing } from './json.ts';

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

/** Whether a JSON value is meant as a report in our own format, whatever is wrong with it. */
export const isOurs = (value: unknown): boolean =>
  isThing(value) && ['id', 'outlet', 'agency', 'paragraphs'].filter(name => name in value).length > 1;

/**
 * A report of a file as it can be taken: without an id its address is one, and a date that cannot be read is none.
 * What is not a report stays as it is.
 */
export function mended(value: unknown): unknown {
  if (!isThing(value)) return value;
  const { id, url, published } = value;
  const hasDate =
    typeof published === 'string' && /^\d{4}-\d\d-\d\d/.test(published) && readDate(published) !== null;
  return {
    ...value,
    ...((id === undefined || id === null || id === '') && typeof url === 'string' && { id: url }),
    ...(!hasDate && { published: typeof published === 'string' ? readDate(published) : null }),
  };
}

function ruleOf(issue: v.BaseIssue<unknown>): string {
  if (issue.kind === 'schema') return issue.received === 'undefined' ? 'missing' : 'invalid';
  if (issue.type === 'min_length') return 'empty';
  return issue.type === 'max_length' ? 'too-long' : 'invalid';
}
