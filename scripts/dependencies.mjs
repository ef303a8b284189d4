// What every script needs before it may import a package. It imports nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the repository. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const OLDEST_NODE = [20, 19];

/** Installs node_modules when it is missing, and says so. */
export function installDependencies() {
  checkNode();
  // npm writes this file last, so an interrupted installation is done again.
  if (existsSync(path.join(ROOT, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the npm packages ...');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
}

/** Runs a command in the repository and shows its output; ends this process with a message when it fails. */
export function run(command, parameters) {
  // npm and npx are scripts on Windows, which only a shell starts.
  const result = spawnSync(command, parameters, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status === 0) return;
  console.error(`'${command} ${parameters.join(' ')}' failed.`);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}.`);
  process.exit(1);
}
