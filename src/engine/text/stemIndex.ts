/** A stem that more sets than this hold says little and costs much. */
const MOST_HOLDERS = 60;

/** Finds, for a set of stems, the stored sets that share weight with it. A set is a list of distinct stems. */
export class StemIndex {
  private readonly holders: (number[] | undefined)[];
  /** The weight that each stored set shares with the stems last asked for, and the sets that share any. */
  private readonly shared: number[] = [];
  private readonly touched: number[] = [];
  private touchedCount = 0;

  constructor(private readonly weights: Float64Array) {
    this.holders = new Array(weights.length);
  }

  /** Number of the set just put in: 0, 1, 2 … */
  add(stems: readonly number[]): number {
    const id = this.shared.push(0) - 1;
    for (const stem of stems) {
      const list = this.holders[stem];
      if (!list) this.holders[stem] = [id];
      else if (list.length <= MOST_HOLDERS) list.push(id);
    }
    return id;
  }

  /**
   * The sets that share weight with `stems`: the first `count` of `sets`, and the weight each set shares; good until
   * the next question.
   */
  shares(stems: readonly number[]): { sets: readonly number[]; count: number; weights: readonly number[] } {
    const { shared, touched } = this;
    for (let i = 0; i < this.touchedCount; i += 1) shared[touched[i]!] = 0;
    let count = 0;
    for (const stem of stems) {
      const list = this.holders[stem];
      if (!list || list.length > MOST_HOLDERS) continue;
      const weight = this.weights[stem]!;
      for (let i = 0; i < list.length; i += 1) {
        const set = list[i]!;
        if (shared[set] === 0) touched[count++] = set;
        shared[set]! += weight;
      }
    }
    this.touchedCount = count;
    return { sets: touched, count, weights: shared };
  }

  /** Part (0..1) of the weight of `stems` found in any stored set. */
  known(stems: readonly number[]): number {
    let sum = 0;
    for (const stem of stems) if (this.holders[stem]) sum += this.weights[stem]!;
    return sum / Math.max(1e-9, this.weigh(stems));
  }

  weigh(stems: readonly number[]): number {
    let sum = 0;
    for (const stem of stems) sum += this.weights[stem]!;
    return sum;
  }
}
