import { LEAD_VERSION } from '../engine/meaning/lead.ts';
import type { Report } from '../engine/types.ts';
import { printOf } from './keys.ts';
import type { Database, Row, Writing } from './stores.ts';
import type { Lead } from './types.ts';

/** The vectors that these reports' rows have, of the encoder as it is now, by the reports' ids. */
export async function leadsOf(db: Database, ids: readonly string[]): Promise<Map<string, Int8Array>> {
  const index = db.transaction('reports').store.index('id');
  const rows = await Promise.all(ids.map(id => index.get(id)));
  return new Map(
    rows.flatMap(row => (row?.lead?.version === LEAD_VERSION ? [[row.id, row.lead.vector] as const] : [])),
  );
}

/** Keeps vectors in their reports' rows; reports that were taken out or changed meanwhile are skipped. */
export async function keepLeads(tx: Writing, leads: readonly Lead[]): Promise<void> {
  const store = tx.objectStore('reports');
  for (const { report, vector } of leads) {
    const row = await store.index('id').get(report.id);
    if (row && hasText(row, report)) await store.put({ ...row, lead: { version: LEAD_VERSION, vector } });
  }
}

const hasText = (row: Row, report: Report): boolean =>
  row.print === printOf(report) && (row.report.title ?? '') === (report.title ?? '');
