// `npm run bench [-- --check] [-- --short [--write]] [-- name…]`: installs what is compared with, builds, measures.
// A whole run writes RESULTS.md; a short one does when it is told to.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { installDependencies, ROOT, run } from '../scripts/dependencies.mjs';

const BENCH = path.join(ROOT, 'bench');

/** Measures what was built and prints the table. True if nothing failed; with `--check`, if nothing is beyond its limit. */
export async function runBench(parameters) {
  installPeers();
  await buildBench();
  const main = path.join(ROOT, 'dist/bench/main.js');
  const { status } = spawnSync(process.execPath, [main, ...parameters], { cwd: ROOT, stdio: 'inherit' });
  return status === 0;
}

/** The packages to compare with are no part of the extension, so they have a folder and a lock of their own. */
function installPeers() {
  if (existsSync(path.join(BENCH, 'node_modules/.package-lock.json'))) return;
  console.log('Installing the packages to compare with ...');
  const command = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', command, { cwd: BENCH, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error('The packages to compare with could not be installed');
}

async function buildBench() {
  await build({
    entryPoints: ['main', 'child', 'emptyClient'].map((name) => path.join(BENCH, `${name}.ts`)),
    external: ['vscode'],
    outdir: path.join(ROOT, 'dist/bench'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'es2022',
    mainFields: ['module', 'main'],
    // Names make no difference to speed, but the size of a bundle to its loading.
    minify: true,
    logLevel: 'warning',
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installDependencies();
  run('node', ['esbuild.mjs']);
  process.exitCode = (await runBench(process.argv.slice(2))) ? 0 : 1;
}
