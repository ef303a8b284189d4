// Builds every bundle of the extension, the server and the command line into dist/.
//   node esbuild.mjs [--dev] [--tests]
// --dev keeps names and writes source maps; --tests adds the suite that runs inside VS Code.
import { chmodSync, copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { noticesOf } from './scripts/notices.mjs';

const dev = process.argv.includes('--dev');
const tests = process.argv.includes('--tests');

const everywhere = {
  bundle: true,
  minify: !dev,
  sourcemap: dev,
  target: 'es2022',
  logLevel: 'warning',
  legalComments: 'none',
};
// Without `module` first, the UMD build of jsonc-parser is bundled and fails when it is loaded.
const node = {
  ...everywhere,
  platform: 'node',
  format: 'cjs',
  mainFields: ['module', 'main'],
  // Made for Node, this library of translated messages can fetch them from the network; made for browsers, it cannot.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};
const web = { ...everywhere, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

// The page of the mapping preview; VS Code shows it in the same browser engine everywhere. The diagram is loaded when it is first shown.
const page = {
  ...everywhere,
  platform: 'browser',
  format: 'esm',
  mainFields: ['browser', 'module', 'main'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  outdir: 'dist/preview',
};

// What is needed once a server starts is a bundle of its own, beside the one that VS Code loads to activate the extension.
const loadedLater = {
  name: 'loaded later',
  setup({ onResolve }) {
    onResolve({ filter: /\/server\.node\.ts$/ }, () => ({ path: './languageClient.js', external: true }));
  },
};

const bundles = [
  {
    ...node,
    entryPoints: ['client/extension.node.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [loadedLater],
    // VS Code gives its API to modules that are required.
    supported: { 'dynamic-import': false },
  },
  { ...node, entryPoints: ['client/server.node.ts'], outfile: 'dist/languageClient.js', external: ['vscode'] },
  {
    ...web,
    entryPoints: ['client/extension.web.ts'],
    outfile: 'dist/web/client.js',
    format: 'cjs',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/node/main.ts'], outfile: 'dist/server.js' },
  { ...web, entryPoints: ['server/browser/main.ts'], outfile: 'dist/web/server.js', format: 'iife' },
  {
    ...node,
    entryPoints: ['server/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...page,
    entryPoints: ['client/preview/page/page.tsx', 'client/preview/page/page.css', 'client/preview/page/diagram.ts'],
  },
];
const testBundles = [
  {
    ...node,
    minify: false,
    sourcemap: 'inline',
    entryPoints: ['test/vscode/index.ts'],
    outfile: 'dist/test/index.js',
    // Mocha finds its own files at run time, so it stays outside.
    external: ['vscode', 'mocha'],
  },
];

rmSync('dist', { recursive: true, force: true });
const [built] = await Promise.all([
  Promise.all(bundles.map((options) => build({ ...options, metafile: true }))),
  Promise.all((tests ? testBundles : []).map((options) => build(options))),
]);
// It goes where the bundles go, and what has no licence text is not built.
writeFileSync(
  'dist/THIRD_PARTY_NOTICES.txt',
  noticesOf(
    '.',
    built.map(({ metafile }) => metafile),
  ),
);
chmodSync('dist/cli.js', 0o755);
copyFileSync('client/preview/icon.svg', 'dist/preview/icon.svg');
