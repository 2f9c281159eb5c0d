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

/** Reads a line of a cases file; a string says what is wrong with it. */
export function readCase(line: string): { id: string; article: Report; reports: Report[] } | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return `is not JSON (${(error as Error).message})`;
  }
  const read = v.safeParse(CaseLine, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  return `is not a case: ${v.getDotPath(issue) ?? 'the line'}: ${issue.message}`;
}
