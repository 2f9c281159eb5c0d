import { resolve } from 'node:path';
import type { BrowserName } from '../browsers.ts';
import { launchChrome } from './chrome.ts';
import { launchFirefox } from './firefox.ts';
import type { Driver, LaunchOptions } from './types.ts';

export type { Driver, LaunchOptions, Tab, View } from './types.ts';
export { until } from './wait.ts';

/** Starts a browser with a fresh profile and the extension in it. Close it even when a test fails. */
export function launch(browser: BrowserName, options: LaunchOptions): Promise<Driver> {
  const given = { ...options, extension: resolve(options.extension) };
  return browser === 'chrome' ? launchChrome(given) : launchFirefox(given);
}
