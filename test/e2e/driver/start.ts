import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions as Options } from 'puppeteer-core';

/** Whoever shows a browser to a person ends it in an orderly way; puppeteer would end the process first. */
const keepSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };

export interface Started {
  browser: Browser;
  /** Resolves when the browser has ended, whoever ended it. */
  ended: Promise<void>;
  /** Ends the browser and removes its profile; may be called again and by itself after the reader closed it. */
  close(): Promise<void>;
}

/** Starts a browser with a fresh profile. The profile goes with the browser, or with this process at the latest. */
export async function start(options: Options): Promise<Started> {
  const userDataDir = await mkdtemp(join(tmpdir(), 'wirelight-profile-'));
  const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
  const removeNow = () => rmSync(userDataDir, removal);
  process.once('exit', removeNow);
  const browser = await puppeteer.launch({
    ...options,
    ...(options.headless ? {} : keepSignals),
    defaultViewport: null,
    userDataDir,
  });
  const ended = new Promise<void>(resolve => browser.process()?.once('exit', () => resolve()));
  let closing: Promise<void> | undefined;
  const close = async () => {
    if (browser.connected) await browser.close();
    await ended;
    await rm(userDataDir, removal);
    process.removeListener('exit', removeNow);
  };
  return {
    browser,
    ended,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
}
