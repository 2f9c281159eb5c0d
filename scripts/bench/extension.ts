import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
import type { BrowserName } from '../../test/tools/browsers.ts';
import { root, tool } from '../tools.ts';

/** Builds the extension as it ships into a folder. @throws Error if the build fails */
export async function buildExtension(browser: BrowserName, folder: string): Promise<void> {
  const status = await tool('vite', ['build', '--logLevel', 'error'], { TARGET: browser, OUT_DIR: folder });
  if (status !== 0) throw new Error(`The build for ${browser} failed (see above).`);
}

/** Puts a script of scripts/bench beside the background of a built extension. */
export async function addToBackground(folder: string, script: string): Promise<void> {
  const file = await compile(folder, script);
  appendFileSync(join(folder, 'service-worker-loader.js'), `import './${file}';\n`);
}

/** Puts a script of scripts/bench into the sidebar of a built extension. */
export async function addToSidebar(folder: string, script: string): Promise<void> {
  const file = await compile(folder, script);
  const path = join(folder, 'src/sidebar/index.html');
  const html = readFileSync(path, 'utf8');
  writeFileSync(path, html.replace('</head>', `<script type="module" src="/${file}"></script></head>`));
}

async function compile(folder: string, script: string): Promise<string> {
  const file = `bench-${basename(script, '.ts')}.js`;
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2023',
      lib: { entry: join(root, 'scripts/bench', script), formats: ['es'], fileName: () => file },
    },
  });
  return file;
}
