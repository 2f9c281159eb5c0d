import type { CorpusReport } from '../../src/corpus/types.ts';
import { type Action, bulk, type Fate } from './bulk.ts';
import { type Draft, documentOf, draftOf, sizeOf, type Times } from './document.ts';
import { heldOf } from './held.ts';
import type { FastSigner } from './keyed.ts';
import type { Server } from './server.ts';

/** What became of the reports. `refused` are those that the server did not take. */
export interface LoadCount {
  added: number;
  replaced: number;
  unchanged: number;
  refused: number;
}

export interface LoaderOptions {
  times: Times;
  /** A report that the server did not take. */
  onRefused: (id: string, why: string) => void;
  onProgress: (count: LoadCount) => void;
}

/** A bulk request of 2 to 5 MB: smaller ones cost round trips, larger ones the server's memory. */
const BATCH_BYTES = 3_000_000;
const BATCH_REPORTS = 1_500;
/** While the server writes one batch the next is made. */
const AT_ONCE = 2;

/** Puts reports into the index in batches; what it holds already in the same words is not sent. */
export class Loader {
  readonly count: LoadCount = { added: 0, replaced: 0, unchanged: 0, refused: 0 };
  private batch = new Map<string, Draft>();
  private bytes = 0;
  private readonly running = new Set<Promise<void>>();
  private problem: unknown = null;

  constructor(
    private readonly server: Server,
    private readonly signer: FastSigner,
    private readonly options: LoaderOptions,
  ) {}

  /** Waits only while enough is under way. @throws ShareError */
  async add(report: CorpusReport): Promise<void> {
    const draft = draftOf(report, this.options.times);
    const size = sizeOf(draft);
    if (this.bytes + size > BATCH_BYTES) await this.flush();
    if (this.batch.has(draft.id)) this.count.unchanged++;
    this.batch.set(draft.id, draft);
    this.bytes += size;
    if (this.batch.size >= BATCH_REPORTS) await this.flush();
  }

  /** Sends what was gathered and waits for all that is under way. @throws ShareError */
  async finish(): Promise<LoadCount> {
    await this.flush();
    await Promise.all(this.running);
    this.throwIfBroken();
    return this.count;
  }

  private async flush(): Promise<void> {
    const drafts = [...this.batch.values()];
    this.batch = new Map();
    this.bytes = 0;
    if (drafts.length === 0) return;
    while (this.running.size >= AT_ONCE) await Promise.race(this.running);
    this.throwIfBroken();
    const work: Promise<void> = this.load(drafts)
      .catch(error => {
        this.problem ??= error;
      })
      .finally(() => this.running.delete(work));
    this.running.add(work);
  }

  /** What went wrong on the way is thrown at the next add. */
  private throwIfBroken(): void {
    if (this.problem !== null) throw this.problem;
  }

  private async load(drafts: readonly Draft[]): Promise<void> {
    const held = await heldOf(
      this.server,
      drafts.map(({ id }) => id),
    );
    const fresh = drafts.filter(({ id, print }) => held.get(id)?.print !== print);
    const actions = fresh.map((draft): Action => {
      const index = held.get(draft.id)?.index ?? null;
      return { id: draft.id, index, does: 'index', document: documentOf(draft, this.signer) };
    });
    const fates = await bulk(this.server, actions);
    this.count.unchanged += drafts.length - fresh.length;
    fates.forEach((fate, i) => {
      this.tally(fresh[i]!, fate);
    });
    this.options.onProgress(this.count);
  }

  private tally({ report }: Draft, fate: Fate): void {
    if (fate.kind === 'created') this.count.added++;
    else if (fate.kind === 'updated') this.count.replaced++;
    else {
      this.count.refused++;
      this.options.onRefused(report.id, fate.kind === 'refused' ? fate.why : fate.kind);
    }
  }
}
