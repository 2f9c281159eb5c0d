/** A build as it runs in a browser that lacks some of what the desktop's newest have. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What Firefox for Android and browsers without a panel lack, and Chrome 114 and Firefox 140 beside today's. */
const APIS = ['sidePanel', 'sidebarAction', 'contextMenus', 'menus', 'commands', 'windows', 'offscreen'];
const PHONE = APIS.flatMap(name => [`chrome.${name}`, `browser.${name}`]);
const OLD = [
  'URL.canParse',
  'AbortSignal.any',
  'HighlightRegistry.prototype.highlightsFromPoint',
  'Document.prototype.caretPositionFromPoint',
  'chrome.runtime.getContexts',
];
/** What the Custom Highlight API begins with. */
export const HIGHLIGHTS = ['Highlight', 'CSS.highlights'];

/** Takes parts of the page's world away, whichever of them it has. */
const taking = (paths: readonly string[]): string => `{
  for (const path of ${JSON.stringify(paths)}) {
    const names = path.split('.');
    const name = names.pop();
    const owner = names.reduce((object, part) => object?.[part], globalThis);
    if (!owner || !(name in owner)) continue;
    try { delete owner[name]; } catch {}
    if (name in owner) Object.defineProperty(owner, name, { value: undefined, configurable: true });
  }
}
`;

const NAME = 'lacks.js';

/** As Arc and Yandex have it: a panel that opens without a word, and shows nothing. */
export const IDLE_PANEL =
  "if (chrome.sidePanel) Object.defineProperty(chrome, 'sidePanel', { value: { open: async () => {} } });\n";

/**
 * Copies a built extension into a folder of its own, where each of its contexts first loses what is named.
 * @param more a script that each of them runs after that
 * @returns the copy's folder, which is removed with the system's temporary files
 */
export function lackingCopy(
  built: string,
  without: readonly string[] = [...PHONE, ...OLD],
  more = '',
): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirelight-lacking-'));
  cpSync(built, folder, { recursive: true });
  const script = taking(without) + more;
  writeFileSync(join(folder, NAME), script);
  const edit = (path: string, change: (text: string) => string) =>
    writeFileSync(join(folder, path), change(readFileSync(join(folder, path), 'utf8')));
  edit('service-worker-loader.js', text => `import './${NAME}';\n${text}`);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (path.endsWith('.html'))
      edit(path, text => text.replace('<script', `<script src="/${NAME}"></script><script`));
    if (path.endsWith('.iife.js')) edit(path, text => script + text);
  }
  return folder;
}
