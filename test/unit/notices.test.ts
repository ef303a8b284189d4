import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import manifest from '../../package.json';
import { DiskFolder } from '../support/diskFolder.ts';

const script = pathToFileURL(resolve(import.meta.dirname, '../../scripts/notices.mjs')).toString();

interface Package {
  readonly files: Readonly<Record<string, string>>;
  readonly license?: string;
}

/** The notices for bundles that took something from these packages. */
async function noticesOf(packages: Readonly<Record<string, Package>>): Promise<string> {
  const entries = Object.entries(packages).flatMap(([name, { files, license = 'MIT' }]) => [
    [`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', license })],
    ...Object.entries(files).map(([file, text]) => [`node_modules/${name}/${file}`, text]),
  ]);
  const folder = new DiskFolder({ ...Object.fromEntries(entries), LICENSE: 'MIT\n\nPermission is hereby granted' });
  const inputs = Object.keys(packages).map((name) => [`node_modules/${name}/lib/index.js`, { bytesInOutput: 5 }]);
  const metafile = {
    outputs: { 'dist/a.js': { inputs: { ...Object.fromEntries(inputs), 'client/a.ts': { bytesInOutput: 9 } } } },
  };
  const { noticesOf: write } = await import(script);
  return write(folder.path, [metafile]);
}

test('each bundled package stands there with its licence, once', async () => {
  const text = await noticesOf({
    b: { files: { LICENSE: 'The licence of b' } },
    '@x/a': { files: { 'license.md': 'The licence of a' } },
  });
  expect(text.match(/^(@x\/a|b) 1\.0\.0 \(MIT\)$/gm)).toEqual(['@x/a 1.0.0 (MIT)', 'b 1.0.0 (MIT)']);
  expect(text).toContain('The licence of a');
  expect(text).toContain('The licence of b');
});

test('a bundled package without a licence text is refused by name', () =>
  expect(noticesOf({ b: { files: {} }, c: { files: { LICENSE: 'c' } } })).rejects.toThrow(
    'what is bundled of b 1.0.0 (MIT)',
  ));

test('each library that users install is argued in docs/dependencies.md', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/dependencies.md'), 'utf8');
  const rows = page.split('\n').filter((line) => line.startsWith('| '));
  const missing = Object.keys(manifest.dependencies).filter(
    (name) => !rows.some((row) => row.startsWith(`| ${name} `)),
  );
  expect(missing).toEqual([]);
});
