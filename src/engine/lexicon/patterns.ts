/**
 * What a pattern costs before it is first run. Together these are half of what a first trace takes; a browser stops the
 * extension's worker so soon that most traces are first ones.
 */

/**
 * Where the ways through a pattern meet again, in its source: it matches nothing, anywhere. V8 writes out what follows
 * alternatives and optional parts once for each way through them, up to ten times; behind this, once. A group that
 * repeats it writes out for each time, unless the group captures.
 */
export const MEET = '(?=)';

/** The same pattern with MEET before each of its groups. For one that is seldom run: each takes a moment. */
export function meeting({ source, flags }: RegExp): RegExp {
  const marked = source.replace(/\\.|\[(?:\\.|[^\]])*\]|\(\?:/g, part =>
    part === '(?:' ? MEET + part : part,
  );
  return new RegExp(marked, flags);
}

/** From this length on V8 compiles a pattern to machine code at once, else first for its interpreter. */
const LONG = '\0'.repeat(1000);
const compiled = new WeakSet<RegExp>();

/** The same pattern, compiled. For one that will be run more than once. */
export function ready(pattern: RegExp): RegExp {
  if (!compiled.has(pattern)) {
    compiled.add(pattern);
    pattern.test(LONG);
    pattern.lastIndex = 0;
  }
  return pattern;
}
