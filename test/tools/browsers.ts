/** Finds the browsers of this machine, and installs Debian's where there are none and we may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chrome' | 'firefox';

interface Places {
  /** The environment variable that overrules the search. */
  variable: string;
  /** Names looked for on the PATH. */
  commands: string[];
  /** Paths inside macOS's folders of applications. */
  mac: string[];
  /** Paths inside Windows's folders of programs. */
  windows: string[];
  debianPackage: string;
  title: string;
}

// Chromium comes first: it is what continuous integration has, and branded builds are told less what to load.
const places: Record<BrowserName, Places> = {
  chrome: {
    variable: 'CHROME_PATH',
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'google-chrome-beta',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Google Chrome Beta.app/Contents/MacOS/Google Chrome Beta',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Google\\Chrome Beta\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debianPackage: 'chromium',
    title: 'Chrome, Chromium or Edge',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-devedition'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
      'Firefox Nightly.app/Contents/MacOS/firefox',
    ],
    windows: [
      'Mozilla Firefox\\firefox.exe',
      'Firefox Developer Edition\\firefox.exe',
      'Firefox Nightly\\firefox.exe',
    ],
    debianPackage: 'firefox-esr',
    title: 'Firefox',
  },
};

const isDefined = (value: string | undefined): value is string => Boolean(value);

function folders(): string[] {
  if (process.platform === 'darwin') return ['/Applications', join(homedir(), 'Applications')];
  if (process.platform === 'win32')
    return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      isDefined,
    );
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
}

function namesFor(browser: BrowserName): string[] {
  const { mac, windows, commands } = places[browser];
  if (process.platform === 'darwin') return mac;
  return process.platform === 'win32' ? windows : commands;
}

/** Ubuntu leaves a script in a package's place that only says to install a snap: ask it for its version. */
function runs(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform !== 'linux') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

function find(browser: BrowserName): string | null {
  const named = process.env[places[browser].variable];
  if (named) return named;
  const candidates = namesFor(browser).flatMap(name => folders().map(folder => join(folder, name)));
  return candidates.find(runs) ?? null;
}

/** The path of a Chromium, Chrome or Edge of this machine, or null. `CHROME_PATH` overrules the search. */
export const chromePath = (): string | null => find('chrome');

/** The path of a Firefox of this machine, or null. `FIREFOX_PATH` overrules the search. */
export const firefoxPath = (): string | null => find('firefox');

function isDebianRoot(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function aptInstall(name: string): void {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    console.error(`apt-get ${args.join(' ')} …`);
    const { status } = spawnSync('apt-get', ['-qq', ...args], { env: environment, stdio: ['ignore', 2, 2] });
    if (status !== 0)
      throw new Error(`apt-get ${args.join(' ')} failed (see above); install ${name} by hand.`);
  }
}

/**
 * The path of a browser, installed from Debian's packages where none is there and this is Debian as root.
 * @throws Error whose message says what to install
 */
export function ensureBrowser(browser: BrowserName): string {
  const { debianPackage, title, variable } = places[browser];
  const present = find(browser);
  if (present) return present;
  if (isDebianRoot()) aptInstall(debianPackage);
  const path = find(browser);
  if (path) return path;
  const how = process.platform === 'linux' ? ` (Debian: sudo apt-get install ${debianPackage})` : '';
  throw new Error(`No ${title} was found. Install one${how}, or set ${variable} to its path.`);
}
