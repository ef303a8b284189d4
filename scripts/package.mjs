// Packs the extension, and checks that the package holds exactly the files of test/vsix.golden.txt.
//   node scripts/package.mjs [--update]    --update writes the list instead of checking it
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, ROOT, run } from './dependencies.mjs';

const GOLDEN = path.join(ROOT, 'test/vsix.golden.txt');
// The end record of a zip file without a comment, and the size of an entry's fixed part in its directory.
const END_RECORD_SIZE = 22;
const ENTRY_SIZE = 46;

/** Packs what was built before. The result is the path of the package, the sorted list of the files in it, and their entries. */
export async function packExtension(vsix = packedExtension()) {
  const { createVSIX } = await vsce();
  await createVSIX({
    cwd: ROOT,
    packagePath: vsix,
    // Everything that runs is in the bundles.
    dependencies: false,
    allowMissingRepository: true,
    // The links of the README would need the address of a published repository.
    rewriteRelativeLinks: false,
  });
  const entries = entriesOfZip(readFileSync(vsix));
  return { vsix, files: entries.map(({ name }) => name).sort(), entries };
}

/** The path of the package that `packExtension` writes. */
export function packedExtension() {
  const { name, version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return path.join(ROOT, `${name}-${version}.vsix`);
}

/** The files that should not be in the package (with a plus) and those that should (with a minus). */
export function differenceToGolden(files) {
  const golden = readFileSync(GOLDEN, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const extra = files.filter((file) => !golden.includes(file)).map((file) => `+ ${file}`);
  const missing = golden.filter((file) => !files.includes(file)).map((file) => `- ${file}`);
  return [...extra, ...missing];
}

/** Copies what would be packed to a folder, from where VS Code loads it as it loads an installed extension. */
export async function copyExtension(folder) {
  const { listFiles, PackageManager } = await vsce();
  for (const file of await listFiles({ cwd: ROOT, packageManager: PackageManager.None })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(path.join(ROOT, file), path.join(folder, file));
  }
}

async function vsce() {
  const { default: api } = await import('@vscode/vsce');
  return api;
}

/** The name of each file in a zip file and how many bytes it takes there. */
function entriesOfZip(zip) {
  const end = zip.length - END_RECORD_SIZE;
  const entries = [];
  let entry = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const nameLength = zip.readUInt16LE(entry + 28);
    const name = zip.toString('utf8', entry + ENTRY_SIZE, entry + ENTRY_SIZE + nameLength);
    entries.push({ name, packedSize: zip.readUInt32LE(entry + 20) });
    entry += ENTRY_SIZE + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return entries;
}

async function main() {
  installDependencies();
  run('node', ['esbuild.mjs']);
  const { vsix, files } = await packExtension();
  if (process.argv.includes('--update')) writeFileSync(GOLDEN, `${files.join('\n')}\n`);
  const difference = differenceToGolden(files);
  for (const line of difference) console.error(line);
  console.log(vsix);
  if (difference.length > 0) process.exitCode = 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
