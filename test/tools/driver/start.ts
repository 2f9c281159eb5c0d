import { readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions as Options } from 'puppeteer-core';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const REMOVAL = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };

export interface Started {
  browser: Browser;
  /** Resolves when the browser has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends the browser's process at once, as a crash does; the profile stays as it is. */
  kill(): Promise<void>;
  /** Ends the browser and removes its profile, unless it was given; may be called again, and after the reader closed the browser. */
  close(): Promise<void>;
}

/** Kills a browser with all its processes: one that outlived the first would hold the profile's files for a while. */
function killAll(pid: number | undefined): void {
  if (pid === undefined) return;
  // Puppeteer starts the browser as the head of a group, but on Windows.
  process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
}

async function launch(options: Options, userDataDir: string, isKept: boolean): Promise<Started> {
  const browser = await puppeteer.launch({ ...options, defaultViewport: null, userDataDir });
  const ended = new Promise<void>(resolve => browser.process()?.once('exit', () => resolve()));
  let closing: Promise<void> | undefined;
  const close = async () => {
    if (browser.connected) await browser.close();
    await ended;
    if (!isKept) await rm(userDataDir, REMOVAL);
  };
  return {
    browser,
    ended,
    kill: () => {
      killAll(browser.process()?.pid);
      return ended;
    },
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}

/** True if no browser has used the profile yet. */
export const isFresh = (profile: string | undefined): boolean =>
  profile === undefined || readdirSync(profile).length === 0;

/**
 * Starts a browser with a fresh profile, which goes with the browser, or with this process at the latest; or with the
 * profile in the folder `profile`, which stays.
 * A browser that is shown to a person is closed in an orderly way at Ctrl-C; of a headless one puppeteer makes an end.
 */
export async function start(options: Options, profile?: string): Promise<Started> {
  const isKept = profile !== undefined;
  const userDataDir = profile ?? (await mkdtemp(join(tmpdir(), 'wirelight-profile-')));
  if (!isKept) process.once('exit', () => rmSync(userDataDir, REMOVAL));
  if (options.headless) return launch(options, userDataDir, isKept);
  const ownSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  const launching = launch({ ...options, ...ownSignals }, userDataDir, isKept);
  const end = () =>
    launching.then(
      started => started.close(),
      () => undefined,
    );
  for (const signal of SIGNALS) process.once(signal, () => void end());
  return launching;
}
