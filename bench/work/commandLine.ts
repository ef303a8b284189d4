import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFiles, writeProject } from '../generator/project.ts';
import { interleaved } from '../interleaved.ts';
import type { Conditions, Measurement } from '../measurement.ts';

/** `check` as a whole process, for each file, against bpmnlint with its recommended rules over the same BPMN. */
export async function commandLine({ folder, root, short }: Conditions): Promise<Measurement[]> {
  const size = short ? { processes: 190, connectors: 20 } : { processes: 950, connectors: 100 };
  const { count } = writeProject(folder, projectFiles(size));
  writeFileSync(join(folder, '.bpmnlintrc'), '{ "extends": "bpmnlint:recommended" }');
  const diagrams = readdirSync(join(folder, 'project/processes')).filter((name) => name.endsWith('.bpmn20.xml'));
  // The slow peer reads a sample; each run of it is charged with its start as ours is.
  const sample = diagrams.slice(0, short ? 190 : 475).map((name) => join('project/processes', name));
  const bpmnlint = join(root, 'bench/node_modules/bpmnlint/bin/bpmnlint.js');
  const { ours, theirs } = await interleaved(
    {
      ours: () => run(folder, [join(root, 'dist/cli.js'), 'check', 'project', '--format', 'json']),
      theirs: () => run(folder, [bpmnlint, ...sample]),
    },
    { rounds: short ? 3 : 7 },
  );
  return [
    {
      id: 'check',
      work: `\`check\` over ${count} files as a whole process, ${diagrams.length} of them BPMN`,
      unit: 'times faster for each file',
      ours: theirs / sample.length / (ours / count),
      goal: 10,
      atLeast: true,
      comparison: `bpmnlint with its recommended rules over ${sample.length} of the same files`,
    },
  ];
}

/** Runs a command of Node to its end; findings make both tools answer with another exit code than 0. */
function run(cwd: string, parameters: readonly string[]): void {
  const { error, signal, stderr } = spawnSync(process.execPath, [...parameters], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (error || signal || stderr) throw new Error(`${parameters[0]}: ${error?.message ?? signal ?? stderr}`);
}
