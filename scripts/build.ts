/** `npm run build`: the extension for each browser, in dist/chrome and dist/firefox. */
import type { BrowserName } from '../test/tools/browsers.ts';
import { isMain, tool } from './tools.ts';

/**
 * Builds the extension into `dist/<browser>`.
 * @param say is given what is printed; without it that goes to our own output
 * @throws Error if vite fails (it has said why)
 */
export async function build(browser: BrowserName, say?: (text: string) => void): Promise<string> {
  const folder = `dist/${browser}`;
  const env = { TARGET: browser, OUT_DIR: folder, NODE_ENV: 'production' };
  const status = await tool('vite', ['build', '--logLevel', 'warn'], env, say);
  if (status !== 0) throw new Error(`The build for ${browser} failed (see above).`);
  (say ?? (text => process.stdout.write(text)))(`Built ${folder}\n`);
  return folder;
}

if (isMain(import.meta.url)) {
  try {
    await build('chrome');
    await build('firefox');
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
