import * as v from 'valibot';
import type { Report } from '../src/engine/types.ts';

const Text = v.optional(v.nullable(v.string()), null);
const ReportLine = v.object({
  id: v.string(),
  outlet: v.optional(v.string(), ''),
  agency: Text,
  title: Text,
  url: Text,
  byline: Text,
  published: Text,
  paragraphs: v.array(v.string()),
});
const CaseLine = v.object({ id: v.string(), article: ReportLine, reports: v.array(ReportLine) });

function parsed(line: string): { value: unknown } | string {
  try {
    return { value: JSON.parse(line) };
  } catch (error) {
    return `is not JSON (${(error as Error).message})`;
  }
}

function problem(kind: string, [issue]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  return `is not a ${kind}: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`;
}

export interface CaseRead {
  id: string;
  article: Report;
  reports: Report[];
}

/** Reads a line of a cases file; a string says what is wrong with it. */
export function readCase(line: string): CaseRead | string {
  const json = parsed(line);
  if (typeof json === 'string') return json;
  const read = v.safeParse(CaseLine, json.value);
  return read.success ? read.output : problem('case', read.issues);
}

/** Reads a line of a file of reports; a string says what is wrong with it. */
export function readReport(line: string): Report | string {
  const json = parsed(line);
  if (typeof json === 'string') return json;
  const read = v.safeParse(ReportLine, json.value);
  return read.success ? read.output : problem('report', read.issues);
}

/** Reads a line that holds a case or a report by itself: the article to relate, with the line's id. */
export function readArticle(line: string): { id: string; article: Report } | string {
  const json = parsed(line);
  if (typeof json === 'string') return json;
  const isCase = typeof json.value === 'object' && json.value !== null && 'article' in json.value;
  const read = isCase ? readCase(line) : readReport(line);
  if (typeof read === 'string') return read;
  return 'article' in read ? { id: read.id, article: read.article } : { id: read.id, article: read };
}
