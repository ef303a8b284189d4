// `npm test`: everything that must hold before a change is kept. Prints each step; the last line counts all tests of all steps.
import { spawnSync } from 'node:child_process';
import { installDependencies, ROOT } from './dependencies.mjs';

const STEPS = {
  'Lint and format': () => command('node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'),
  Types: () => command('node_modules/typescript/bin/tsc', '--noEmit'),
  'Types of the page of the preview': () =>
    command('node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/preview/page'),
  Build: () => command('esbuild.mjs', '--tests'),
  'Unit, rule and protocol tests': unitTests,
  'Every bundle executed': bundles,
  'Known defects of what is bundled': async () => (await import('./audit.mjs')).audit(),
  'Files of the package': packageFiles,
  'Speed and memory against their goals': benchmark,
  'The suite inside VS Code': async () => (await import('./testVscode.mjs')).testInVscode(),
  "VS Code's window, driven as a user": async () => (await import('./testVscode.mjs')).testWindow(),
};

installDependencies();
const total = { passed: 0, failed: 0 };
for (const [title, step] of Object.entries(STEPS)) {
  console.log(`\n== ${title}`);
  const start = Date.now();
  const { passed, failed, failures } = await outcome(step);
  for (const failure of failures) console.error(failure);
  console.log(`   ${passed} passed, ${failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);

/** A step that cannot run at all has failed: VS Code that cannot be had is no reason to skip its tests. */
async function outcome(step) {
  try {
    return await step();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    };
  }
}

async function command(script, ...parameters) {
  const { status } = spawnSync(process.execPath, [script, ...parameters], { cwd: ROOT, stdio: 'inherit' });
  return status === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [`${script} failed`] };
}

async function unitTests() {
  return (await import('./testVscode.mjs')).runVitest([]);
}

async function bundles() {
  return (await import('../test/bundles/checkBundles.mjs')).checkBundles();
}

async function benchmark() {
  const isFast = await (await import('../bench/run.mjs')).runBench(['--short', '--check']);
  return isFast
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: ['Something is slower or larger than it may be; see above'] };
}

async function packageFiles() {
  const { differenceToGolden, packExtension } = await import('./package.mjs');
  const { files } = await packExtension();
  const failures = differenceToGolden(files);
  return failures.length === 0 ? { passed: 1, failed: 0, failures } : { passed: 0, failed: 1, failures };
}
