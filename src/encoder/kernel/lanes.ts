/** Four f32 at a time. */

export function splat(value: f32): v128 {
  return f32x4.splat(value);
}

/** The sum of the four. */
export function sum(four: v128): f32 {
  return (
    f32x4.extract_lane(four, 0) +
    f32x4.extract_lane(four, 1) +
    (f32x4.extract_lane(four, 2) + f32x4.extract_lane(four, 3))
  );
}

/** The greatest of the four. */
export function greatest(four: v128): f32 {
  return max(
    max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)),
    max(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)),
  );
}

/** a + x · b: a step of Horner's rule. */
export function step(a: f32, x: v128, b: v128): v128 {
  return f32x4.add(splat(a), f32x4.mul(x, b));
}

/** e to the x, for x of at most 0: 2 to its whole part, and Cephes' polynomial (expf) for the rest. */
export function exp(x: v128): v128 {
  const least = f32x4.max(x, splat(-87));
  const whole = f32x4.nearest(f32x4.mul(least, splat(Mathf.LOG2E)));
  const high = f32x4.sub(least, f32x4.mul(whole, splat(0.693359375)));
  const rest = f32x4.add(high, f32x4.mul(whole, splat(2.1219444e-4)));
  let sum = step(1.3981999507e-3, rest, splat(1.98756915e-4));
  sum = step(8.3334519073e-3, rest, sum);
  sum = step(4.1665795894e-2, rest, sum);
  sum = step(1.6666665459e-1, rest, sum);
  sum = step(5.0000001201e-1, rest, sum);
  sum = step(1, rest, sum);
  sum = step(1, rest, sum);
  const exponent = i32x4.add(i32x4.trunc_sat_f32x4_s(whole), i32x4.splat(127));
  return f32x4.mul(sum, i32x4.shl(exponent, 23));
}

/** The error function, by the rational approximation of Eigen (ErfImpl, float): exact to about 1e-7. */
export function erf(value: v128): v128 {
  const x = f32x4.max(f32x4.min(value, splat(4)), splat(-4));
  const square = f32x4.mul(x, x);
  let above = step(2.77068142495902e-8, square, splat(-2.72614225801306e-10));
  above = step(-2.10102402082508e-6, square, above);
  above = step(-5.69250639462346e-5, square, above);
  above = step(-7.34990630326855e-4, square, above);
  above = step(-2.95459980854025e-3, square, above);
  above = step(-1.60960333262415e-2, square, above);
  let below = step(-2.13374055278905e-4, square, splat(-1.45660718464996e-5));
  below = step(-1.68282697438203e-3, square, below);
  below = step(-7.37332916720468e-3, square, below);
  below = step(-1.42647390514189e-2, square, below);
  return f32x4.div(f32x4.mul(x, above), below);
}
