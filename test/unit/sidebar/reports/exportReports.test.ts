import { expect, test } from 'vitest';
import type { Answer } from '../../../../src/messages.ts';
import { exportReports } from '../../../../src/sidebar/reports/exportReports.ts';

type Part = Answer<{ text: string; next: number | null }>;
const PARTS: Record<number, Part> = {
  0: { ok: true, value: { text: '{}\n{}\n', next: 7 } },
  7: { ok: true, value: { text: '{}\n', next: null } },
};
const ask = async (from: number) => PARTS[from]!;

test('puts the parts together and counts the reports as they come', async () => {
  const counts: number[] = [];
  const found = await exportReports(ask, count => counts.push(count), new AbortController().signal);
  expect(found).toEqual({ parts: ['{}\n{}\n', '{}\n'], reports: 3, problem: null });
  expect(counts).toEqual([2, 3]);
});

test('is nothing once it was stopped, and says what went wrong', async () => {
  const cancel = new AbortController();
  expect(await exportReports(ask, () => cancel.abort(), cancel.signal)).toBeNull();
  const failing = async (from: number): Promise<Part> => (from ? { ok: false, error: 'closed' } : PARTS[0]!);
  const found = await exportReports(failing, () => {}, new AbortController().signal);
  expect(found).toMatchObject({ reports: 2, problem: 'closed' });
});
