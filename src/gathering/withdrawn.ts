import type { CorpusReport, Withdrawal } from '../corpus/types.ts';
import type { FileProblem } from '../sources/formats/problem.ts';

/** What a file says was withdrawn, unless it also holds a later version of the same item. */
export class Withdrawn {
  private readonly byId = new Map<string, number | null>();

  /** Notes an item that is not a report. */
  told({ code, fields: { id, revision } }: FileProblem): void {
    if (code === 'withdrawn' && typeof id === 'string')
      this.byId.set(id, typeof revision === 'number' ? revision : null);
  }

  /** Whether a report is a version that was withdrawn before it came; one that is not ends the withdrawal. */
  holds({ id, revision }: CorpusReport): boolean {
    const last = this.byId.get(id);
    if (last === undefined) return false;
    if (last !== null && revision !== undefined && revision <= last) return true;
    this.byId.delete(id);
    return false;
  }

  get list(): Withdrawal[] {
    return [...this.byId].map(([id, revision]) => ({ id, revision }));
  }
}
