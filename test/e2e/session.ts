/** What every end-to-end test starts from. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { BrowserName } from '../tools/browsers.ts';
import { type Driver, launch } from '../tools/driver/index.ts';
import { type Newsroom, startNewsroom } from '../tools/newsroom/server.ts';

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

/** Starts the demo newsroom before the file's first test and closes it after its last. */
export function useNewsroom(): Omit<Newsroom, 'close'> {
  let newsroom: Newsroom | undefined;
  const running = () => {
    if (!newsroom) throw new Error('the newsroom is not running');
    return newsroom;
  };
  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom?.close());
  return {
    get url() {
      return running().url;
    },
    add: (...page) => running().add(...page),
  };
}

/** Makes a folder of its own for a file's tests, and removes it after the last. */
export function useFolder(): { readonly path: string } {
  let folder: string | undefined;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'wirelight-'));
  });
  afterAll(() => folder && rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return {
    get path() {
      if (!folder) throw new Error('there is no folder yet');
      return folder;
    },
  };
}
