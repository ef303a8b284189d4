// `npm run test:vscode`: the suite inside a real VS Code, then the tests that drive its window. Needs the bundles (it builds them).
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, ROOT, run } from './dependencies.mjs';

/** Runs the Mocha suite; the result counts its tests. What was built with `--tests` is used. */
export async function testInVscode() {
  const { installHost } = await import('./installHost.mjs');
  if (process.platform === 'linux') installHost();
  const { runSuite } = await import('../test/vscode/runSuite.mjs');
  return runSuite();
}

/** Runs the tests that type and click in VS Code's window, with the packed extension installed. */
export async function testWindow() {
  if (process.platform !== 'linux') {
    return {
      passed: 0,
      failed: 1,
      failures: ['The tests of the window run on Linux only, where the VS Code server runs'],
    };
  }
  return runVitest(['--config', 'test/vscode/ui/vitest.config.mjs']);
}

/** Runs vitest with its usual output and counts its tests. A run that tested nothing has failed. */
export function runVitest(parameters) {
  const folder = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-vitest-'));
  const report = path.join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const command = [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', ...parameters, ...reporters];
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, stdio: 'inherit' });
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that cannot be loaded fails the run without a failed test.
    return { passed, failed: status === 0 ? failed : Math.max(1, failed), failures: [] };
  } catch {
    return { passed: 0, failed: 1, failures: ['vitest wrote no report'] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main() {
  installDependencies();
  run('node', ['esbuild.mjs', '--tests']);
  const { packExtension } = await import('./package.mjs');
  await packExtension();
  const results = [await testInVscode(), await testWindow()];
  for (const failure of results.flatMap(({ failures }) => failures)) console.error(failure);
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
