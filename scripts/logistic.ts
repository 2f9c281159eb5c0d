import type { Logistic } from '../src/engine/labels/model.ts';

/**
 * Fits a logistic model by Newton's method with an L2 penalty of 1/`strength` on the weights of the standardised
 * features; the weights returned are for the features as they are, rounded to five places.
 * @param rows features, one row a case
 * @param truths whether the case is of the class
 * @param weights how much each case counts, 1 in the mean
 */
export function fitLogistic(
  names: readonly string[],
  rows: readonly (readonly number[])[],
  truths: readonly boolean[],
  weights: readonly number[] = rows.map(() => 1),
  strength = 0.3,
): Logistic {
  const mean = (of: (row: readonly number[]) => number) =>
    rows.reduce((sum, row, i) => sum + weights[i]! * of(row), 0) / rows.length;
  const means = names.map((_, k) => mean(row => row[k]!));
  const scales = names.map((_, k) => Math.sqrt(mean(row => (row[k]! - means[k]!) ** 2)));
  const x = rows.map(row => [
    1,
    ...row.map((value, k) => (scales[k]! > 1e-9 ? (value - means[k]!) / scales[k]! : 0)),
  ]);
  let beta = new Array<number>(names.length + 1).fill(0);
  for (let round = 0; round < 40; round += 1) {
    const step = newtonStep(x, truths, weights, beta, 1 / strength);
    beta = beta.map((value, k) => value + step[k]!);
    if (Math.max(...step.map(Math.abs)) < 1e-8) break;
  }
  return unscale(names, beta, means, scales);
}

function newtonStep(
  x: number[][],
  truths: readonly boolean[],
  weights: readonly number[],
  beta: number[],
  penalty: number,
): number[] {
  const size = beta.length;
  const gradient = beta.map((value, k) => (k === 0 ? 0 : -penalty * value));
  const hessian = beta.map((_, k) => beta.map((__, j) => (k === j ? (k === 0 ? 1e-9 : penalty) : 0)));
  x.forEach((row, i) => {
    const p = 1 / (1 + Math.exp(-row.reduce((sum, value, k) => sum + value * beta[k]!, 0)));
    const error = weights[i]! * ((truths[i] ? 1 : 0) - p);
    const weight = weights[i]! * p * (1 - p);
    for (let k = 0; k < size; k += 1) {
      gradient[k]! += error * row[k]!;
      for (let j = 0; j < size; j += 1) hessian[k]![j]! += weight * row[k]! * row[j]!;
    }
  });
  return solve(hessian, gradient);
}

/** Solves a·x = b by Gaussian elimination with pivoting. */
function solve(a: number[][], b: number[]): number[] {
  const size = b.length;
  const m = a.map((row, i) => [...row, b[i]!]);
  for (let k = 0; k < size; k += 1) {
    let pivot = k;
    for (let i = k + 1; i < size; i += 1) if (Math.abs(m[i]![k]!) > Math.abs(m[pivot]![k]!)) pivot = i;
    [m[k], m[pivot]] = [m[pivot]!, m[k]!];
    for (let i = 0; i < size; i += 1) {
      if (i === k) continue;
      const factor = m[i]![k]! / m[k]![k]!;
      for (let j = k; j <= size; j += 1) m[i]![j]! -= factor * m[k]![j]!;
    }
  }
  return m.map((row, i) => row[size]! / row[i]!);
}

function unscale(names: readonly string[], beta: number[], means: number[], scales: number[]): Logistic {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  const raw = names.map((_, k) => (scales[k]! > 1e-9 ? beta[k + 1]! / scales[k]! : 0));
  const bias = beta[0]! - raw.reduce((sum, weight, k) => sum + weight * means[k]!, 0);
  return { bias: round(bias), weights: Object.fromEntries(names.map((name, k) => [name, round(raw[k]!)])) };
}
