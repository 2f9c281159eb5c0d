/** A stem that more sets than this hold tells little and costs much. */
const MOST_HOLDERS = 60;

/** Finds, for a set of stems, the stored sets that share the most weight with it. */
export class StemIndex {
  private readonly holders = new Map<number, number[]>();
  private readonly shared: number[] = [];

  constructor(private readonly weights: Float64Array) {}

  /** Number of the set just put in: 0, 1, 2 … */
  add(stems: Iterable<number>): number {
    const id = this.shared.push(0) - 1;
    for (const stem of stems) {
      const list = this.holders.get(stem);
      if (!list) this.holders.set(stem, [id]);
      else if (list.length <= MOST_HOLDERS) list.push(id);
    }
    return id;
  }

  /** Weight that each stored set shares with `stems`; sets that share none are not listed. */
  shares(stems: Iterable<number>): Map<number, number> {
    const found = new Map<number, number>();
    for (const stem of stems) {
      const list = this.holders.get(stem);
      if (!list || list.length > MOST_HOLDERS) continue;
      for (const id of list) found.set(id, (found.get(id) ?? 0) + this.weights[stem]!);
    }
    return found;
  }

  /** Part (0..1) of the weight of `stems` that stands in any stored set. */
  known(stems: ReadonlySet<number>): number {
    let sum = 0;
    for (const stem of stems) if (this.holders.has(stem)) sum += this.weights[stem]!;
    return sum / Math.max(1e-9, this.weigh(stems));
  }

  weigh(stems: Iterable<number>): number {
    let sum = 0;
    for (const stem of stems) sum += this.weights[stem]!;
    return sum;
  }
}
