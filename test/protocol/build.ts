import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** Builds the bundles once before all tests if they are missing or older than their sources, and if tests are wanted that run them. */
export function setup(): void {
  const wanted = process.argv.slice(2).filter((argument) => argument !== 'run' && !argument.startsWith('-'));
  if (wanted.length > 0 && !wanted.some((filter) => filter.includes('protocol'))) return;
  const built = Math.min(...['server.js', 'cli.js'].map((name) => changedAt(join(root, 'dist', name))));
  const sources = ['server', 'schemas'].flatMap((folder) => filesBelow(join(root, folder)));
  const newest = Math.max(...[...sources, join(root, 'package.json'), join(root, 'esbuild.mjs')].map(changedAt));
  if (built < newest) execFileSync(process.execPath, ['esbuild.mjs'], { cwd: root, stdio: 'inherit' });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

/** Milliseconds since 1970; 0 for a file that is not there. */
function changedAt(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
