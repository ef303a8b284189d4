// Runs the Mocha suite (dist/test/index.js) inside a real VS Code, on the desktop or in the VS Code server.
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../scripts/host.mjs';
import { launchBrowser, openPage } from './browser.mjs';
import { createWorkspace, deleteWorkspace } from './workspace.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SUITE = path.join(ROOT, 'dist/test/index');
const LIMIT_MS = 300_000;

/**
 * Runs the suite and answers with Mocha's numbers: `{ passed, failed, failures }`. The desktop is taken when `VSCODE_EXECUTABLE` names
 * one and on systems without the VS Code server, and `VSCODE_DESKTOP=1` asks for it: then @vscode/test-electron downloads one.
 */
export async function runSuite() {
  const workspace = createWorkspace();
  const results = mkdtempSync(path.join(tmpdir(), 'activiti-connectors-result-'));
  const env = { E2E_RESULT: path.join(results, 'result.json') };
  const { VSCODE_EXECUTABLE: executable, VSCODE_DESKTOP: wanted } = process.env;
  try {
    const onDesktop = executable !== undefined || wanted !== undefined || process.platform !== 'linux';
    const reason = onDesktop ? await runOnDesktop(executable, workspace, env) : await runInServer(workspace, env);
    if (existsSync(env.E2E_RESULT)) return JSON.parse(readFileSync(env.E2E_RESULT, 'utf8'));
    return { passed: 0, failed: 1, failures: [`VS Code ended without a result: ${reason}`] };
  } finally {
    deleteWorkspace(workspace);
    deleteWorkspace(results);
  }
}

async function runOnDesktop(vscodeExecutablePath, workspace, extensionTestsEnv) {
  const { runTests } = await import('@vscode/test-electron');
  const options = { extensionDevelopmentPath: ROOT, extensionTestsPath: SUITE, extensionTestsEnv };
  const executable = vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath };
  try {
    return await runTests({ ...options, ...executable, launchArgs: [workspace, '--disable-workspace-trust'] });
  } catch (error) {
    // A failed test ends VS Code with an error too; its result file tells more.
    return String(error);
  }
}

async function runInServer(folder, env) {
  const server = await startServer({ env, testDriver: true });
  const browser = await launchBrowser();
  try {
    const page = await openPage(browser);
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_kind, parts) => {
      if (process.env.VERBOSE !== undefined) console.log(...parts);
    });
    await page.goto(server.address({ folder, payload: payload(server.authority) }));
    return await Promise.race([ended, limit()]);
  } finally {
    await browser.close();
    await server.stop();
  }
}

function payload(authority) {
  const remote = (file) => `vscode-remote://${authority}${file}`;
  return [
    ['extensionDevelopmentPath', remote(ROOT)],
    ['extensionTestsPath', remote(SUITE)],
  ];
}

function limit() {
  return new Promise((resolve) => {
    setTimeout(() => resolve(`no end after ${LIMIT_MS / 1000} seconds`), LIMIT_MS).unref();
  });
}
