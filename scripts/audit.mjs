// Asks the npm registry for known defects of what users install. Without an answer nothing is known, and nothing fails: that is said.
import { spawnSync } from 'node:child_process';
import { ROOT } from './dependencies.mjs';

const LIMIT_MS = 60_000;

/** Counts the runtime dependencies with known defects as failures. */
export function audit() {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: LIMIT_MS,
    shell: process.platform === 'win32',
  });
  const report = parsed(stdout);
  if (report?.metadata?.vulnerabilities === undefined) {
    console.log('  The registry does not answer: known defects of dependencies were NOT looked up');
    return { passed: 0, failed: 0, failures: [] };
  }
  const failures = Object.values(report.vulnerabilities).map(
    ({ name, severity }) => `${name} has a known defect: ${severity}`,
  );
  return { passed: failures.length === 0 ? 1 : 0, failed: failures.length, failures };
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
