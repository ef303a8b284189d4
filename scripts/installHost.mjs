// Installs a real VS Code server (the npm package code-server, with a Node of its own) from the npm registry.
// Run it as often as you like: a finished installation is recognised by its stamp.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const CODE_SERVER = '4.139.1';
const NODE = '24.21.0';

/** The folder that keeps the installation; it survives `npm ci`. */
export const HOST_FOLDER =
  process.env.VSCODE_HOST_DIR ?? path.join(homedir(), '.cache/activiti-connectors/vscode-host');

const NODE_FOLDER = path.join(HOST_FOLDER, `node_modules/node-linux-${process.arch}`);
/** VS Code 1.139 needs Node 24, which need not be the Node that runs this script. */
export const HOST_NODE = path.join(NODE_FOLDER, 'bin/node');
/** The folder of VS Code's server inside code-server. */
export const HOST_VSCODE = path.join(HOST_FOLDER, 'node_modules/code-server/lib/vscode');

// Heavy, and of no use to a server that only runs this extension.
const UNUSED_DEPENDENCIES = [
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@devcontainers/cli',
  '@vscode/sandbox-runtime',
  'kerberos',
  'ssh2',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  '@vscode/sqlite3',
];
const UNUSED_EXTENSIONS = ['copilot', 'mermaid-markdown-features'];
// spdlog writes the log files and the Output panel; native-watchdog ends the extension host with its server.
const COMPILED_MODULES = ['spdlog', 'native-watchdog'];
const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/** Installs the VS Code server unless it is there. Linux only: on other systems the packages do not exist. */
export function installHost(say = console.log) {
  if (process.platform !== 'linux') throw new Error('The VS Code server of code-server runs on Linux only');
  const stamp = path.join(HOST_FOLDER, `.ready-${CODE_SERVER}-${NODE}-1`);
  if (existsSync(stamp)) return;
  say(`Installing a VS Code server into ${HOST_FOLDER} (about 450 MB, one minute) ...`);
  rmSync(HOST_FOLDER, { recursive: true, force: true });
  mkdirSync(HOST_FOLDER, { recursive: true });
  writeFileSync(path.join(HOST_FOLDER, 'package.json'), '{"private":true}');
  npm(HOST_FOLDER, [
    'install',
    '--no-save',
    ...QUIET,
    `node-linux-${process.arch}@${NODE}`,
    `code-server@${CODE_SERVER}`,
  ]);
  say('Installing the dependencies of VS Code ...');
  installDependencies();
  say('Compiling two native modules ...');
  for (const module of COMPILED_MODULES) compile(module);
  writeFileSync(stamp, '');
  say('The VS Code server is ready.');
}

function installDependencies() {
  const manifestPath = path.join(HOST_VSCODE, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
  for (const name of UNUSED_DEPENDENCIES) delete manifest.dependencies[name];
  // An override for a dependency that is gone makes npm fail.
  for (const name of Object.keys(manifest.overrides ?? {}))
    if (name.startsWith('kerberos')) delete manifest.overrides[name];
  writeFileSync(manifestPath, JSON.stringify(manifest, null, 2));
  // `npm ci` refuses the lock file that code-server ships.
  npm(HOST_VSCODE, ['install', '--omit=dev', ...QUIET]);
  keepOneRipgrep();
  // The built-in languages share the TypeScript of the extensions folder.
  npm(path.join(HOST_VSCODE, 'extensions'), ['install', '--omit=dev', ...QUIET]);
  for (const name of UNUSED_EXTENSIONS)
    rmSync(path.join(HOST_VSCODE, 'extensions', name), { recursive: true, force: true });
}

function keepOneRipgrep() {
  const platform = `linux-${process.arch}`;
  const folder = path.join(HOST_VSCODE, 'node_modules/@vscode/ripgrep-universal/bin');
  for (const name of readdirSync(folder)) {
    if (name !== platform) rmSync(path.join(folder, name), { recursive: true });
  }
  chmodSync(path.join(folder, platform, 'rg'), 0o755);
}

function compile(module) {
  const folder = path.join(HOST_VSCODE, 'node_modules/@vscode', module);
  // The Node package carries its headers, so nothing is downloaded from elsewhere.
  run('npx', ['--yes', 'node-gyp@11', 'rebuild', '--silent'], folder, { npm_config_nodedir: NODE_FOLDER });
}

function npm(folder, parameters) {
  run('npm', parameters, folder, {});
}

function run(command, parameters, cwd, extra) {
  const PATH = `${path.join(NODE_FOLDER, 'bin')}:${process.env.PATH}`;
  const result = spawnSync(command, parameters, { cwd, env: { ...process.env, PATH, ...extra }, encoding: 'utf8' });
  if (result.status === 0) return;
  const output = `${result.error?.message ?? ''}\n${result.stdout ?? ''}\n${result.stderr ?? ''}`;
  throw new Error(`'${command} ${parameters.join(' ')}' failed in ${cwd}\n${output.trim().slice(-4000)}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installHost();
  console.log(`VS Code server: ${HOST_VSCODE}`);
}
