// Runs a script of this folder on a machine that may have nothing but Node: installs the packages the lock file
// names if they are missing or older than it, then hands over to tsx. Everything it says goes to standard error.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const [script, ...args] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(
    `Wirelight needs Node 20 or newer; this is ${process.version}. Install it from nodejs.org and try again.`,
  );
  process.exit(1);
}

const installed = resolve(root, 'node_modules/.package-lock.json');
const isCurrent =
  existsSync(installed) &&
  statSync(installed).mtimeMs >= statSync(resolve(root, 'package-lock.json')).mtimeMs;
if (!isCurrent) {
  console.error('Installing packages …');
  const npm = spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) {
    console.error('npm ci failed (see above). Check the connection to the package registry and try again.');
    process.exit(1);
  }
}

const run = spawnSync(process.execPath, ['--import', 'tsx', resolve(root, script), ...args], {
  stdio: 'inherit',
});
process.exit(run.status ?? 1);
