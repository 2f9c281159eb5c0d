import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import type { BrowserName } from '../../test/tools/browsers.ts';
import { type Driver, launch, type Tab } from '../../test/tools/driver/index.ts';
import { root, tool } from '../tools.ts';
import type { Inside } from './corpusInside.ts';

/** Builds the extension as it ships, and puts the benchmark's answers beside it. @throws Error where the build fails */
async function buildFor(browser: BrowserName, folder: string): Promise<void> {
  const status = await tool('vite', ['build', '--logLevel', 'error'], { TARGET: browser, OUT_DIR: folder });
  if (status !== 0) throw new Error(`The build for ${browser} failed (see above).`);
  const entry = join(root, 'scripts/bench/corpusInside.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      lib: { entry, formats: ['es'], fileName: () => 'bench.js' },
    },
  });
  appendFileSync(join(folder, 'service-worker-loader.js'), "import './bench.js';\n");
}

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
      await buildFor(browser, folder);
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
