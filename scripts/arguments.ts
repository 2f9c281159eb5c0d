/** The arguments of the scripts, and where they run. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../test/tools/browsers.ts';

export const BROWSERS: readonly BrowserName[] = ['chrome', 'firefox'];

/** Returns what `read` reads, or ends the process with the sentence that it throws. */
function orEnd<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}

function browserNamed(name: string): BrowserName {
  if (name === 'chrome' || name === 'firefox') return name;
  throw new Error(`--browser is chrome or firefox, not '${name}'`);
}

const browsersNamed = (name: string | undefined): readonly BrowserName[] =>
  name === undefined ? BROWSERS : [browserNamed(name)];

/** Reads `--browser chrome|firefox` (chrome if not said). Ends the process with a sentence where it is another. */
export const browserFrom = (args: string[]): BrowserName =>
  orEnd(() => {
    const { values } = parseArgs({ args, options: { browser: { type: 'string', default: 'chrome' } } });
    return browserNamed(values.browser);
  });

/** The parts of `npm test`. */
const PARTS = ['lint', 'unit', 'build', 'e2e'] as const;
export type Part = (typeof PARTS)[number];

/** Which tests are to run. */
export interface Chosen {
  parts: readonly Part[];
  browsers: readonly BrowserName[];
  /** For vitest: parts of the names of files, `-t` and a pattern. */
  more: readonly string[];
}

/**
 * Reads `[PART [NAMES]] [-t PATTERN] [--browser chrome|firefox]`; everything is chosen where nothing is said.
 * Ends the process with a sentence where it cannot.
 */
export const chosenTests = (args: string[]): Chosen =>
  orEnd(() => {
    const options = { browser: { type: 'string' }, t: { type: 'string', short: 't' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const [part, ...names] = positionals;
    const known = PARTS.find(name => name === part);
    if (part !== undefined && !known) throw new Error(`a part is one of ${PARTS.join(', ')}, not '${part}'`);
    if (values.t !== undefined && !known) throw new Error(`-t needs a part before it: ${PARTS.join(', ')}`);
    return {
      parts: known ? [known] : PARTS,
      browsers: browsersNamed(values.browser),
      more: [...names, ...(values.t === undefined ? [] : ['-t', values.t])],
    };
  });

/** Which of the long tests are to run. */
export interface Long {
  /** Parts of the names of files; all where there is none. */
  names: readonly string[];
  browsers: readonly BrowserName[];
  /** No step begins later. */
  minutes: number;
}

/** Reads `[NAMES] [--browser chrome|firefox] [--minutes N]`. Ends the process with a sentence where it cannot. */
export const longTests = (args: string[]): Long =>
  orEnd(() => {
    const options = { browser: { type: 'string' }, minutes: { type: 'string', default: '25' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    const minutes = Number(values.minutes);
    if (!(minutes > 0)) throw new Error(`--minutes is a number above 0, not '${values.minutes}'`);
    return { names: positionals, browsers: browsersNamed(values.browser), minutes };
  });

/** False on a Linux without a graphical session and on a machine for continuous integration. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
