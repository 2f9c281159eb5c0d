import type { Lesson } from '../training.ts';
import type { Validated } from './crossValidation.ts';

/** A probability that was given, and whether what it was given for was so. */
export interface Forecast {
  said: number;
  is: boolean;
}

/** Forecasts of about one probability: how many, their mean, and the part of them that was so. */
export interface Bin {
  count: number;
  said: number;
  was: number;
}

const BINS = 10;

/** The forecasts of labelled prose: that its label is right, that it is copied, and that it is copied or rewritten. */
export function forecastsOf(lessons: readonly Lesson[], found: readonly Validated[]) {
  const label: Forecast[] = [];
  const copied: Forecast[] = [];
  const told: Forecast[] = [];
  lessons.forEach(({ gold }, c) => {
    found[c]!.judged.forEach((judged, i) => {
      const truth = gold[i]?.label;
      if (!truth || truth === 'disputed' || truth === 'skip' || !judged.featured) return;
      const passage = found[c]!.passages[i]!;
      label.push({ said: passage.p, is: passage.label === truth });
      copied.push({ said: judged.copied, is: truth === 'copied' });
      told.push({ said: judged.found, is: truth !== 'unique' });
    });
  });
  return { label, copied, told };
}

/** Forecasts by tenths of probability; a tenth without any is left out. */
export function binsOf(forecasts: readonly Forecast[]): Bin[] {
  const bins: Forecast[][] = Array.from({ length: BINS }, () => []);
  for (const forecast of forecasts)
    bins[Math.min(BINS - 1, Math.floor(forecast.said * BINS))]!.push(forecast);
  return bins
    .filter(bin => bin.length > 0)
    .map(bin => ({
      count: bin.length,
      said: bin.reduce((sum, { said }) => sum + said, 0) / bin.length,
      was: bin.filter(({ is }) => is).length / bin.length,
    }));
}

/** Expected calibration error: how far off the tenths are on average, weighted by their forecasts (0 is best). */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0);
  return bins.reduce((sum, { count, said, was }) => sum + (count / all) * Math.abs(said - was), 0);
}
