// Starts the VS Code server that `installHost.mjs` installs, with a profile of its own in a temporary folder.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOST_NODE, HOST_VSCODE } from './installHost.mjs';

const SERVER = path.join(HOST_VSCODE, 'out/server-main.js');
const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 5_000;

// A fresh profile shows its Welcome page and the chat, and looks for news on the network.
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'npm.fetchOnlinePackageInfo': false,
  'json.schemaDownload.enable': false,
  'typescript.disableAutomaticTypeAcquisition': true,
};

/**
 * Starts a server on a free port of 127.0.0.1. `extensions` is the folder of the extensions to load, `settings` come on top of
 * ours, `env` reaches the extension host, and `testDriver` lets the address name an extension and a test suite to run.
 * Without the connection token in the address nobody gets in: every user of the machine could open a terminal otherwise.
 */
export async function startServer({ extensions, settings = {}, env = {}, testDriver = false } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-host-'));
  const token = randomBytes(16).toString('hex');
  writeFileSync(path.join(data, 'token'), token, { mode: 0o600 });
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  writeFileSync(path.join(data, 'data/User/settings.json'), JSON.stringify({ ...SETTINGS, ...settings }, null, 2));
  const child = spawnServer(
    data,
    [
      ...(extensions === undefined ? [] : ['--extensions-dir', extensions]),
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    env,
  );
  const stop = async () => {
    await end(child);
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const authority = `127.0.0.1:${await listeningPort(child, path.join(data, 'server.log'))}`;
    return { authority, stop, exited: exitOf(child), address: (query) => address(authority, token, query) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packed extension into a folder for `startServer`. */
export function installVsix(vsix, extensions) {
  const data = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-install-'));
  const parameters = [
    SERVER,
    '--install-extension',
    vsix,
    '--force',
    '--extensions-dir',
    extensions,
    '--server-data-dir',
    data,
  ];
  const result = spawnSync(HOST_NODE, parameters, { encoding: 'utf8', env: environment({}) });
  rmSync(data, { recursive: true, force: true });
  if (result.status !== 0) throw new Error(`VS Code does not install ${vsix}\n${result.stdout}\n${result.stderr}`);
}

function spawnServer(data, parameters, env) {
  return spawn(
    HOST_NODE,
    [
      SERVER,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token-file', path.join(data, 'token')],
      ...['--server-data-dir', data, '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--disable-telemetry'],
      ...['--disable-workspace-trust', '--disable-getting-started-override'],
      ...parameters,
    ],
    { env: environment(env), stdio: ['ignore', 'pipe', 'pipe'] },
  );
}

function environment(env) {
  // No gallery: the page asks a marketplace on the network otherwise.
  return { ...process.env, EXTENSIONS_GALLERY: '{}', VSCODE_SKIP_BUILTIN_EXTENSIONS: 'GitHub.copilot-chat', ...env };
}

function listeningPort(child, logPath) {
  const log = createWriteStream(logPath);
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason) => reject(new Error(`The VS Code server ${reason}\n${output.slice(-2000)}`));
    const limit = setTimeout(() => fail('does not start'), START_LIMIT_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code) => fail(`ended with code ${code}`));
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(port);
    });
  });
}

function exitOf(child) {
  return new Promise((resolve) => child.once('exit', resolve));
}

async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = exitOf(child);
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
  await exited;
  clearTimeout(limit);
}

function address(authority, token, { folder, payload } = {}) {
  const query = new URLSearchParams({ tkn: token });
  if (folder === undefined) query.set('ew', 'true');
  else query.set('folder', folder);
  if (payload !== undefined) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
