import weights from './model.json' with { type: 'json' };

/** A logistic model: one weight for each feature, in the order of the features' names. */
export interface Logistic {
  bias: number;
  weights: Record<string, number>;
}

/** The fitted models and what they were fitted on; written by `npm run fit`. */
export interface Models {
  fitted: { date: string; data: string[]; cases: number; events: number; sentences: number };
  /** Page furniture or prose. */
  furniture: Logistic;
  /** Copied or not, for prose. */
  copied: Logistic;
  /** Rewritten or unique, for prose that is not copied. */
  rewritten: Logistic;
}

export const models: Models = weights;

/** The probability (0..1) that a logistic model gives to features with these names and values. */
export function probability(model: Logistic, names: readonly string[], values: readonly number[]): number {
  let sum = model.bias;
  for (let i = 0; i < names.length; i += 1) sum += (model.weights[names[i]!] ?? 0) * values[i]!;
  return 1 / (1 + Math.exp(-sum));
}
