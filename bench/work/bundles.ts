import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../interleaved.ts';
import { type Conditions, type Measurement, readable } from '../measurement.ts';

/** The viewer of diagrams is loaded when one is shown for the first time, and only then. */
const lazyViewer = /dist\/preview\/diagram/;

/** What VS Code loads to activate the extension, and what a user downloads. */
export async function bundles({ root, folder, short }: Conditions): Promise<Measurement[]> {
  const empty = join(root, 'dist/bench/emptyClient.js');
  const client = join(root, 'dist/client.js');
  const times = loadTimes(root, [client, empty], short ? 9 : 31);
  const [ours = Number.NaN, theirs = Number.NaN] = times;
  const kilobytes = (path: string) => statSync(path).size / 1000;
  return [
    {
      id: 'activation',
      work: 'loading the client before there is evidence',
      unit: '× an empty language client extension',
      ours: ours / theirs,
      goal: 0.5,
      comparison: `${readable(kilobytes(client))} kB against ${readable(kilobytes(empty))} kB`,
      floor: '0: an extension that loads nothing',
    },
    {
      id: 'vsix',
      work: 'the packed extension without the viewer of diagrams',
      unit: 'kB',
      ours: (await packedSize(root, folder)) / 1000,
      goal: 900,
    },
  ];
}

/** The median times of loading each module in a process of its own, in turn. */
function loadTimes(root: string, modules: readonly string[], rounds: number): number[] {
  const times = modules.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    modules.forEach((module, index) => {
      const { stdout } = spawnSync(process.execPath, [join(root, 'bench/loadModule.cjs'), module], {
        encoding: 'utf8',
      });
      times[index]?.push(Number.parseFloat(stdout));
    });
  }
  return times.map(median);
}

/** The bytes that the package's files take in it, all but the viewer of diagrams. */
async function packedSize(root: string, folder: string): Promise<number> {
  const packagePath = join(folder, 'extension.vsix');
  const { packExtension } = await import(join(root, 'scripts/package.mjs'));
  const { entries } = await packExtension(packagePath);
  const size = statSync(packagePath).size;
  const lazy = entries.filter(({ name }: { name: string }) => lazyViewer.test(name));
  return lazy.reduce((left: number, entry: { packedSize: number }) => left - entry.packedSize, size);
}
