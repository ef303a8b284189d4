import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** VS Code calls this inside the extension host, on the desktop and in the server alike; a rejection fails the run. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', color: true, timeout: 60_000 });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('./suite/completion.test.ts');
  await import('./suite/definition.test.ts');
  await import('./suite/diagnostics.test.ts');
  await import('./suite/fixes.test.ts');
  await import('./suite/hover.test.ts');
  await import('./suite/json.test.ts');
  await import('./suite/navigation.test.ts');
  const failures: string[] = [];
  let passed = 0;
  const failed = await new Promise<number>((resolve) => {
    mocha
      .run(resolve)
      .on('pass', () => passed++)
      .on('fail', (test, error: Error) => failures.push(`${test.fullTitle()}\n${error.stack ?? error.message}`));
  });
  // The process that started VS Code cannot see Mocha's report, so it reads this file.
  const result = process.env.E2E_RESULT;
  if (result !== undefined) writeFileSync(result, JSON.stringify({ passed, failed, failures }));
  if (failed > 0) throw new Error(`${failed} tests failed`);
}
