// The licences of what is bundled: read from the folders of the packages that esbuild says it took something from.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LICENSE = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
// What says MIT in its manifest and ships no text of it: it is the usual one, of the author whom the manifest names.
const MIT_WITHOUT_TEXT = ['@vscode/l10n'];
const LINE = '-'.repeat(80);

/**
 * The text of the notices for these metafiles of esbuild. Throws an error that names each bundled package without a licence text.
 */
export function noticesOf(root, metafiles) {
  const folders = [...new Set(metafiles.flatMap(inputsInside).flatMap(packageFolder))].sort();
  const packages = folders.map((folder) => readPackage(root, folder));
  const missing = packages.filter(({ license }) => license === undefined).map(({ title }) => title);
  if (missing.length > 0) throw new Error(`No licence text lies in what is bundled of ${missing.join(', ')}`);
  const distinct = [...new Map(packages.map((one) => [one.title, one])).values()].sort((a, b) =>
    a.title < b.title ? -1 : 1,
  );
  const head = `Activiti Connectors contains the following software of others, each under its own licence.\n`;
  return [
    head,
    ...distinct.map(({ title, address, license }) => `${LINE}\n${title}\n${address}\n\n${license.trim()}\n`),
  ].join('\n');
}

/** The files of which something got into a bundle; much else is only looked at. */
function inputsInside({ outputs }) {
  return Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
  );
}

/** `node_modules/a/node_modules/@b/c/lib/x.js` lies in `node_modules/a/node_modules/@b/c`. */
function packageFolder(input) {
  const found = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input);
  return found === null ? [] : [found[0]];
}

function readPackage(root, folder) {
  const manifest = JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'));
  const { name, version, license, homepage, repository } = manifest;
  const source = typeof repository === 'string' ? repository : repository?.url;
  return {
    title: `${name} ${version} (${license})`,
    address: homepage ?? source ?? `https://www.npmjs.com/package/${name}`,
    license: licenseOf(root, folder, manifest),
  };
}

function licenseOf(root, folder, { name, license, author }) {
  const file = readdirSync(path.join(root, folder)).find((entry) => LICENSE.test(entry));
  if (file !== undefined) return readFileSync(path.join(root, folder, file), 'utf8');
  if (license !== 'MIT' || !MIT_WITHOUT_TEXT.includes(name)) return undefined;
  const own = readFileSync(path.join(root, 'LICENSE'), 'utf8');
  return `MIT License\n\nCopyright (c) ${author}\n\n${own.slice(own.indexOf('Permission is hereby granted'))}`;
}
