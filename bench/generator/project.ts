import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { connector, connectorText } from './connectorText.ts';
import { extensionsText } from './extensionsText.ts';
import { type Process, processText } from './processText.ts';
import { Random } from './random.ts';

export interface ProjectOptions {
  readonly processes: number;
  readonly connectors: number;
  /** The folder of the whole project below the one that is written to. */
  readonly folder?: string;
  /** The flow nodes of each process; thirty make a file of about 30 kB. */
  readonly nodes?: number;
  readonly actions?: number;
  /** The files that are wanted; all of them by default. */
  readonly kinds?: readonly ('bpmn' | 'json')[];
}

export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a realistic runtime bundle, the same ones for the same options: as many extensions as processes. */
export function* projectFiles(options: ProjectOptions): Iterable<GeneratedFile> {
  const { folder = 'project', kinds = ['bpmn', 'json'], nodes = 42, actions = 8 } = options;
  const random = new Random(options.processes * 1000 + options.connectors);
  const definitions = Array.from({ length: options.connectors }, (_, i) =>
    connector(random, `connector-${i}`, actions),
  );
  const json = kinds.includes('json');
  yield { path: `${folder}/pom.xml`, text: '<project/>\n' };
  for (const definition of definitions) {
    const text = connectorText(random, definition);
    if (json) yield { path: `${folder}/connectors/${definition.name}.json`, text };
  }
  for (let i = 0; i < options.processes; i++) {
    const name = `process-${i}`;
    const connectors = [0, 1, 2].flatMap(() => (definitions.length > 0 ? random.pick(definitions) : []));
    const process: Process = processText(random, { name, nodes, connectors });
    const extensions = extensionsText(random, name, process);
    if (kinds.includes('bpmn')) yield { path: `${folder}/processes/${name}.bpmn20.xml`, text: process.text };
    if (json) yield { path: `${folder}/processes/${name}-extensions.json`, text: extensions };
  }
}

/** Writes the files below a folder. Answers how many there are and their size in bytes. */
export function writeProject(root: string, files: Iterable<GeneratedFile>): { count: number; bytes: number } {
  let count = 0;
  let bytes = 0;
  const made = new Set<string>();
  for (const { path, text } of files) {
    const target = join(root, path);
    const folder = dirname(target);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(target, text);
    count++;
    bytes += Buffer.byteLength(text);
  }
  return { count, bytes };
}
