/**
 * The corpus's own code in one of the extension's pages, on the extension's own database: what is asked there of the
 * corpus is answered as the background would answer it.
 */
import { fileURLToPath } from 'node:url';
import { build, type Rollup } from 'vite';
import type { Corpus } from '../../src/corpus/types.ts';
import type { Report } from '../../src/engine/types.ts';
import type { View } from '../tools/driver/index.ts';

/** What the script leaves in the page. */
export interface Inside {
  /** It works on its index only when it is told to, in many small steps. */
  openCorpus(name: string): Promise<Corpus>;
  digest(reports: readonly Report[]): Promise<string>;
}

/** What a list of reports is known by. */
export async function digest(reports: readonly Report[]): Promise<string> {
  const text = JSON.stringify(reports.map(({ id, outlet, paragraphs }) => [id, outlet, paragraphs]));
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map(byte => byte.toString(16)).join(' ');
}

/** In the page: whether a stored corpus is in the middle of a merge, or of clearing away after one. */
export async function mergeOf(name: string): Promise<{ isUnderWay: boolean }> {
  const stored = await indexedDB.databases();
  if (!stored.some(one => one.name === name)) return { isUnderWay: false };
  return new Promise((done, failed) => {
    const request = indexedDB.open(name);
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const asked = request.result.transaction('meta').objectStore('meta').get('manifest');
      asked.onsuccess = () => {
        const { merge = null, dead = [] } = asked.result ?? {};
        request.result.close();
        done({ isUnderWay: merge !== null || dead.length > 0 });
      };
    };
  });
}

let built: Promise<string> | undefined;

async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('../../src/corpus/corpus.ts', import.meta.url));
  const [{ output }] = (await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { write: false, target: 'es2023', lib: { entry, formats: ['iife'], name: 'wirelightCorpus' } },
  })) as unknown as [Rollup.RollupOutput];
  return `${output[0].code};
    globalThis.openCorpus = name => wirelightCorpus.openCorpus(name, { worksAlone: false, limits: { stepPostings: 2000 } });
    globalThis.digest = ${digest}`;
}

/** Puts the corpus's code into the page, as `openCorpus`. */
export async function putInside(page: View): Promise<void> {
  built ??= script();
  await page.run(await built);
}
