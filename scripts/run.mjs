// Runs a script of this folder on a machine that may have nothing but Node: installs the packages the lock file
// names if any is missing or of another version, then hands over to tsx. What it says goes to standard error.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(resolve(root, lockFile), 'utf8')).packages;
  } catch {
    return {};
  }
}

/** Compares contents, not times: a checkout sets every file's time anew. Optional packages depend on the system. */
function isInstalled() {
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  );
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  fail(
    `Wirelight needs Node 20.19 or newer; this is ${process.version}. Install it from nodejs.org and try again.`,
  );
}

if (!isInstalled()) {
  console.error('Installing packages …');
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    fail('npm ci failed (see above). Check the connection to the package registry and try again.');
  }
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const run = spawn(process.execPath, ['--import', tsx, resolve(root, script), ...args], { stdio: 'inherit' });
// The terminal sends Ctrl-C to both processes: this one waits until the other has cleaned up.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => run.kill('SIGTERM'));
run.on('exit', code => process.exit(code ?? 1));
