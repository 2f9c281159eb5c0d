import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../test/tools/browsers.ts';
import { type Driver, launch, type Tab } from '../../test/tools/driver/index.ts';
import type { Inside } from './corpusInside.ts';
import { addToBackground, buildExtension } from './extension.ts';

/** A running browser with the extension, and one of the extension's pages to ask from. */
export class Bench {
  private constructor(
    readonly driver: Driver,
    readonly page: Tab,
    private readonly folder: string,
  ) {}

  static async start(browser: BrowserName): Promise<Bench> {
    const folder = mkdtempSync(join(tmpdir(), 'wirelight-bench-'));
    try {
      await buildExtension(browser, folder);
      await addToBackground(folder, 'corpusInside.ts');
      const driver = await launch(browser, { extension: folder });
      const page = await driver.open(`${driver.root}src/sidebar/index.html`);
      return new Bench(driver, page, folder);
    } catch (error) {
      rmSync(folder, { recursive: true });
      throw error;
    }
  }

  /** Asks the background. @throws Error with what went wrong in there */
  async ask<N extends keyof Inside>(type: N, given: Inside[N]['ask']): Promise<Inside[N]['answer']> {
    return (await this.timed(type, given)).value;
  }

  /** The same, with the milliseconds until the page had the answer. */
  async timed<N extends keyof Inside>(
    type: N,
    given: Inside[N]['ask'],
  ): Promise<{ ms: number; value: Inside[N]['answer'] }> {
    const { ms, answer } = await this.page.evaluate(
      async message => {
        const begin = performance.now();
        const told = await chrome.runtime.sendMessage(message);
        return { ms: performance.now() - begin, answer: told };
      },
      { type, ...given },
    );
    if (!answer?.ok) throw new Error(`${type}: ${answer?.error ?? 'no answer'}`);
    return { ms, value: answer.value };
  }

  async close(): Promise<void> {
    await this.driver.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
