// `npm start`: builds the extension and opens a copy of the sample project with it, in VS Code or in a VS Code server.
//   npm start -- --headless    starts the server and only prints its address
import { spawn } from 'node:child_process';
import { accessSync, constants, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { installDependencies, ROOT, run } from './dependencies.mjs';

const headless = process.argv.includes('--headless');

installDependencies();
console.log('Building the extension ...');
run('node', ['esbuild.mjs']);

const code = headless ? undefined : localCode();
if (code !== undefined) await withSample((sample, temporary) => openDesktop(code, sample, temporary));
else if (process.platform === 'linux') await openServer();
else explainWhatToInstall();

/** Gives `open` a copy of the sample project in a temporary folder, so that the checkout stays clean, and deletes the folder in the end. */
async function withSample(open) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-'));
  const sample = path.join(temporary, 'sample-project');
  try {
    cpSync(path.join(ROOT, 'examples'), sample, { recursive: true });
    await open(sample, temporary);
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The path of VS Code's command. Inside a terminal of a remote VS Code, `code` opens the far end, which lacks this folder's host. */
function localCode() {
  if (process.env.VSCODE_IPC_HOOK_CLI !== undefined) return undefined;
  return onPath(process.platform === 'win32' ? 'code.cmd' : 'code');
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => path.join(folder, name)).find(isExecutable);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function openDesktop(code, sample, temporary) {
  console.log(`Opening ${sample} in VS Code. This command ends when its window is closed.`);
  const parameters = [`--extensionDevelopmentPath=${ROOT}`, '--new-window', '--wait'];
  // VS Code refuses to start as root without these two.
  if (process.platform === 'linux' && userInfo().uid === 0) {
    parameters.push('--no-sandbox', '--user-data-dir', path.join(temporary, 'user-data'));
  }
  parameters.push(sample);
  // On Windows the command is a script: only a shell runs it, and takes a blank in a path for the end of the path.
  const windows = process.platform === 'win32';
  const words = [code, ...parameters].map((word) => (windows ? `"${word}"` : word));
  await finished(spawn(words[0], words.slice(1), { stdio: 'inherit', shell: windows }));
}

async function openServer() {
  const { installHost } = await import('./installHost.mjs');
  installHost();
  // From here on Ctrl+C must end the server and delete the temporary folders, so it may not end this process by itself.
  const interruption = interrupted();
  await withSample((sample, temporary) => serve(sample, path.join(temporary, 'extensions'), interruption));
}

async function serve(sample, extensions, interruption) {
  const { startServer } = await import('./host.mjs');
  const { copyExtension } = await import('./package.mjs');
  await copyExtension(path.join(extensions, 'activiti-connectors'));
  console.log('Starting the VS Code server ...');
  const server = await startServer({ extensions });
  const address = server.address({ folder: sample });
  console.log(`\nThe sample project is open at\n\n  ${address}\n\nCtrl+C ends it.`);
  if (!headless) openBrowser(address);
  await Promise.race([server.exited, interruption]);
  console.log('\nStopping ...');
  await server.stop();
}

function openBrowser(address) {
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  const open = onPath('xdg-open');
  // Without a screen xdg-open may start a browser for the terminal.
  if (hasScreen && open !== undefined) spawn(open, [address], { stdio: 'ignore', detached: true }).unref();
}

function interrupted() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

function finished(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
}

function explainWhatToInstall() {
  console.error(
    'There is no VS Code to open the sample project with: no command `code` of a local VS Code is on the PATH.',
  );
  console.error('Install it from https://code.visualstudio.com, run "Shell Command: Install \'code\' command in PATH"');
  console.error('from its command palette, and try again.');
  process.exitCode = 1;
}
