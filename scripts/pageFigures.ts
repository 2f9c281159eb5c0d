/** One page's text against the text expected, by the runs of four words that they share. Each 0..1. */
export interface PageFigures {
  precision: number;
  recall: number;
  f1: number;
}

const RUN = 4;

function runsOf(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];
  const length = words.length >= RUN ? RUN : 1;
  const runs = new Map<string, number>();
  for (let i = 0; i + length <= words.length; i++) {
    const run = words.slice(i, i + length).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);
const harmonic = (a: number, b: number): number => (a + b ? (2 * a * b) / (a + b) : 0);

export function figuresOf(found: string, expected: string): PageFigures {
  const [got, want] = [runsOf(found), runsOf(expected)];
  const hits = sum([...got].map(([run, count]) => Math.min(count, want.get(run) ?? 0)));
  const precision = hits / Math.max(1, sum(got.values()));
  const recall = hits / Math.max(1, sum(want.values()));
  return { precision, recall, f1: harmonic(precision, recall) };
}

export interface Figures extends PageFigures {
  /** Pages under 0.8, under 0.5 and at nothing. */
  under: [number, number, number];
}

/** The mean over the pages; F1 is that of the mean precision and recall. */
export function meanOf(pages: readonly PageFigures[]): Figures {
  const mean = (figure: (page: PageFigures) => number): number => sum(pages.map(figure)) / pages.length;
  const [precision, recall] = [mean(page => page.precision), mean(page => page.recall)];
  const under = (limit: number): number => pages.filter(page => page.f1 < limit).length;
  return { precision, recall, f1: harmonic(precision, recall), under: [under(0.8), under(0.5), under(1e-9)] };
}
