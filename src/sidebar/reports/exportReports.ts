import type { Answer, ProblemCode } from '../../messages.ts';

interface Part {
  text: string;
  next: number | null;
}

export interface Exported {
  parts: string[];
  reports: number;
  problem: ProblemCode | null;
}

/** Reads all reports, part by part, oldest first; null if it was stopped. `onReports` gets how many came so far. */
export async function exportReports(
  ask: (from: number) => Promise<Answer<Part>>,
  onReports: (reports: number) => void,
  signal: AbortSignal,
): Promise<Exported | null> {
  const parts: string[] = [];
  let reports = 0;
  for (let from: number | null = 0; from !== null; ) {
    const answer = await ask(from);
    if (signal.aborted) return null;
    if (!answer.ok) return { parts, reports, problem: answer.error };
    parts.push(answer.value.text);
    reports += answer.value.text.split('\n').filter(Boolean).length;
    onReports(reports);
    from = answer.value.next;
  }
  return { parts, reports, problem: null };
}
