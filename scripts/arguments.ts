/** What the scripts are told on their command lines, and where they run. */
import { parseArgs } from 'node:util';
import type { BrowserName } from '../test/tools/browsers.ts';

/** Reads `--browser chrome|firefox` (chrome if not said). Ends the process with a sentence where it is another. */
export function browserFrom(args: string[]): BrowserName {
  try {
    const { values } = parseArgs({ args, options: { browser: { type: 'string', default: 'chrome' } } });
    if (values.browser === 'chrome' || values.browser === 'firefox') return values.browser;
    throw new Error(`--browser is chrome or firefox, not '${values.browser}'`);
  } catch (error) {
    console.error((error as Error).message);
    return process.exit(2);
  }
}

/** False on a Linux without a graphical session and on a machine for continuous integration. */
export function hasDisplay(): boolean {
  if (process.env.CI) return false;
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
