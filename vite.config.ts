import { cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import preact from '@preact/preset-vite';
import { defineConfig, type Plugin } from 'vite';
import chromeManifest from './manifest.json' with { type: 'json' };
import { encoderKernel } from './scripts/kernel.ts';
import { leanReadability } from './scripts/leanReadability.ts';
import { LICENCES, licences } from './scripts/licences.ts';

export type Target = 'chrome' | 'firefox';
type Manifest = Record<string, unknown>;

const CHROME_ONLY = ['sidePanel', 'offscreen'];

/**
 * Firefox asks for it with the first host that is fetched. Chrome 156 gives an extension that gets it after it was loaded
 * none of its events, in no page, before or after a restart of the worker (it counts at load who may want them).
 */
const OPTIONAL_IN_FIREFOX = ['webRequest'];

/** Firefox's manifest from Chrome's: a sidebar in place of the side panel, an event page with a DOM, and the gecko block. */
export function firefoxManifest(manifest: Manifest): Manifest {
  const { side_panel, background, minimum_chrome_version: _, ...rest } = manifest;
  const panel = (side_panel as { default_path: string }).default_path;
  return {
    ...rest,
    background: { scripts: [(background as { service_worker: string }).service_worker], type: 'module' },
    permissions: (manifest.permissions as string[]).filter(
      name => ![...CHROME_ONLY, ...OPTIONAL_IN_FIREFOX].includes(name),
    ),
    optional_permissions: OPTIONAL_IN_FIREFOX,
    sidebar_action: {
      default_panel: panel,
      default_title: '__MSG_name__',
      default_icon: (manifest.action as Manifest).default_icon,
      open_at_install: false,
    },
    browser_specific_settings: {
      gecko: {
        id: 'wirelight@wirelight.example',
        strict_min_version: '140.0',
        data_collection_permissions: { required: ['none'], optional: ['searchTerms', 'websiteContent'] },
      },
      // The first that asks for consent to data collection.
      gecko_android: { strict_min_version: '142.0' },
    },
  };
}

/** crxjs names the content script as web accessible; injected by `scripting` it need not be, and pages could detect it. */
const noWebAccessibleResources = (): Plugin => ({
  name: 'no-web-accessible-resources',
  enforce: 'post',
  ...({
    renderCrxManifest(manifest: Manifest) {
      delete manifest.web_accessible_resources;
      return manifest;
    },
  } as object),
});

const locales = (outDir: string): Plugin => ({
  name: 'locales',
  writeBundle() {
    cpSync('src/_locales', resolve(outDir, '_locales'), { recursive: true });
  },
});

/** The content script is built apart as one file; the module that crxjs makes of it as well is loaded by nobody. */
const noContentModule = (): Plugin => ({
  name: 'no-content-module',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const [name, output] of Object.entries(bundle))
      if (output.type === 'chunk' && output.facadeModuleId?.endsWith('.iife.ts')) delete bundle[name];
  },
});

export default defineConfig(() => {
  const target = (process.env.TARGET ?? 'chrome') as Target;
  const outDir = process.env.OUT_DIR ?? `dist/${target}`;
  const manifest = target === 'firefox' ? firefoxManifest(chromeManifest) : chromeManifest;
  return {
    plugins: [
      encoderKernel(),
      preact(),
      crx({ manifest: manifest as unknown as ManifestV3Export, browser: target }),
      noWebAccessibleResources(),
      licences(outDir),
      noContentModule(),
      locales(outDir),
    ],
    resolve: { alias: leanReadability() },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      license: { fileName: LICENCES },
      rollupOptions: {
        // The hash in the name of the background, which crxjs adds by its path, would depend on where it was built.
        output: {
          chunkFileNames: ({ name }) =>
            name === 'index.ts' ? 'assets/background.js' : 'assets/[name]-[hash].js',
        },
        input: {
          sidebar: 'src/sidebar/index.html',
          options: 'src/options/index.html',
          welcome: 'src/welcome/index.html',
          article: 'src/welcome/article.html',
          ...(target === 'chrome' && { reader: 'src/reader/index.html' }),
        },
      },
    },
    // No test asserts a time: a machine that is busy may take long for the largest inputs.
    test: {
      include: ['test/unit/**/*.test.{ts,tsx}'],
      maxWorkers: availableParallelism(),
      expect: { poll: { interval: 40, timeout: 30_000 } },
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
});
