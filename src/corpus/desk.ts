import { BrokenIndex } from './bucket.ts';
import { change } from './database.ts';
import { isWritten, recordPart } from './imports.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { Manifest } from './manifest.ts';
import { planMerge, stepMerge, sweep } from './merge.ts';
import { beginRebuild, loadManifest, stepRebuild, stepShelving } from './rebuild.ts';
import type { Database, Writing } from './stores.ts';
import type { AddCount, ImportPart } from './types.ts';
import { addPrepared, type Prepared } from './write.ts';

/** How many of a caller's reports are written in one transaction at most, together with other callers'. */
const AT_ONCE = 5000;
/** While there are too many segments, each posting added pays for merging this many. */
const PAID = 8;

interface Waiting {
  reports: readonly Prepared[];
  part: ImportPart | undefined;
  done: (count: AddCount) => void;
  failed: (error: unknown) => void;
}

/**
 * Where all writing passes, one piece after the other. Reports that come while another transaction runs are written
 * together in the next: the more windows import, the larger the segments.
 */
export class Desk {
  private last: Promise<unknown> = Promise.resolve();
  private waiting: Waiting[] = [];

  constructor(
    private readonly db: Database,
    private readonly limits: Limits = LIMITS,
  ) {}

  /** Runs the work on the manifest in a transaction of its own, after what came before. */
  change<T>(work: (tx: Writing, manifest: Manifest) => Promise<T> | T): Promise<T> {
    return this.inTurn(() => this.now(work));
  }

  add(reports: readonly Prepared[], part: ImportPart | undefined): Promise<AddCount> {
    const added = new Promise<AddCount>((done, failed) => {
      this.waiting.push({ reports, part, done, failed });
    });
    if (this.waiting.length === 1) void this.inTurn(() => this.writeWaiting());
    return added;
  }

  /** One step of other work; false if there is none. */
  work(): Promise<boolean> {
    return this.inTurn(() => this.step(false));
  }

  /** Throws the index away, so that it is rebuilt. */
  rebuild(): Promise<void> {
    return this.change((tx, manifest) => beginRebuild(tx, manifest));
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => {});
    return turn;
  }

  private now<T>(work: (tx: Writing, manifest: Manifest) => Promise<T> | T): Promise<T> {
    return change(this.db, async tx => {
      const manifest = await loadManifest(tx);
      const result = await work(tx, manifest);
      await tx.objectStore('meta').put(manifest, 'manifest');
      return result;
    });
  }

  private async writeWaiting(): Promise<void> {
    while (this.waiting.length) {
      const together = this.takeWaiting();
      try {
        await this.write(together);
      } catch (error) {
        if (together.length === 1) together[0]!.failed(error);
        else for (const one of together) await this.write([one]).catch(one.failed);
      }
    }
  }

  private takeWaiting(): Waiting[] {
    let count = 0;
    const end = this.waiting.findIndex(({ reports }, i) => {
      count += reports.length;
      return i > 0 && count > AT_ONCE;
    });
    return this.waiting.splice(0, end < 0 ? this.waiting.length : end);
  }

  private async write(together: readonly Waiting[]): Promise<void> {
    let postings = 0;
    let isCrowded = false;
    const counts = await this.now(async (tx, manifest) => {
      const before = manifest.segments.at(-1)?.id;
      const all = await writeAll(tx, manifest, together, this.limits);
      const newest = manifest.segments.at(-1);
      if (newest && newest.id !== before) postings = newest.postings;
      isCrowded = manifest.segments.length > this.limits.segments;
      return all;
    });
    together.forEach(({ done }, i) => {
      done(counts[i]!);
    });
    if (isCrowded) await this.pay(Math.ceil((PAID * postings) / this.limits.stepPostings));
  }

  /** What fails here fails again for the next caller. */
  private async pay(steps: number): Promise<void> {
    try {
      for (let i = 0; i < steps && (await this.step(true)); i++);
    } catch (error) {
      console.error(error);
    }
  }

  private async step(isHurried: boolean): Promise<boolean> {
    try {
      return await this.now((tx, manifest) => stepAny(tx, manifest, this.limits, isHurried));
    } catch (error) {
      if (!(error instanceof BrokenIndex)) throw error;
      console.warn(error);
      await this.now((tx, manifest) => beginRebuild(tx, manifest));
      return true;
    }
  }
}

/** The most urgent thing first; false if nothing is left to do. */
async function stepAny(
  tx: Writing,
  manifest: Manifest,
  limits: Limits,
  isHurried: boolean,
): Promise<boolean> {
  const isCrowded = manifest.segments.length > limits.segments;
  if (manifest.rebuild && !manifest.merge && !isCrowded)
    return stepRebuild(tx, manifest, limits).then(() => true);
  if (!manifest.merge && manifest.dead.length) {
    sweep(tx, manifest);
    return true;
  }
  if (manifest.shelving && !isCrowded) {
    await stepShelving(tx, manifest, limits);
    return true;
  }
  manifest.merge ??= planMerge(manifest, limits, isHurried || manifest.rebuild !== null);
  if (manifest.merge) await stepMerge(tx, manifest, manifest.merge, limits);
  else if (manifest.rebuild) await stepRebuild(tx, manifest, limits);
  else return false;
  return true;
}

/** Writes several callers' reports as one segment; answers each caller's count. */
async function writeAll(
  tx: Writing,
  manifest: Manifest,
  together: readonly Waiting[],
  limits: Limits,
): Promise<AddCount[]> {
  const wanted: (readonly Prepared[])[] = [];
  for (const { reports, part } of together) wanted.push(part && (await isWritten(tx, part)) ? [] : reports);
  const fates = await addPrepared(tx, manifest, wanted.flat(), limits);
  const counts: AddCount[] = [];
  let from = 0;
  for (const [i, { part }] of together.entries()) {
    const count = countOf(fates.slice(from, from + wanted[i]!.length));
    from += wanted[i]!.length;
    counts.push(part ? await recordPart(tx, part, count) : count);
  }
  return counts;
}

function countOf(fates: readonly (keyof AddCount)[]): AddCount {
  const count: AddCount = { added: 0, replaced: 0, unchanged: 0 };
  for (const fate of fates) count[fate]++;
  return count;
}
