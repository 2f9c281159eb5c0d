/** Keeps the newest of many things, in the order they came; of things without a date, the first. */
export class Newest<T> {
  hadMore = false;
  private kept: { thing: T; time: number; no: number }[] = [];
  private no = 0;

  constructor(private readonly most: number) {}

  /** @param published ISO 8601, or null */
  add(thing: T, published: string | null): void {
    const time = published ? Date.parse(published) : Number.NEGATIVE_INFINITY;
    this.kept.push({ thing, time: Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time, no: this.no++ });
    if (this.kept.length >= this.most * 2) this.shorten();
  }

  items(): T[] {
    this.shorten();
    return this.kept.sort((a, b) => a.no - b.no).map(({ thing }) => thing);
  }

  private shorten(): void {
    if (this.kept.length <= this.most) return;
    this.hadMore = true;
    // Two without a date are as far apart as their order; infinities have no difference.
    this.kept.sort((a, b) => (a.time === b.time ? a.no - b.no : b.time - a.time));
    this.kept.length = this.most;
  }
}
