/** What every end-to-end test starts from. */
import { resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type Driver, launch } from './driver/index.ts';

export const browserName: BrowserName = process.env.BROWSER === 'firefox' ? 'firefox' : 'chrome';

/** The built extension of this browser; DIST names another folder of builds than `dist`. */
export const extensionFolder = resolve(process.env.DIST ?? 'dist', browserName);

/** Starts the browser before the file's first test and closes it after its last, whatever happened. */
export function useBrowser(): { readonly driver: Driver } {
  let driver: Driver | undefined;
  beforeAll(async () => {
    driver = await launch(browserName, { extension: extensionFolder });
  });
  afterAll(() => driver?.close());
  return {
    get driver() {
      if (!driver) throw new Error('the browser is not running');
      return driver;
    },
  };
}
