import type { LoadCount } from './loader.ts';

/** Ms between two lines of progress: rewritten in a terminal, one below the other in a log. */
const BETWEEN = process.stderr.isTTY ? 500 : 10_000;

const seconds = (ms: number): string => (ms / 1000).toFixed(1);
const done = ({ added, replaced, unchanged, refused }: LoadCount): number =>
  added + replaced + unchanged + refused;

/** Says on standard error how far a load is. */
export class Progress {
  private readonly begin = performance.now();
  private shown = 0;
  private bytes = 0;

  /** @param total bytes of all files */
  constructor(private readonly total: number) {}

  read(bytes: number): void {
    this.bytes += bytes;
  }

  show(count: LoadCount): void {
    const now = performance.now();
    if (now - this.shown < BETWEEN) return;
    this.shown = now;
    const percent = Math.floor((100 * this.bytes) / Math.max(1, this.total));
    const line = `${done(count)} reports, ${this.rate(count)} a second, ${percent}% of the files read`;
    process.stderr.write(process.stderr.isTTY ? `\r${line} ` : `${line}\n`);
  }

  private rate = (count: LoadCount): number =>
    Math.round((1000 * done(count)) / Math.max(1, performance.now() - this.begin));

  /** What a load came to, in one line. @param foreign things in the files that are no report */
  sum(count: LoadCount, foreign: number): string {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    const { added, replaced, unchanged, refused } = count;
    return `${done(count)} reports: ${added} added, ${replaced} replaced, ${unchanged} there already, ${refused} not taken; ${foreign} other things in the files. ${seconds(performance.now() - this.begin)} s, ${this.rate(count)} a second.`;
  }
}
